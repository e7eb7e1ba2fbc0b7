package io.mexcbench.dashboard;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What stands behind the question mark; whatever is wrong with it is refused by name. */
final class Parameters {
  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");
  private static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,3})?Z");
  private static final int TEXT_LENGTH_MAX = 40;

  private final Map<String, String> values;

  private Parameters(Map<String, String> values) {
    this.values = values;
  }

  /**
   * Each one known, and there at most once.
   *
   * @param given by name
   */
  static Parameters of(Map<String, List<String>> given, Set<String> known) throws Refusal {
    Map<String, String> values = new TreeMap<>();
    for (Map.Entry<String, List<String>> one : given.entrySet()) {
      if (!known.contains(one.getKey())) {
        throw new Refusal(
            Problem.badParameter(
                shown(one.getKey()),
                known.isEmpty()
                    ? "no parameters are known here"
                    : "no such parameter; there are " + String.join(", ", sorted(known))));
      }
      if (one.getValue().size() > 1) {
        throw refused(one.getKey(), "must be given once");
      }
      values.put(one.getKey(), one.getValue().get(0));
    }
    return new Parameters(values);
  }

  private static List<String> sorted(Set<String> names) {
    return names.stream().sorted().toList();
  }

  /** A client may have sent anything. */
  private static String shown(String name) {
    return name.length() <= TEXT_LENGTH_MAX ? name : name.substring(0, TEXT_LENGTH_MAX);
  }

  private static Refusal refused(String name, String rule) {
    return new Refusal(Problem.badParameter(name, name + " " + rule));
  }

  int number(String name, int least, int most, int standard) throws Refusal {
    Optional<String> text = Optional.ofNullable(values.get(name));
    if (text.isEmpty()) {
      return standard;
    }
    if (!NUMBER.matcher(text.get()).matches()
        || Integer.parseInt(text.get()) < least
        || Integer.parseInt(text.get()) > most) {
      throw refused(name, "must be a whole number from %d to %d".formatted(least, most));
    }
    return Integer.parseInt(text.get());
  }

  String choice(String name, List<String> choices, String standard) throws Refusal {
    String text = values.getOrDefault(name, standard);
    if (!choices.contains(text)) {
      throw refused(name, "must be one of " + String.join(", ", choices));
    }
    return text;
  }

  /** In milliseconds. */
  OptionalLong time(String name) throws Refusal {
    Optional<String> text = Optional.ofNullable(values.get(name));
    if (text.isEmpty()) {
      return OptionalLong.empty();
    }
    try {
      if (TIME.matcher(text.get()).matches()) {
        return OptionalLong.of(Instant.parse(text.get()).toEpochMilli());
      }
    } catch (DateTimeParseException e) {
      // There is no such day or hour.
      throw refused(name, "must be a time that there is");
    }
    throw refused(name, "must be a time in UTC such as 2030-01-31T12:00:00Z");
  }

  Optional<String> text(String name) throws Refusal {
    Optional<String> text = Optional.ofNullable(values.get(name));
    if (text.isPresent() && (text.get().isEmpty() || text.get().length() > TEXT_LENGTH_MAX)) {
      throw refused(name, "must have 1 to " + TEXT_LENGTH_MAX + " characters");
    }
    return text;
  }
}
