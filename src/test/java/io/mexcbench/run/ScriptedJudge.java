package io.mexcbench.run;

import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Measurement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Decides each benchmark after as many forks as the test says, by its short name. */
final class ScriptedJudge implements Function<List<Measurement>, Judgement> {
  private final Map<String, Integer> decidedAfter = new HashMap<>();
  private final List<String> slower = new ArrayList<>();
  private final Set<Integer> forksOfLooks = new HashSet<>();
  private List<Measurement> last = List.of();
  private int forksUntilControlsHold = 5;

  /** Undecided as long as it has fewer forks; the others are decided at the first look. */
  ScriptedJudge decides(String name, int forks) {
    decidedAfter.put(name, forks);
    return this;
  }

  /** The same, and then it is slower; the one that is named first looks worst. */
  ScriptedJudge findsSlower(String name, int forks) {
    slower.add(name);
    return decides(name, forks);
  }

  ScriptedJudge trustsControlsAfter(int forks) {
    forksUntilControlsHold = forks;
    return this;
  }

  /** What it was shown at last. */
  List<Measurement> last() {
    return last;
  }

  int looks() {
    return forksOfLooks.size();
  }

  @Override
  public Judgement apply(List<Measurement> soFar) {
    last = soFar;
    forksOfLooks.add(soFar.stream().mapToInt(one -> one.forks().size()).sum());
    List<BenchmarkKey> undecided = new ArrayList<>();
    List<BenchmarkKey> worse = new ArrayList<>();
    for (Measurement one : soFar) {
      String name = one.key().shortName();
      if (one.forks().size() < decidedAfter.getOrDefault(name, 0)) {
        undecided.add(one.key());
      } else if (slower.contains(name)) {
        worse.add(one.key());
      }
    }
    undecided.sort((a, b) -> Integer.compare(rank(a), rank(b)));
    boolean doControlsHold =
        soFar.stream()
            .filter(one -> one.key().shortName().equals("ControlBenchmark.fixedWork"))
            .allMatch(one -> one.forks().size() >= forksUntilControlsHold);
    return new Judgement(undecided, worse, doControlsHold);
  }

  private int rank(BenchmarkKey key) {
    int place = slower.indexOf(key.shortName());
    return place < 0 ? Integer.MAX_VALUE : place;
  }
}
