package io.mexcbench.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of several parts of a set, each for a machine of its own of the same type. The same set and
 * count always split alike, whoever asks.
 *
 * @param index from one
 * @param count how many parts there are; one for a run that is not split
 */
public record Shard(int index, int count) {
  /** Everything. */
  public static final Shard WHOLE = new Shard(1, 1);

  private static final Pattern TEXT = Pattern.compile("(\\d{1,4})/(\\d{1,4})");

  public Shard {
    if (index < 1 || index > count) {
      throw new IllegalArgumentException(
          "must be i/n with i from 1 to n, such as 2/4, got " + index + "/" + count);
    }
  }

  /**
   * Reads {@code i/n}.
   *
   * @throws IllegalArgumentException if the text is nothing of the kind
   */
  public static Shard of(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "must be i/n with i from 1 to n, such as 2/4, got \"" + text + "\"");
    }
    return new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  boolean isWhole() {
    return count == 1;
  }

  /**
   * The launches of this part. Each goes, the dearest first, to the part that has least to do so
   * far, which is at most a third above the best split (Graham, "Bounds on multiprocessing timing
   * anomalies", 1969).
   */
  List<Launch> of(List<Launch> all) {
    List<Launch> dearestFirst =
        all.stream()
            .sorted(Comparator.comparing(Launch::forkCost).reversed().thenComparing(Launch::key))
            .toList();
    Duration[] loads = new Duration[count];
    Arrays.fill(loads, Duration.ZERO);
    List<Launch> mine = new ArrayList<>();
    for (Launch launch : dearestFirst) {
      int least = 0;
      for (int i = 1; i < count; i++) {
        least = loads[i].compareTo(loads[least]) < 0 ? i : least;
      }
      loads[least] = loads[least].plus(launch.forkCost());
      if (least == index - 1) {
        mine.add(launch);
      }
    }
    mine.sort(Comparator.comparing(Launch::key));
    return mine;
  }
}
