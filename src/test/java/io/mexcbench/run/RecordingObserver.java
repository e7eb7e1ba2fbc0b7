package io.mexcbench.run;

import io.mexcbench.regression.BenchmarkKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Keeps what it was told; of forks only the last of each round. */
class RecordingObserver implements RunObserver {
  private final List<String> seen = new ArrayList<>();

  List<String> seen() {
    return seen;
  }

  @Override
  public void recordingInto(Path folder) {
    seen.add("recording into " + folder);
  }

  @Override
  public void starting(int benchmarks, int rounds, Duration estimate) {
    seen.add("starting " + benchmarks + " x " + rounds + ", " + estimate);
  }

  @Override
  public void startingAdaptively(int benchmarks, List<Integer> looks, Duration atMost) {
    seen.add("starting " + benchmarks + " until " + looks + ", at most " + atMost);
  }

  @Override
  public void forkFinished(BenchmarkKey key, String scoreText, Progress progress) {
    if (progress.isRoundFinished()) {
      seen.add(
          "round %d/%d of %d, look in %s%s"
              .formatted(
                  progress.round(),
                  progress.rounds(),
                  progress.forksOfRound(),
                  progress.toNextLook(),
                  progress.isOpen() ? "" : ", then the end"));
    }
  }

  @Override
  public void looked(Look look) {
    seen.add(
        "after %d: %d decided, %d on, %d open"
            .formatted(look.forks(), look.decided(), look.goingOn(), look.undecided()));
  }

  @Override
  public void confirming(List<BenchmarkKey> keys, int forks, Duration estimate) {
    seen.add(
        keys.stream()
            .map(BenchmarkKey::shortName)
            .collect(Collectors.joining(", ", "confirming ", " x " + forks + ", " + estimate)));
  }

  @Override
  public void notConfirming(int keys) {
    seen.add("not confirming " + keys);
  }

  @Override
  public void budgetSpent(int rounds) {
    seen.add("budget spent after " + rounds);
  }
}
