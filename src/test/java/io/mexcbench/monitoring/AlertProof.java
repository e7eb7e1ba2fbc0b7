package io.mexcbench.monitoring;

import io.mexcbench.monitoring.AlertWatch.WatchedAlert;
import io.mexcbench.monitoring.Rules.Alert;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Brings causes of alerts about, takes them away, and notes what became of the alerts. */
final class AlertProof {
  /** What makes a system ill: begun, and ended when what it gives is closed. */
  interface Illness {
    AutoCloseable begin() throws Exception;
  }

  /** Longer than any window and wait at the usual pace, and than a start. */
  static final long SECONDS_MAX = 200;

  /**
   * What was seen of an alert.
   *
   * @param fired seconds from the beginning of the cause; empty if it did not fire
   * @param resolved seconds from the end of the cause; empty if it was not over
   */
  record Seen(Alert alert, String cause, OptionalDouble fired, OptionalDouble resolved) {
    boolean isProved() {
      return fired.isPresent() && resolved.isPresent();
    }
  }

  private final AlertWatch watch;
  private final Pattern only;
  private final List<Seen> seen = new ArrayList<>();

  /** Of those in whose name the expression is found. */
  AlertProof(AlertWatch watch, Pattern only) {
    this.watch = watch;
    this.only = only;
  }

  boolean isWanted(Alert alert) {
    return only.matcher(alert.name()).find();
  }

  static List<Alert> wanted(Pattern only) throws IOException {
    return alerts(alert -> only.matcher(alert.name()).find());
  }

  /** With what must fire because of it, in every severity. */
  void prove(String cause, Illness illness, String... names)
      throws IOException, InterruptedException {
    prove(cause, illness, SECONDS_MAX, alerts(alert -> List.of(names).contains(alert.name())));
  }

  static List<Alert> alerts(Predicate<Alert> which) throws IOException {
    return Rules.alerts().stream().filter(which).toList();
  }

  void prove(String cause, Illness illness, long secondsMax, List<Alert> alerts)
      throws InterruptedException {
    if (alerts.stream().noneMatch(this::isWanted)) {
      return;
    }
    System.out.println(cause);
    for (Alert alert : alerts) {
      watch.awaitRest(WatchedAlert.of(alert), 0, secondsMax);
    }
    List<OptionalDouble> fired = new ArrayList<>();
    long begun = System.nanoTime();
    long ended = begun;
    try {
      AutoCloseable lasting = illness.begin();
      for (Alert alert : alerts) {
        fired.add(watch.awaitFiring(WatchedAlert.of(alert), begun, secondsMax));
      }
      System.out.println("  fired " + fired);
      ended = System.nanoTime();
      lasting.close();
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception | AssertionError e) {
      System.out.println("  it could not be brought about, or not be ended: " + e);
    }
    note(cause, alerts, fired, ended, secondsMax);
  }

  private void note(
      String cause, List<Alert> alerts, List<OptionalDouble> fired, long ended, long secondsMax)
      throws InterruptedException {
    for (int i = 0; i < alerts.size(); i++) {
      OptionalDouble began = i < fired.size() ? fired.get(i) : OptionalDouble.empty();
      OptionalDouble resolved = watch.awaitRest(WatchedAlert.of(alerts.get(i)), ended, secondsMax);
      System.out.println("  " + alerts.get(i) + " resolved " + resolved);
      add(
          new Seen(
              alerts.get(i), cause, began, began.isPresent() ? resolved : OptionalDouble.empty()));
    }
  }

  synchronized void add(Seen one) {
    seen.add(one);
  }

  synchronized List<Seen> all() {
    return List.copyOf(seen);
  }

  /** Whether all that is wanted was seen to fire and to end. */
  boolean isComplete() throws IOException {
    return isComplete(wanted(only), all());
  }

  static boolean isComplete(List<Alert> wanted, List<Seen> seen) {
    Set<WatchedAlert> proved =
        seen.stream()
            .filter(Seen::isProved)
            .map(one -> WatchedAlert.of(one.alert()))
            .collect(Collectors.toSet());
    return !wanted.isEmpty() && wanted.stream().map(WatchedAlert::of).allMatch(proved::contains);
  }
}
