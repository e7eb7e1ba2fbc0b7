package io.mexcbench.cli;

import io.mexcbench.load.live.LiveSecond;
import io.mexcbench.load.pace.HdrLogs;
import io.mexcbench.report.LoadReport.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.HdrHistogram.Histogram;

/** What happened over time, as lines of a report. */
final class LiveSeries {
  /** A picture has no more points than that; of a longer test those between are left out. */
  private static final int POINTS = 2_000;

  private static final double NANOS_PER_MILLI = 1e6;
  private static final long NANOS_PER_MILLI_WHOLE = 1_000_000;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double BYTES_PER_MEGABYTE = 1 << 20;

  private final List<LiveSecond> seconds = new ArrayList<>();
  private long every = 1;
  private long seen;

  void add(LiveSecond second) {
    if (seen++ % every != 0) {
      return;
    }
    seconds.add(second);
    if (seconds.size() > POINTS) {
      every *= 2;
      for (int i = seconds.size() - 1; i > 0; i -= 2) {
        seconds.remove(i);
      }
    }
  }

  List<Series> series() {
    return List.of(
        line("offered", "messages/s", LiveSecond::offeredPerSecond),
        line("done", "messages/s", one -> one.block().donePerSecond()),
        line("response p50", "ms", one -> one.engine().eventAge().p50Nanos() / NANOS_PER_MILLI),
        line("response p99", "ms", one -> one.engine().eventAge().p99Nanos() / NANOS_PER_MILLI),
        line("service p99", "ms", one -> one.engine().processing().p99Nanos() / NANOS_PER_MILLI),
        line("waiting", "messages", one -> one.block().waiting()),
        line("market queue", "bytes", one -> one.engine().waitingBytes()),
        line("conflated", "messages", one -> one.engine().conflated()),
        line("heap", "MB", one -> one.heapBytes() / BYTES_PER_MEGABYTE));
  }

  /** The distributions of the same stretches: of responses, of services and of lateness. */
  Map<String, String> hdrLogs() {
    return Map.of(
        "response.hdr", log(one -> one.block().responses().response()),
        "service.hdr", log(one -> one.block().responses().service()),
        "lateness.hdr", log(one -> one.block().sending().lateness()));
  }

  private String log(Function<LiveSecond, Histogram> histogram) {
    return HdrLogs.write(
        seconds.stream()
            .map(
                one ->
                    new HdrLogs.Interval(
                        (one.endNanos() - one.block().nanos()) / NANOS_PER_MILLI_WHOLE,
                        one.endNanos() / NANOS_PER_MILLI_WHOLE,
                        histogram.apply(one)))
            .toList());
  }

  private Series line(String name, String unit, ToDoubleFunction<LiveSecond> value) {
    return new Series(
        name,
        unit,
        seconds.stream().map(one -> one.endNanos() / NANOS_PER_SECOND).toList(),
        seconds.stream().map(value::applyAsDouble).toList());
  }
}
