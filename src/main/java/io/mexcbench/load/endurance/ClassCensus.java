package io.mexcbench.load.endurance;

import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * What the objects of each class take of the heap, of those that are in use. Two of them say what
 * has grown.
 */
public record ClassCensus(Map<String, Long> bytesByClass) {
  /** Nothing is known. */
  public static final ClassCensus NONE = new ClassCensus(Map.of());

  private static final Pattern LINE = Pattern.compile("\\s*\\d+:\\s+\\d+\\s+(\\d+)\\s+(\\S+).*");
  private static final Map<String, String> PRIMITIVES =
      Map.of(
          "B", "byte", "C", "char", "D", "double", "F", "float", "I", "int", "J", "long", "S",
          "short", "Z", "boolean");
  private static final List<String> OF_THE_JDK =
      List.of("java.", "javax.", "jdk.", "sun.", "com.sun.");
  private static final int NAMED = 2;

  public ClassCensus {
    bytesByClass = Map.copyOf(bytesByClass);
  }

  /** Counts them, which stops the process for as long as a whole collection and more. */
  public static ClassCensus take() {
    try {
      Object table =
          ManagementFactory.getPlatformMBeanServer()
              .invoke(
                  new ObjectName("com.sun.management:type=DiagnosticCommand"),
                  "gcClassHistogram",
                  new Object[] {new String[0]},
                  new String[] {String[].class.getName()});
      return of(table.toString());
    } catch (JMException e) {
      return NONE;
    }
  }

  /** From the table that the JVM writes. */
  static ClassCensus of(String table) {
    Map<String, Long> bytes = new HashMap<>();
    table
        .lines()
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .forEach(
            line -> bytes.merge(nameOf(line.group(2)), Long.parseLong(line.group(1)), Long::sum));
    return new ClassCensus(bytes);
  }

  /** As it stands in a source, such as {@code byte[]}. */
  private static String nameOf(String written) {
    int depth = written.lastIndexOf('[') + 1;
    if (depth == 0) {
      return written;
    }
    String element = written.substring(depth);
    String name =
        element.startsWith("L")
            ? element.substring(1, element.length() - 1)
            : PRIMITIVES.getOrDefault(element, element);
    return name + "[]".repeat(depth);
  }

  /**
   * The classes whose objects take more than in a census before, those first that have grown most,
   * and of those that are not of the JDK the first as well: an array does not say whose it is.
   * Empty if none is known to have grown.
   */
  public String growthSince(ClassCensus before) {
    if (before.bytesByClass.isEmpty()) {
      return "";
    }
    List<Map.Entry<String, Long>> grown =
        bytesByClass.entrySet().stream()
            .map(
                each ->
                    Map.entry(
                        each.getKey(),
                        each.getValue() - before.bytesByClass.getOrDefault(each.getKey(), 0L)))
            .filter(each -> each.getValue() > 0)
            .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
            .toList();
    Stream<Map.Entry<String, Long>> owners =
        grown.stream().filter(each -> !isOfTheJdk(each.getKey())).limit(NAMED);
    return Stream.concat(grown.stream().limit(NAMED), owners)
        .distinct()
        .map(ClassCensus::words)
        .collect(Collectors.joining(", "));
  }

  private static boolean isOfTheJdk(String name) {
    return !name.contains(".") || OF_THE_JDK.stream().anyMatch(name::startsWith);
  }

  private static String words(Map.Entry<String, Long> grown) {
    return String.format(
        Locale.ROOT, "%s +%,d KB", grown.getKey(), (grown.getValue() + 1_023) / 1_024);
  }
}
