package io.mexcbench.cli;

import io.mexcbench.load.endurance.EnduranceResult;
import io.mexcbench.load.endurance.EnduranceSample;
import io.mexcbench.load.endurance.Holding;
import io.mexcbench.load.live.LiveSecond;
import io.mexcbench.load.search.BreakingPoint;
import io.mexcbench.load.search.Failure;
import io.mexcbench.load.search.Step;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Load tests as lines on a console. */
final class LoadText {
  private static final double NANOS_PER_MILLI = 1e6;
  private static final double NANOS_PER_SECOND = 1e9;

  private LoadText() {}

  static String step(Step step) {
    return text(
        "%,9.0f msg/s  response p99 %7.1f ms  service p99 %7.3f ms  done %,9.0f msg/s  %s",
        step.perSecond(),
        millis(step, true),
        millis(step, false),
        step.all().donePerSecond(),
        found(step).isEmpty() ? "kept" : found(step));
  }

  /** Why a step was not kept, or not counted; empty if it was kept. */
  static String found(Step step) {
    String failures =
        step.failures().stream().map(Failure::words).collect(Collectors.joining(", "));
    return step.doubt().isEmpty() ? failures : "invalid: " + step.doubt();
  }

  static double millis(Step step, boolean isResponse) {
    var responses = step.all().responses();
    return (isResponse ? responses.response() : responses.service()).getValueAtPercentile(99)
        / NANOS_PER_MILLI;
  }

  static String point(BreakingPoint point) {
    String found =
        switch (point.outcome()) {
          case CONFIRMED ->
              text("breaking point %,.0f msg/s, confirmed", point.perSecond().orElseThrow());
          case INTERVAL -> interval(point);
          case ABOVE ->
              text("breaking point above %,.0f msg/s: raise --most", point.lowPerSecond());
          case BELOW -> below(point);
          case INVALID ->
              text("no breaking point: invalid; kept up to %,.0f msg/s", point.lowPerSecond());
        };
    return found
        + rate("; knee ", point.kneePerSecond())
        + rate("; cliff ", point.cliffPerSecond());
  }

  private static String interval(BreakingPoint point) {
    return Double.isInfinite(point.highPerSecond())
        ? text(
            "breaking point above %,.0f msg/s; trials at each rate beyond disagree",
            point.lowPerSecond())
        : text(
            "breaking point within %,.0f to %,.0f msg/s; trials in between disagree",
            point.lowPerSecond(), point.highPerSecond());
  }

  private static String below(BreakingPoint point) {
    return Double.isInfinite(point.highPerSecond())
        ? "no breaking point: trials at each rate disagree"
        : text("breaking point below %,.0f msg/s", point.highPerSecond());
  }

  private static String rate(String name, OptionalDouble perSecond) {
    return perSecond.isPresent() ? text("%s%,.0f msg/s", name, perSecond.getAsDouble()) : "";
  }

  static String second(LiveSecond second) {
    return text(
        "%4.0f s  offered %,8d  done %,8.0f msg/s  response p99 %7.1f ms  waiting %,d"
            + "  conflated %,d",
        second.endNanos() / NANOS_PER_SECOND,
        second.offeredPerSecond(),
        second.block().donePerSecond(),
        second.engine().eventAge().p99Nanos() / NANOS_PER_MILLI,
        second.block().waiting(),
        second.engine().conflated());
  }

  static String check(boolean holds, String name, String found) {
    return (holds ? "holds  " : "BROKEN ") + name + ": " + found;
  }

  /** The last part of an endurance test that goes on. */
  static String part(EnduranceResult result) {
    EnduranceSample last = result.samples().get(result.samples().size() - 1);
    return text(
        "%,9.1f s  %,d messages  p99 %.4f ms  heap %.2f MB  threads %.0f",
        last.seconds(),
        last.messages(),
        last.took().getValueAtPercentile(99) / NANOS_PER_MILLI,
        last.held().getOrDefault(Holding.HEAP, 0.0) / (1 << 20),
        last.held().getOrDefault(Holding.THREADS, 0.0));
  }

  static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
