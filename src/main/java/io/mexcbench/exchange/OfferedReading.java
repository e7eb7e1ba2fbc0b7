package io.mexcbench.exchange;

/**
 * What came of the pushes that share a rhythm, since the start.
 *
 * @param due how many were to be made
 * @param came how many were made; the others are late, or were given up
 * @param givenUp of those that were due, those that will not come: another rate began before they
 *     did
 * @param sent messages of market data that went out, one for each connection
 * @param dropped those that a connection could not take, because it did not keep up
 * @param lateByMillis how many came so many whole milliseconds late; the last stands for all that
 *     were later still
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record OfferedReading(
    long due, long came, long givenUp, long sent, long dropped, long[] lateByMillis) {
  static final int LATE_MILLIS_MAX = 10_000;
}
