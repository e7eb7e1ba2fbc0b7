package io.mexcbench.report;

import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Measurement;
import java.util.List;
import java.util.Optional;

/**
 * What lies behind a judgement and does not enter it.
 *
 * @param baseline the measurements that were compared with
 * @param candidate the measurements that were judged
 * @param environment where and how both were measured; empty where nothing is known
 * @param kpis empty where none were measured
 * @param causes of what is slower, where both builds were profiled
 */
public record Background(
    List<Measurement> baseline,
    List<Measurement> candidate,
    List<EnvironmentFact> environment,
    History history,
    List<KpiRow> kpis,
    List<Explained> causes) {

  public Background {
    baseline = List.copyOf(baseline);
    candidate = List.copyOf(candidate);
    environment = List.copyOf(environment);
    kpis = List.copyOf(kpis);
    causes = List.copyOf(causes);
  }

  /** Two sets of figures of which nothing else is known. */
  public static Background of(List<Measurement> baseline, List<Measurement> candidate) {
    return new Background(baseline, candidate, List.of(), History.none(), List.of(), List.of());
  }

  public Background withEnvironment(List<EnvironmentFact> facts) {
    return new Background(baseline, candidate, facts, history, kpis, causes);
  }

  public Background withHistory(History past) {
    return new Background(baseline, candidate, environment, past, kpis, causes);
  }

  public Background withKpis(List<KpiRow> rows) {
    return new Background(baseline, candidate, environment, history, rows, causes);
  }

  public Background withCauses(List<Explained> explained) {
    return new Background(baseline, candidate, environment, history, kpis, explained);
  }

  Optional<Measurement> baselineOf(BenchmarkKey key) {
    return find(baseline, key);
  }

  Optional<Measurement> candidateOf(BenchmarkKey key) {
    return find(candidate, key);
  }

  private static Optional<Measurement> find(List<Measurement> side, BenchmarkKey key) {
    return side.stream().filter(one -> one.key().equals(key)).findFirst();
  }
}
