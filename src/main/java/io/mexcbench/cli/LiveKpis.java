package io.mexcbench.cli;

import io.mexcbench.engine.Engine;
import io.mexcbench.engine.EngineReading;
import io.mexcbench.kpi.Kpi;
import io.mexcbench.kpi.KpiResult;
import io.mexcbench.kpi.KpiSample;
import io.mexcbench.kpi.KpiState;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.stream.Stream;

/**
 * The indicators of a system that runs on and on, each of the last whole window of some seconds.
 * What others measure is told on any thread; all else, and the end of a window, by one.
 */
final class LiveKpis {
  static final int WINDOW_SECONDS = 10;

  /** Of one kind in a window; what is beyond would change no percentile much. */
  private static final int VALUES_MAX = 1 << 14;

  private static final double SECONDS_PER_NANO = 1e-9;
  private static final String WINDOW = "of the last %d seconds".formatted(WINDOW_SECONDS);

  private static final String NOTHING =
      "nothing of it in the last %d seconds".formatted(WINDOW_SECONDS);

  private final Engine engine;
  private final Map<Kpi, Queue<Double>> told = new EnumMap<>(Kpi.class);
  private KpiWatch watch = new KpiWatch();
  private int seconds;
  private volatile List<KpiResult> results;

  LiveKpis(Engine engine) {
    this.engine = engine;
    for (Kpi kpi :
        List.of(Kpi.API_RESPONSE, Kpi.DATABASE_QUERY, Kpi.DASHBOARD_RENDERING, Kpi.GC_PAUSE)) {
      told.put(kpi, new ArrayBlockingQueue<>(VALUES_MAX));
    }
    results = all(Map.of(), "the first %d seconds are not over".formatted(WINDOW_SECONDS)).toList();
  }

  void onRequest(long nanos) {
    tell(Kpi.API_RESPONSE, nanos * SECONDS_PER_NANO);
  }

  void onQuery(long nanos) {
    tell(Kpi.DATABASE_QUERY, nanos * SECONDS_PER_NANO);
  }

  void onPause(long nanos) {
    tell(Kpi.GC_PAUSE, nanos * SECONDS_PER_NANO);
  }

  void onRendering(double renderingSeconds) {
    tell(Kpi.DASHBOARD_RENDERING, renderingSeconds);
  }

  private void tell(Kpi kpi, double value) {
    var unused = told.getOrDefault(kpi, new ArrayBlockingQueue<>(1)).offer(value);
  }

  /** A second has passed; returns whether there are new results. */
  boolean onSecond(EngineReading reading) {
    watch.look(reading);
    seconds++;
    boolean isOver = seconds % WINDOW_SECONDS == 0;
    if (isOver) {
      results = all(window(), NOTHING).toList();
      watch = new KpiWatch();
    }
    return isOver;
  }

  private Map<Kpi, KpiResult> window() {
    Map<Kpi, KpiResult> window = new EnumMap<>(Kpi.class);
    engine.samples().forEach((kpi, sample) -> window.put(kpi, result(kpi, sample)));
    window.putAll(watch.results());
    told.forEach((kpi, values) -> window.put(kpi, result(kpi, sample(kpi, values))));
    return window;
  }

  private static KpiResult result(Kpi kpi, KpiSample sample) {
    KpiResult result = KpiResult.of(kpi, sample, WINDOW);
    return result.state() == KpiState.NO_DATA ? KpiResult.of(kpi, sample, NOTHING) : result;
  }

  /** A collector that did not pause is as good as can be; nobody who asked is no answer. */
  private static KpiSample sample(Kpi kpi, Queue<Double> values) {
    double[] taken =
        Stream.generate(values::poll)
            .limit(values.size())
            .mapToDouble(Double::doubleValue)
            .toArray();
    if (taken.length > 0) {
      return KpiSample.ofValues(taken);
    }
    return kpi == Kpi.GC_PAUSE ? KpiSample.ofNothing() : KpiSample.none();
  }

  private static Stream<KpiResult> all(Map<Kpi, KpiResult> some, String absence) {
    return Arrays.stream(Kpi.values())
        .map(kpi -> some.getOrDefault(kpi, KpiResult.of(kpi, KpiSample.none(), absence)));
  }

  /** One for each indicator; on any thread. */
  List<KpiResult> results() {
    return results;
  }
}
