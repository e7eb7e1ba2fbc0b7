package io.mexcbench.metrics;

import java.util.List;

/** A metric that has a name, a line of help and labels: each has. */
public interface FramedMetric {
  MetricFrame frame();

  default String metric() {
    return frame().metric();
  }

  default String help() {
    return frame().help();
  }

  /** Names, in their order. */
  default List<String> labels() {
    return frame().labels();
  }
}
