package io.mexcbench.cli;

import io.mexcbench.kpi.Kpi;
import io.mexcbench.report.daily.Sample;
import io.mexcbench.report.daily.SampledFigures;
import io.mexcbench.report.daily.Window;
import java.util.List;

/** Where nothing is stored: every figure is one that nobody measured. */
final class NoStore implements SampledFigures.Store {
  @Override
  public String name() {
    return "nowhere: neither --prometheus nor --store was given";
  }

  @Override
  public List<Sample> samples(Kpi kpi, Window window) {
    return List.of();
  }
}
