package io.mexcbench.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import io.mexcbench.monitoring.Rules.Alert;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Looks all the time which alerts fire in a Prometheus, and remembers when each began and ended.
 */
final class AlertWatch implements AutoCloseable {
  private static final long POLL_MILLIS = 200;
  private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

  /** One alert of one severity; of a pair or of a whole where there are both. */
  record WatchedAlert(String name, String severity, String scope) {
    static WatchedAlert of(Alert alert) {
      return of(alert.name(), alert.labels());
    }

    private static WatchedAlert of(String name, JsonNode labels) {
      return new WatchedAlert(
          name, labels.path("severity").asText(), labels.path("scope").asText());
    }

    @Override
    public String toString() {
      return scope.isEmpty() ? severity : severity + ", of a " + scope;
    }
  }

  /** From now on it fires, or does so no longer. */
  private record Change(WatchedAlert key, boolean isFiring, long nanos) {}

  private final Prometheus prometheus;
  private final Repeated looking;
  private final List<Change> changes = new ArrayList<>();
  private Set<WatchedAlert> firing = Set.of();
  private boolean looked;

  private AlertWatch(Prometheus prometheus) {
    this.prometheus = prometheus;
    looking = Repeated.each(POLL_MILLIS, this::look);
  }

  static AlertWatch begin(Prometheus prometheus) {
    return new AlertWatch(prometheus);
  }

  private void look() throws Exception {
    Set<WatchedAlert> now = new HashSet<>();
    for (JsonNode series : prometheus.query("ALERTS{alertstate=\"firing\"}")) {
      JsonNode labels = series.path("metric");
      now.add(WatchedAlert.of(labels.path("alertname").asText(), labels));
    }
    change(now, System.nanoTime());
  }

  private synchronized void change(Set<WatchedAlert> now, long nanos) {
    now.stream()
        .filter(key -> !firing.contains(key))
        .forEach(key -> changes.add(new Change(key, true, nanos)));
    firing.stream()
        .filter(key -> !now.contains(key))
        .forEach(key -> changes.add(new Change(key, false, nanos)));
    firing = now;
    looked = true;
    notifyAll();
  }

  /** Seconds from that time until it was first seen to fire; empty if that took too long. */
  synchronized OptionalDouble awaitFiring(WatchedAlert key, long sinceNanos, long secondsMax)
      throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(secondsMax);
    while (began(key, sinceNanos).isEmpty() && waits(deadline)) {
      looked = false;
    }
    return began(key, sinceNanos);
  }

  private OptionalDouble began(WatchedAlert key, long sinceNanos) {
    return changes.stream()
        .filter(one -> one.key().equals(key) && one.isFiring() && one.nanos() - sinceNanos > 0)
        .mapToDouble(one -> (one.nanos() - sinceNanos) / NANOS)
        .findFirst();
  }

  /** Seconds from that time until it was seen not to fire; empty if that took too long. */
  synchronized OptionalDouble awaitRest(WatchedAlert key, long sinceNanos, long secondsMax)
      throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(secondsMax);
    while (firing.contains(key) && waits(deadline)) {
      looked = false;
    }
    return firing.contains(key)
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.max(0, lastChange(key) - sinceNanos) / NANOS);
  }

  private long lastChange(WatchedAlert key) {
    return changes.stream()
        .filter(one -> one.key().equals(key))
        .reduce((before, after) -> after)
        .map(Change::nanos)
        .orElse(0L);
  }

  /** Until it has been looked again; false when the time is over. */
  private boolean waits(long deadlineNanos) throws InterruptedException {
    while (!looked && deadlineNanos - System.nanoTime() > 0) {
      wait(POLL_MILLIS);
    }
    return deadlineNanos - System.nanoTime() > 0;
  }

  @Override
  public void close() {
    looking.close();
  }
}
