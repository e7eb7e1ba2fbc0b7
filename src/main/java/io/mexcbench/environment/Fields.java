package io.mexcbench.environment;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** A JSON object read strictly: every failure names the field by its path. */
final class Fields {
  private final String path;
  private final Map<?, ?> values;
  private final Set<String> asked = new TreeSet<>();

  /**
   * @param path of the object inside the document, empty for the document itself
   */
  Fields(String path, Map<?, ?> values) {
    this.path = path;
    this.values = values;
  }

  String text(String name) throws EnvironmentException {
    if (required(name) instanceof String text && !text.isBlank()) {
      return text;
    }
    throw wrong(name, "text that is not blank");
  }

  Optional<String> optionalText(String name) throws EnvironmentException {
    return isPresent(name) ? Optional.of(text(name)) : Optional.empty();
  }

  boolean claim(String name) throws EnvironmentException {
    if (required(name) instanceof Boolean claim) {
      return claim;
    }
    throw wrong(name, "true or false");
  }

  int positiveInt(String name) throws EnvironmentException {
    int number = count(name);
    if (number == 0) {
      throw wrong(name, "a positive whole number");
    }
    return number;
  }

  /** Zero or more. */
  int count(String name) throws EnvironmentException {
    if (required(name) instanceof Integer number && number >= 0) {
      return number;
    }
    throw wrong(name, "a whole number, not negative");
  }

  OptionalLong optionalLong(String name) throws EnvironmentException {
    if (!isPresent(name)) {
      return OptionalLong.empty();
    }
    Object value = required(name);
    if (value instanceof Integer || value instanceof Long) {
      long number = ((Number) value).longValue();
      if (number >= 0) {
        return OptionalLong.of(number);
      }
    }
    throw wrong(name, "a whole number, not negative");
  }

  OptionalDouble optionalDouble(String name) throws EnvironmentException {
    if (!isPresent(name)) {
      return OptionalDouble.empty();
    }
    if (required(name) instanceof Number number
        && Double.isFinite(number.doubleValue())
        && number.doubleValue() >= 0) {
      return OptionalDouble.of(number.doubleValue());
    }
    throw wrong(name, "a number, not negative");
  }

  double number(String name) throws EnvironmentException {
    required(name);
    return optionalDouble(name).orElseThrow();
  }

  Instant instant(String name) throws EnvironmentException {
    try {
      return Instant.parse(text(name));
    } catch (DateTimeParseException malformed) {
      throw wrong(name, "a UTC time such as 2026-01-31T08:15:00Z");
    }
  }

  Fields object(String name) throws EnvironmentException {
    if (required(name) instanceof Map<?, ?> map) {
      return new Fields(pathOf(name), map);
    }
    throw wrong(name, "an object");
  }

  List<Fields> objects(String name) throws EnvironmentException {
    List<Fields> objects = new ArrayList<>();
    for (Object element : list(name)) {
      if (!(element instanceof Map<?, ?> map)) {
        throw wrong(name, "a list of objects");
      }
      objects.add(new Fields(pathOf(name) + "[" + objects.size() + "]", map));
    }
    return objects;
  }

  List<String> texts(String name) throws EnvironmentException {
    List<String> texts = new ArrayList<>();
    for (Object element : list(name)) {
      if (!(element instanceof String text)) {
        throw wrong(name, "a list of texts");
      }
      texts.add(text);
    }
    return texts;
  }

  /** Empty where there is none. */
  List<Integer> optionalCounts(String name) throws EnvironmentException {
    List<Integer> counts = new ArrayList<>();
    if (isPresent(name)) {
      for (Object element : list(name)) {
        if (!(element instanceof Integer number) || number < 0) {
          throw wrong(name, "a list of whole numbers, not negative");
        }
        counts.add(number);
      }
    }
    return counts;
  }

  /** Empty where there is none. */
  SortedMap<String, Integer> optionalCountMap(String name) throws EnvironmentException {
    SortedMap<String, Integer> counts = new TreeMap<>();
    if (isPresent(name)) {
      Fields object = object(name);
      for (String key : object.names()) {
        counts.put(key, object.count(key));
      }
    }
    return counts;
  }

  SortedMap<String, String> textMap(String name) throws EnvironmentException {
    Fields object = object(name);
    SortedMap<String, String> texts = new TreeMap<>();
    for (String key : object.names()) {
      texts.put(key, object.text(key));
    }
    return texts;
  }

  boolean isPresent(String name) {
    asked.add(name);
    return values.containsKey(name);
  }

  SortedMap<String, List<Fields>> objectLists(String name) throws EnvironmentException {
    SortedMap<String, List<Fields>> lists = new TreeMap<>();
    if (isPresent(name)) {
      Fields object = object(name);
      for (String key : object.names()) {
        lists.put(key, object.objects(key));
      }
    }
    return Collections.unmodifiableSortedMap(lists);
  }

  /** Call it last: a field that nobody asked for is a spelling mistake or another schema. */
  void refuseOthers() throws EnvironmentException {
    Set<String> unknown = new TreeSet<>(names());
    unknown.removeAll(asked);
    if (!unknown.isEmpty()) {
      throw new EnvironmentException(pathOf(unknown.iterator().next()) + " is an unknown field");
    }
  }

  EnvironmentException wrong(String name, String expected) {
    return new EnvironmentException(
        pathOf(name) + " must be " + expected + ", got " + values.get(name));
  }

  private List<String> names() throws EnvironmentException {
    List<String> names = new ArrayList<>();
    for (Object name : values.keySet()) {
      if (!(name instanceof String text)) {
        throw new EnvironmentException(path + " has a name that is not text: " + name);
      }
      names.add(text);
    }
    return names;
  }

  private List<?> list(String name) throws EnvironmentException {
    if (required(name) instanceof List<?> list) {
      return list;
    }
    throw wrong(name, "a list");
  }

  private Object required(String name) throws EnvironmentException {
    asked.add(name);
    Object value = values.get(name);
    if (value == null) {
      throw new EnvironmentException(pathOf(name) + " is missing");
    }
    return value;
  }

  private String pathOf(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
