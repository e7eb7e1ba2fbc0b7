package io.mexcbench.hotpath.market;

/** What has become of the updates and snapshots of one book since it was made. */
public final class BookCounters {
  long applied;
  long replayed;
  long stale;
  long gaps;
  long crossed;
  long overflows;
  long snapshotsAsked;
  long snapshotsTaken;
  long snapshotsTooOld;
  long snapshotsUnasked;

  BookCounters() {}

  /** Updates applied as they came. */
  public long applied() {
    return applied;
  }

  /** Updates applied after they had waited for a snapshot. */
  public long replayed() {
    return replayed;
  }

  /** Updates dropped because the book or the buffer was past them: repeated or out of order. */
  public long stale() {
    return stale;
  }

  /** Times that updates were found to be missing. */
  public long gaps() {
    return gaps;
  }

  /** Times that the bids reached the asks. */
  public long crossed() {
    return crossed;
  }

  /** Times that the buffer was full, and what it held was given up. */
  public long overflows() {
    return overflows;
  }

  public long snapshotsAsked() {
    return snapshotsAsked;
  }

  public long snapshotsTaken() {
    return snapshotsTaken;
  }

  /** Snapshots that end before the buffered updates begin. */
  public long snapshotsTooOld() {
    return snapshotsTooOld;
  }

  /** Snapshots that came although the book had not asked, and were ignored. */
  public long snapshotsUnasked() {
    return snapshotsUnasked;
  }
}
