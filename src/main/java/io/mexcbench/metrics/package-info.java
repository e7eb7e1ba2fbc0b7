/**
 * What a Prometheus server is told of the live system.
 *
 * <p>{@link io.mexcbench.metrics.DurationMetric}, {@link io.mexcbench.metrics.CounterMetric} and
 * {@link io.mexcbench.metrics.GaugeMetric} are the tables of all metrics, {@link
 * io.mexcbench.metrics.Metrics} holds their series, {@link io.mexcbench.metrics.Exposition} writes
 * them. Durations are recorded where they are measured, by one thread each and without allocation;
 * counters and gauges are read when somebody asks.
 */
package io.mexcbench.metrics;
