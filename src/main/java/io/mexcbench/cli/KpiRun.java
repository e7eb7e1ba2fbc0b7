package io.mexcbench.cli;

import io.mexcbench.engine.Engine;
import io.mexcbench.environment.Environments;
import io.mexcbench.environment.ForeignLoad;
import io.mexcbench.kpi.Kpi;
import io.mexcbench.kpi.KpiResult;
import io.mexcbench.kpi.KpiSample;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;

/** Measures an engine that is running, for some time, after some time in which nothing counts. */
final class KpiRun {
  /** The flight recorder tells of a pause about a second later. */
  private static final long PAUSES_TOLD_SECONDS = 2;

  private static final double SECONDS_PER_NANO = 1e-9;

  private final Engine engine;
  private final Ending ending;
  private final Queue<Long> pauses;
  private final String pauseSource;

  /**
   * @param pauses of the garbage collector in nanoseconds, to which others add
   * @param isExact whether they are not rounded to milliseconds
   */
  KpiRun(Engine engine, Ending ending, Queue<Long> pauses, boolean isExact) {
    this.engine = engine;
    this.ending = ending;
    this.pauses = pauses;
    this.pauseSource =
        "of this process, the simulated exchange with it"
            + (isExact ? "" : "; in whole milliseconds, without a flight recorder");
  }

  /** Runs; returns what it came to. */
  KpiRecord measure(Duration warmUp, Duration time, ProbeRuns probes, String market)
      throws InterruptedException {
    pass(warmUp.toSeconds());
    engine.read();
    engine.samples();
    pauses.clear();
    KpiWatch watch = new KpiWatch();
    probes.start(time);
    long startNanos = System.nanoTime();
    for (long second = 1; second <= time.toSeconds(); second++) {
      ending.await(
          startNanos + TimeUnit.SECONDS.toNanos(second) - System.nanoTime(), TimeUnit.NANOSECONDS);
      watch.look(engine.read());
    }
    Map<Kpi, KpiResult> results = engineResults(time);
    results.putAll(watch.results());
    pass(PAUSES_TOLD_SECONDS);
    results.put(Kpi.GC_PAUSE, pauseResult(time));
    results.putAll(probes.results());
    return record(results, watch.machine().summary(), time, market);
  }

  private void pass(long seconds) throws InterruptedException {
    ending.await(seconds, TimeUnit.SECONDS);
  }

  private Map<Kpi, KpiResult> engineResults(Duration time) {
    Map<Kpi, KpiResult> results = new EnumMap<>(Kpi.class);
    engine
        .samples()
        .forEach(
            (kpi, sample) ->
                results.put(
                    kpi,
                    KpiResult.of(kpi, sample, "of the engine, all of " + time.toSeconds() + " s")));
    return results;
  }

  private KpiResult pauseResult(Duration time) {
    double[] seconds = pauses.stream().mapToDouble(nanos -> nanos * SECONDS_PER_NANO).toArray();
    return seconds.length == 0
        ? KpiResult.of(
            Kpi.GC_PAUSE,
            KpiSample.ofNothing(),
            "no pause in " + time.toSeconds() + " s; " + pauseSource)
        : KpiResult.of(Kpi.GC_PAUSE, KpiSample.ofValues(seconds), pauseSource);
  }

  private static KpiRecord record(
      Map<Kpi, KpiResult> results, Optional<ForeignLoad> load, Duration time, String market) {
    return new KpiRecord(
        KpiRecord.SCHEMA,
        Environments.ofThisMachine(ManagementFactory.getRuntimeMXBean().getInputArguments()).id(),
        market,
        time.toSeconds(),
        load.flatMap(ForeignLoad::disturbance)
            .map(found -> found.text() + "; " + found.remedy())
            .or(() -> load.map(ForeignLoad::summary))
            .orElse(""),
        load.flatMap(ForeignLoad::disturbance).isEmpty(),
        Arrays.stream(Kpi.values())
            .map(
                kpi ->
                    results.getOrDefault(
                        kpi, KpiResult.of(kpi, KpiSample.none(), "nothing measures it")))
            .map(KpiRecord.Row::of)
            .toList());
  }
}
