package io.mexcbench.load.live;

import io.mexcbench.load.trend.Stalls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What short looks at a system say of times at which it stands still. */
final class StallFindings {
  static final String NAME = "no regular stalls";

  /**
   * Only that long is it the system's. A virtual machine's host takes the processor away for
   * shorter times, regularly as well, and so does a collector of what is young; of these it is only
   * said that they were there.
   */
  private static final double BROKEN_NANOS = 5e6;

  private static final double NANOS_PER_SECOND = 1e9;

  private final List<StallLook> looks;
  private final List<Position> positions;

  StallFindings(List<StallLook> looks, List<Position> positions) {
    this.looks = List.copyOf(looks);
    this.positions = List.copyOf(positions);
  }

  /**
   * Whether there is none that is long enough to be held against the system.
   *
   * @param collector what is to be said of the collector where there is one
   */
  Check check(int seconds, String collector) {
    Optional<Stalls> broken = stalls(BROKEN_NANOS);
    String found =
        broken
            .or(() -> stalls(0))
            .map(stalls -> stalls.words() + culprit(stalls.limitNanos()) + collector)
            .orElse("none in %d s at the normal rate".formatted(seconds));
    return new Check(NAME, broken.isEmpty(), found);
  }

  private Optional<Stalls> stalls(double leastNanos) {
    return Stalls.of(
        looks.stream().mapToDouble(one -> one.endNanos() / NANOS_PER_SECOND).toArray(),
        looks.stream().mapToDouble(StallLook::slowestNanos).toArray(),
        leastNanos);
  }

  private String culprit(double limitNanos) {
    List<Position> still = new ArrayList<>();
    List<Position> moving = new ArrayList<>();
    for (Position position : positions) {
      (isMarked(position, limitNanos) ? still : moving).add(position);
    }
    return Position.moreOften(still, moving)
        .map(where -> "; the trading thread is in " + where + " meanwhile")
        .orElse("; the trading thread is nowhere else than usual meanwhile");
  }

  private boolean isMarked(Position position, double limitNanos) {
    return looks.stream()
        .filter(look -> position.nanos() <= look.endNanos())
        .findFirst()
        .filter(look -> look.slowestNanos() > limitNanos)
        .isPresent();
  }
}
