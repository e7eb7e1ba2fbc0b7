package io.mexcbench.monitoring;

import io.mexcbench.monitoring.AlertProof.Seen;
import io.mexcbench.monitoring.AlertWatch.WatchedAlert;
import io.mexcbench.monitoring.Rules.Alert;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What was seen of each alert, for the page.
 *
 * @param machine where
 */
record AlertTable(String machine, Pace pace) {
  private static final String HEAD =
      """
      | alert | severity | cause | fired after | resolved after |
      |---|---|---|---:|---:|
      """;

  /**
   * One heading stands above all rows.
   *
   * @throws IllegalArgumentException if rows of the page would stay that it does not hold for, or
   *     no row would become another
   */
  void refuseToMix(List<Alert> wanted, String page) throws IOException {
    if (wanted.isEmpty()) {
      throw new IllegalArgumentException("no alert has such a name");
    }
    if (wanted.size() < Rules.alerts().size() && !isOn(page)) {
      throw new IllegalArgumentException(
          "the rows that would stay were seen on another machine or at another pace than "
              + machine
              + ", "
              + pace.factor()
              + "; prove all alerts");
    }
  }

  private boolean isOn(String page) {
    return page.contains(heading());
  }

  private String heading() {
    return """
        On %s. All ranges, waits and counts of events are divided by %d, limits are not; in
        brackets how long it would be in the time of the rules as they stand.

        """
        .formatted(machine, pace.factor());
  }

  /**
   * Of what was not looked at, the row of the page as it is, unless it was seen on another machine
   * or at another pace.
   */
  String render(List<Seen> seen, String page) throws IOException {
    StringBuilder text = new StringBuilder(heading()).append(HEAD);
    String before = isOn(page) ? page : "";
    for (Alert alert : Rules.alerts()) {
      text.append(
          seen.stream()
              .filter(one -> WatchedAlert.of(one.alert()).equals(WatchedAlert.of(alert)))
              .map(this::row)
              .findFirst()
              .orElseGet(() -> rowOf(alert, before)));
    }
    return text.toString();
  }

  /** What a row begins with. */
  static String begin(Alert alert) {
    return "| " + alert.name() + " | " + WatchedAlert.of(alert) + " | ";
  }

  private static String rowOf(Alert alert, String page) {
    return page.lines()
        .filter(line -> line.startsWith(begin(alert)))
        .findFirst()
        .map(line -> line + "\n")
        .orElse(begin(alert) + "– | **not tried** | |\n");
  }

  private String row(Seen one) {
    return begin(one.alert())
        + "%s | %s | %s |\n"
            .formatted(
                one.cause(),
                time(one.fired(), "not seen to fire"),
                time(one.resolved(), "not seen resolved"));
  }

  private String time(OptionalDouble seconds, String otherwise) {
    return seconds.isEmpty()
        ? "**" + otherwise + "**"
        : String.format(
            Locale.ROOT, "%.1f s (%s)", seconds.getAsDouble(), pace.ofRules(seconds.getAsDouble()));
  }
}
