package io.mexcbench.cli;

import io.mexcbench.load.live.LiveSecond;
import io.mexcbench.report.LoadReport.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What happened over time, as lines of a report. It has all the memory that it will ever need from
 * the start: a test for leaks must not grow itself.
 */
final class LiveSeries {
  /** A picture has no more points than that; of a longer test those between are left out. */
  private static final int POINTS = 2_000;

  private static final double NANOS_PER_MILLI = 1e6;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double BYTES_PER_MEGABYTE = 1 << 20;

  private record Line(String name, String unit, ToDoubleFunction<LiveSecond> value) {}

  private static final List<Line> LINES =
      List.of(
          new Line("offered", "messages/s", LiveSecond::offeredPerSecond),
          new Line("done", "messages/s", one -> one.block().donePerSecond()),
          new Line(
              "response p50", "ms", one -> one.engine().eventAge().p50Nanos() / NANOS_PER_MILLI),
          new Line(
              "response p99", "ms", one -> one.engine().eventAge().p99Nanos() / NANOS_PER_MILLI),
          new Line(
              "service p99", "ms", one -> one.engine().processing().p99Nanos() / NANOS_PER_MILLI),
          new Line("waiting", "messages", one -> one.block().waiting()),
          new Line("market queue", "bytes", one -> one.engine().waitingBytes()),
          new Line("conflated", "messages", one -> one.engine().conflated()),
          new Line("heap", "MB", one -> one.heapBytes() / BYTES_PER_MEGABYTE));

  private final double[] seconds = new double[POINTS];
  private final double[][] values = new double[LINES.size()][POINTS];
  private int points;
  private long every = 1;
  private long seen;

  void add(LiveSecond second) {
    if (seen++ % every != 0) {
      return;
    }
    if (points == POINTS) {
      thin();
    }
    seconds[points] = second.endNanos() / NANOS_PER_SECOND;
    for (int line = 0; line < LINES.size(); line++) {
      values[line][points] = LINES.get(line).value().applyAsDouble(second);
    }
    points++;
  }

  private void thin() {
    every *= 2;
    points /= 2;
    for (int i = 0; i < points; i++) {
      seconds[i] = seconds[2 * i];
      for (double[] line : values) {
        line[i] = line[2 * i];
      }
    }
  }

  List<Series> series() {
    List<Series> series = new ArrayList<>();
    for (int line = 0; line < LINES.size(); line++) {
      series.add(
          new Series(
              LINES.get(line).name(), LINES.get(line).unit(), boxed(seconds), boxed(values[line])));
    }
    return series;
  }

  private List<Double> boxed(double[] numbers) {
    List<Double> boxed = new ArrayList<>(points);
    for (int i = 0; i < points; i++) {
      boxed.add(numbers[i]);
    }
    return boxed;
  }
}
