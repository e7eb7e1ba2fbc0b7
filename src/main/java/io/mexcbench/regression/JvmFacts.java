package io.mexcbench.regression;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The facts that a {@link Measurement} may state, as JMH spells them, and what must agree. */
public final class JvmFacts {
  public static final String JDK_VERSION = "jdkVersion";
  public static final String VM_NAME = "vmName";
  public static final String VM_VERSION = "vmVersion";

  /** Separated by spaces, without class paths, paths and secrets. */
  public static final String JVM_ARGS = "jvmArgs";

  /** The length of one iteration, such as {@code 100 ms}. */
  public static final String MEASUREMENT_TIME = "measurementTime";

  /** How many calls one iteration of {@code SingleShotTime} makes. */
  public static final String BATCH_SIZE = "measurementBatchSize";

  private static final List<String> MUST_AGREE = List.of(JDK_VERSION, VM_NAME, JVM_ARGS);
  private static final Pattern FEATURE = Pattern.compile("(?:1\\.)?(\\d+).*");

  private JvmFacts() {}

  /** Why the two cannot be compared; empty if nothing that both state forbids it. */
  static Optional<String> disagreement(Measurement baseline, Measurement candidate) {
    Stream<String> names =
        baseline.key().mode() == Mode.SINGLE_SHOT
            ? Stream.concat(MUST_AGREE.stream(), Stream.of(BATCH_SIZE))
            : MUST_AGREE.stream();
    return names.flatMap(name -> difference(name, baseline, candidate).stream()).findFirst();
  }

  /** What is doubtful about comparing the two all the same. */
  static List<Warning> doubts(Measurement baseline, Measurement candidate) {
    return Stream.concat(
            unstated(baseline, candidate),
            difference(MEASUREMENT_TIME, baseline, candidate).stream()
                .map(
                    text ->
                        new Warning(
                            "iterations of different length give different low quantiles: " + text,
                            "record both sides with the same iteration time")))
        .toList();
  }

  private static Stream<Warning> unstated(Measurement baseline, Measurement candidate) {
    String names =
        MUST_AGREE.stream()
            .filter(name -> !isStated(name, baseline) || !isStated(name, candidate))
            .collect(Collectors.joining(", "));
    return names.isEmpty()
        ? Stream.empty()
        : Stream.of(
            new Warning(
                "not stated on both sides, so not compared: " + names,
                "make sure that both sides ran on one machine and JVM"));
  }

  private static Optional<String> difference(
      String name, Measurement baseline, Measurement candidate) {
    if (!isStated(name, baseline) || !isStated(name, candidate)) {
      return Optional.empty();
    }
    String before = baseline.facts().get(name);
    String after = candidate.facts().get(name);
    return judged(name, before).equals(judged(name, after))
        ? Optional.empty()
        : Optional.of(name + " was \"" + before + "\" and is \"" + after + "\"");
  }

  private static boolean isStated(String name, Measurement measurement) {
    Map<String, String> facts = measurement.facts();
    return facts.containsKey(name);
  }

  /** Of a JDK's version only the feature release counts: {@code 17.0.15} and {@code 17.0.16}. */
  private static String judged(String name, String value) {
    Matcher feature = FEATURE.matcher(value);
    return name.equals(JDK_VERSION) && feature.matches() ? feature.group(1) : value;
  }
}
