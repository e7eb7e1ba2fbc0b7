package io.mexcbench.exchange;

/** What became of the pushes of market data. */
final class FeedCounters {
  /** A beat that comes later than this is a late one. */
  static final long LATE_MILLIS = 10;

  long sent;
  long dropped;
  long skipped;
  long withheld;

  /** Recordings that could not be read on. */
  long unreadable;

  long beats;
  long late;
  long latenessMillisMax;

  /** A message was pushed to one connection, if it could take it. */
  void onPush(boolean isTaken) {
    if (isTaken) {
      sent++;
    } else {
      dropped++;
    }
  }

  void onBeat(long latenessMillis) {
    beats++;
    late += latenessMillis > LATE_MILLIS ? 1 : 0;
    latenessMillisMax = Math.max(latenessMillisMax, latenessMillis);
  }
}
