package io.mexcbench.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Makes the two sides of a case of equal code from the forks that were recorded. */
interface Draw {
  Case of(RecordedForks recorded, Random random);

  /** Splits the forks at random: so many for each side, none of them twice. */
  static Draw split(int forks) {
    return (recorded, random) -> {
      if (recorded.nanos().size() < 2 * forks) {
        throw new IllegalArgumentException(recorded.benchmark() + " has too few forks");
      }
      List<double[]> shuffled = new ArrayList<>(recorded.nanos());
      Collections.shuffle(shuffled, random);
      return new Case(
          recorded, shuffled.subList(0, forks), shuffled.subList(forks, 2 * forks), List.of());
    };
  }

  /** Draws the forks of each side with replacement, where more are wanted than were recorded. */
  static Draw withReplacement(int forks) {
    return (recorded, random) ->
        new Case(
            recorded,
            drawn(recorded.nanos(), forks, random),
            drawn(recorded.nanos(), forks, random),
            List.of());
  }

  private static List<double[]> drawn(List<double[]> forks, int count, Random random) {
    return IntStream.range(0, count)
        .mapToObj(i -> forks.get(random.nextInt(forks.size())))
        .toList();
  }
}
