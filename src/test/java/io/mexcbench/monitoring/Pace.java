package io.mexcbench.monitoring;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How many times faster than in earnest the rules and what they are asked by run: every range, wait
 * and interval is divided by it, and with them the number of events that a range must hold. What is
 * compared with a limit stays as it is.
 *
 * @param factor 1 for as it stands in the files
 */
record Pace(int factor) {
  private static final Map<String, Long> MILLIS =
      Map.of("s", 1_000L, "m", 60_000L, "h", 3_600_000L, "d", 86_400_000L);
  private static final Pattern RANGE = Pattern.compile("\\[(\\d+)([smhd])]");
  private static final Pattern WAIT =
      Pattern.compile("(?m)^( +(?:for|interval|[a-z]+_interval): )(\\d+)([smhd])$");
  private static final Pattern ENOUGH = Pattern.compile("( >= )(\\d+)");

  /** What is looked at each quarter of a minute is looked at each second. */
  static final Pace FIFTEENFOLD = new Pace(15);

  /** An alert that counts what is within this range sees nothing of what was before. */
  static final Pace SIXTYFOLD = new Pace(60);

  /** The rules, or the configuration of Prometheus. */
  String of(String text) {
    String ranges = replaced(RANGE, text, one -> "[" + millis(one.group(1), one.group(2)) + "]");
    String waits = replaced(WAIT, ranges, one -> one.group(1) + millis(one.group(2), one.group(3)));
    return replaced(ENOUGH, waits, one -> one.group(1) + least(Long.parseLong(one.group(2))));
  }

  private static String replaced(
      Pattern pattern, String text, Function<MatchResult, String> replacement) {
    return pattern.matcher(text).replaceAll(replacement);
  }

  private String millis(String count, String unit) {
    return Long.parseLong(count) * MILLIS.get(unit) / factor + "ms";
  }

  private long least(long events) {
    return Math.max(1, events / factor);
  }

  /** In the time of the rules as they are. */
  String ofRules(double seconds) {
    return String.format(Locale.ROOT, "%.0f s", seconds * factor);
  }
}
