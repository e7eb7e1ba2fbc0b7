package io.mexcbench.run;

import io.mexcbench.environment.MachineWatch;
import io.mexcbench.regression.BenchmarkKey;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A few benchmarks of two arms, measured in turns as often as the caller asks for. */
public final class PairedForks {
  private final List<Launch> launches;
  private final PairForkRunner pair;
  private final MeasuredForks forks;

  /**
   * Measures nothing yet.
   *
   * @param parent where a folder is made, which stays marked as incomplete: what it holds is no run
   */
  public PairedForks(
      Path parent,
      Instant start,
      String revision,
      JarSuite suite,
      Set<BenchmarkKey> keys,
      Arm base,
      Arm head)
      throws RunException {
    ResultFolder folder = ResultFolder.create(parent, start, revision);
    this.launches = suite.launches(keys);
    this.pair =
        new PairForkRunner(
            folder, new ArmForkRunner(base, folder), new ArmForkRunner(head, folder));
    this.forks =
        new MeasuredForks(
            folder, pair, System::nanoTime, new MachineWatch(Path.of("/"), System::nanoTime));
  }

  /**
   * Measures some more.
   *
   * @return all that was measured so far
   */
  public MeasuredPair measure(int rounds) throws RunException {
    for (int round = 0; round < rounds; round++) {
      forks.measureRound(launches, (key, score, number) -> {});
    }
    return pair.with(pair.isEmpty() ? List.of() : forks.readBack());
  }
}
