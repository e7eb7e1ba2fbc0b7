package io.mexcbench.regression;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long an iteration was, as JMH writes it: {@code 100 ms}. */
final class IterationTime {
  /** The low score needs iterations between the disturbances, not across them. */
  static final double LONG_NANOS = 0.5e9;

  private static final Pattern TEXT = Pattern.compile("(\\d{1,9}) ?(\\w+)");

  private IterationTime() {}

  /** Whether the facts state an iteration so long that a low score gains nothing over the mean. */
  static boolean isLong(Map<String, String> facts) {
    Matcher text = TEXT.matcher(facts.getOrDefault(JvmFacts.MEASUREMENT_TIME, ""));
    return text.matches()
        && ScoreUnit.of(text.group(2) + "/op")
            .filter(unit -> Double.parseDouble(text.group(1)) * unit.nanos() >= LONG_NANOS)
            .isPresent();
  }
}
