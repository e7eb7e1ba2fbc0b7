package io.mexcbench.baseline;

import java.nio.file.Path;
import java.util.TreeMap;

/** A process that rewrites a baseline for ever, alternating two versions, until it is killed. */
final class RewritingProcess {
  static final int RUNS = 2;

  private RewritingProcess() {}

  public static void main(String[] args) throws Exception {
    BaselineStore store = new BaselineStore(Path.of(args[0]));
    for (int write = 0; ; write++) {
      writeVersion(store, write % RUNS);
      System.out.println(write);
    }
  }

  static void writeVersion(BaselineStore store, int version) throws BaselineException {
    SampleRun run = new SampleRun(version).at("2026-01-31T08:15:0" + version + "Z");
    run.with("a.Benchmark.run", 100 + version, 0);
    store.write(run.jmhJson(), run.run(), new Provenance("version " + version, new TreeMap<>()));
  }
}
