package io.mexcbench.proof.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Searches how many steps of work slow a benchmark by some part, from tries that scatter. */
final class SlowdownSearch {
  /** Of what is wanted. */
  private static final double CLOSE = 0.15;

  private static final int MOST_TRIES = 3;
  private static final double LONGEST_STRIDE = 2.5;

  /** So many steps slowed by so much. */
  private record Try(int steps, double slowdown) {}

  private final double wanted;
  private final List<Try> tries = new ArrayList<>();
  private int next;

  /**
   * @param wanted slowdown, as a part of one
   * @param expected steps, as far as one can tell before the first try
   */
  SlowdownSearch(double wanted, double expected) {
    this.wanted = wanted;
    this.next = Math.max(1, (int) Math.round(expected));
  }

  int next() {
    return next;
  }

  /** Tells what the next steps did. */
  void tried(double slowdown) {
    tries.add(new Try(next, slowdown));
    next = Math.max(1, (int) Math.round(proposed()));
  }

  /** Between the nearest tries on both sides, or by proportion beyond the last. */
  private double proposed() {
    OptionalDouble below = nearest(false);
    OptionalDouble above = nearest(true);
    Try last = tries.get(tries.size() - 1);
    if (below.isPresent() && above.isPresent()) {
      return interpolated(below.getAsDouble(), above.getAsDouble());
    }
    double stride = last.slowdown() <= 0 ? LONGEST_STRIDE : wanted / last.slowdown();
    return last.steps() * Math.max(1 / LONGEST_STRIDE, Math.min(LONGEST_STRIDE, stride));
  }

  private double interpolated(double below, double above) {
    double low = slowdownOf(below);
    double high = slowdownOf(above);
    double part = (wanted - low) / (high - low);
    return below + (above - below) * part;
  }

  /** The steps of the closest try on one side of what is wanted. */
  private OptionalDouble nearest(boolean isAbove) {
    return tries.stream()
        .filter(one -> one.slowdown() > wanted == isAbove)
        .min(Comparator.comparingDouble(this::distance))
        .map(one -> OptionalDouble.of(one.steps()))
        .orElseGet(OptionalDouble::empty);
  }

  private double slowdownOf(double steps) {
    return tries.stream()
        .filter(one -> one.steps() == steps)
        .min(Comparator.comparingDouble(this::distance))
        .map(Try::slowdown)
        .orElseThrow();
  }

  private double distance(Try one) {
    return Math.abs(one.slowdown() - wanted);
  }

  boolean isDone() {
    return tries.size() == MOST_TRIES
        || tries.stream().anyMatch(one -> distance(one) <= CLOSE * wanted)
        || tries.stream().anyMatch(one -> one.steps() == next);
  }

  /** The steps whose try came closest. */
  int best() {
    return tries.stream().min(Comparator.comparingDouble(this::distance)).orElseThrow().steps();
  }

  @Override
  public String toString() {
    return tries.stream()
        .map(
            one ->
                String.format(
                    Locale.ROOT, "%d steps slow it by %.1f %%", one.steps(), 100 * one.slowdown()))
        .collect(Collectors.joining(", ", "", ": " + best() + " are taken"));
  }
}
