package io.mexcbench.metrics;

import java.util.List;

/**
 * What stands at the head of every metric.
 *
 * @param metric its name
 * @param labels names of its labels, in their order
 */
public record MetricFrame(String metric, String help, List<String> labels) {
  public MetricFrame {
    labels = List.copyOf(labels);
  }
}
