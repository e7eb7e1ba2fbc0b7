package io.mexcbench.prometheus;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** An alert from when it was first seen firing to when it was last seen. */
public record Firing(Map<String, String> labels, Instant from, Instant to) {
  public Firing {
    labels = Map.copyOf(labels);
  }

  /** The series of alerts as stretches without a gap, the earliest first. */
  public static List<Firing> of(List<TimeSeries> alerts, Duration step) {
    List<Firing> all = new ArrayList<>();
    for (TimeSeries one : alerts) {
      long from = Long.MIN_VALUE;
      long last = Long.MIN_VALUE;
      for (long millis : one.values().keySet()) {
        if (last == Long.MIN_VALUE || millis - last > step.toMillis()) {
          add(all, one, from, last);
          from = millis;
        }
        last = millis;
      }
      add(all, one, from, last);
    }
    all.sort(Comparator.comparing(Firing::from));
    return all;
  }

  private static void add(List<Firing> all, TimeSeries series, long from, long to) {
    if (to != Long.MIN_VALUE) {
      all.add(new Firing(series.labels(), Instant.ofEpochMilli(from), Instant.ofEpochMilli(to)));
    }
  }
}
