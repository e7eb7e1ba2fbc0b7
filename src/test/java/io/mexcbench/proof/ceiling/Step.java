package io.mexcbench.proof.ceiling;

import io.mexcbench.engine.Durations;
import io.mexcbench.engine.EngineReading;
import io.mexcbench.exchange.ExchangeCounters;
import java.util.Locale;

/**
 * What one rate came to.
 *
 * @param askedPerSecond messages that the exchange was to send
 * @param messagesPerSecond that the engine worked on
 * @param updatesPerSecond of these, updates that live books took in
 * @param p99Micros processing, from the arrival of a message to the end of all that it caused
 * @param p99AgeMillis from when the exchange meant to send it to that end
 * @param conflated messages for which the engine had no room
 * @param exchangeLatePercent beats that the exchange itself came late to
 * @param exchangeDropped messages that the connection could not take
 */
record Step(
    int askedPerSecond,
    double messagesPerSecond,
    double updatesPerSecond,
    double p99Micros,
    double p99AgeMillis,
    long conflated,
    double exchangeLatePercent,
    long exchangeDropped) {
  private static final double PERCENT = 100;
  private static final double KEPT_UP = 0.99;
  private static final double P99_MICROS_MAX = 1_000;
  private static final double NANOS_PER_MICRO = 1e3;
  private static final double NANOS_PER_MILLI = 1e6;

  static Step of(
      int asked, EngineReading reading, ExchangeCounters before, ExchangeCounters after) {
    Durations processing = reading.processing();
    long beats = after.beats() - before.beats();
    return new Step(
        asked,
        reading.perSecond(reading.messages()),
        reading.perSecond(reading.updates()),
        processing.p99Nanos() / NANOS_PER_MICRO,
        reading.eventAge().p99Nanos() / NANOS_PER_MILLI,
        reading.conflated(),
        beats == 0 ? 0 : PERCENT * (after.beatsLate() - before.beatsLate()) / beats,
        after.pushesDropped() - before.pushesDropped());
  }

  /** Whether nearly all came and were worked on in time, and none was merged or dropped. */
  boolean isKeptUpWith() {
    return messagesPerSecond >= KEPT_UP * askedPerSecond
        && p99Micros < P99_MICROS_MAX
        && conflated == 0
        && exchangeDropped == 0;
  }

  String row() {
    return String.format(
        Locale.ROOT,
        "| %,d | %,.0f | %,.0f | %,.0f | %,.0f | %,d | %.1f | %,d |",
        askedPerSecond,
        messagesPerSecond,
        updatesPerSecond,
        p99Micros,
        p99AgeMillis,
        conflated,
        exchangeLatePercent,
        exchangeDropped);
  }
}
