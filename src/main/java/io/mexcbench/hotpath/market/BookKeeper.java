package io.mexcbench.hotpath.market;

/**
 * Keeps the book of one symbol right: puts snapshot and updates together by their versions, notices
 * what is missing or wrong, and then withholds the book until a new snapshot has been joined with
 * the updates that came meanwhile. It asks for snapshots through {@link #takeSnapshotRequest}; when
 * and how to fetch one is the caller's business.
 *
 * <pre>
 *   NEEDS_SNAPSHOT --request taken--> AWAITS_SNAPSHOT --joined--> LIVE
 *        ^   ^----- too old, crossed, failed ------'                |
 *        '---------------- gap, crossed, reset --------------------'
 * </pre>
 *
 * <p>Source of the rules: MEXC's page on maintaining a local order book, and the versions of its
 * contracts' merged and unmerged depth (begin to end, or one version alone). In one place it is
 * milder than the page, which fetches again unless the snapshot has reached the first buffered
 * update: a snapshot that ends just before that update lacks nothing, so it is taken.
 */
public final class BookKeeper {
  /** What the book is good for. */
  public enum State {
    /** Unusable, and nobody fetches a snapshot yet. */
    NEEDS_SNAPSHOT,
    /** Unusable; a snapshot was asked for and has not come. */
    AWAITS_SNAPSHOT,
    /** The book is that of the exchange. */
    LIVE
  }

  /** What became of an update or a snapshot. */
  public enum Outcome {
    /** The book is live and holds it. */
    APPLIED,
    /**
     * The book or the buffer is already past it: a repetition, or out of order. Nothing changed.
     */
    STALE,
    /** It waits for the snapshot. */
    BUFFERED,
    /** Updates are missing before it. It waits, alone, for a snapshot. */
    GAP,
    /** The buffer was full: what waited was given up, and the snapshot must be newer. */
    OVERFLOW,
    /** It made the bids reach the asks: the book was withdrawn. */
    CROSSED,
    /** A snapshot that ends before the buffered updates begin: another is needed. */
    SNAPSHOT_TOO_OLD,
    /** A snapshot that nobody waits for. Nothing changed. */
    SNAPSHOT_UNASKED
  }

  /** A megabyte, or 500 updates of 128 levels. */
  public static final int BUFFERED_LEVELS_MAX = 1 << 16;

  private final OrderBook book;
  private final UpdateBuffer buffer;
  private final DepthUpdate replayed;
  private final BookCounters counters = new BookCounters();
  private State state = State.NEEDS_SNAPSHOT;

  /** Whether any update or snapshot has come since the last reset, so that the next is known. */
  private boolean isBufferStarted;

  /** The first version that a snapshot need not hold, because the buffer begins with it. */
  private long bufferFrom;

  private long bufferTo;

  public BookKeeper(Symbol symbol) {
    this(symbol, BUFFERED_LEVELS_MAX);
  }

  /**
   * @param bufferedLevelsMax levels of all updates that wait for a snapshot; each update counts as
   *     three more
   */
  public BookKeeper(Symbol symbol, int bufferedLevelsMax) {
    if (bufferedLevelsMax < 1) {
      throw new IllegalArgumentException(
          "buffered levels must be positive, got " + bufferedLevelsMax);
    }
    book = new OrderBook(symbol);
    buffer = new UpdateBuffer(bufferedLevelsMax);
    replayed = new DepthUpdate(symbol);
  }

  public State state() {
    return state;
  }

  public boolean isLive() {
    return state == State.LIVE;
  }

  /** The book; it has levels only while it is live. */
  public OrderBook book() {
    return book;
  }

  public BookCounters counters() {
    return counters;
  }

  /** True once for each snapshot that is to be fetched. */
  public boolean takeSnapshotRequest() {
    if (state != State.NEEDS_SNAPSHOT) {
      return false;
    }
    state = State.AWAITS_SNAPSHOT;
    counters.snapshotsAsked++;
    return true;
  }

  /** The snapshot that was asked for will not come: it is to be asked for again. */
  public void onSnapshotFailed() {
    if (state == State.AWAITS_SNAPSHOT) {
      state = State.NEEDS_SNAPSHOT;
    }
  }

  /** Begins anew, as after a lost connection: what comes next need not follow what came last. */
  public void reset() {
    withdraw();
    buffer.clear();
    isBufferStarted = false;
  }

  /** Takes an update of the book's symbol. */
  public Outcome onUpdate(DepthUpdate update) {
    if (state != State.LIVE) {
      return waitForSnapshot(update);
    }
    Outcome outcome = apply(update);
    if (outcome == Outcome.APPLIED) {
      counters.applied++;
    }
    return outcome;
  }

  /** Takes a snapshot, whose {@code toVersion} is its version, and then the updates that waited. */
  public Outcome onSnapshot(DepthUpdate snapshot) {
    if (state != State.AWAITS_SNAPSHOT) {
      counters.snapshotsUnasked++;
      return Outcome.SNAPSHOT_UNASKED;
    }
    if (isBufferStarted && snapshot.toVersion() < bufferFrom - 1) {
      counters.snapshotsTooOld++;
      state = State.NEEDS_SNAPSHOT;
      return Outcome.SNAPSHOT_TOO_OLD;
    }
    book.applySnapshot(snapshot);
    counters.snapshotsTaken++;
    if (book.isCrossed()) {
      return withdrawCrossed(Math.max(snapshot.toVersion(), bufferTo));
    }
    state = State.LIVE;
    return replay();
  }

  private Outcome replay() {
    int position = 0;
    for (int left = buffer.updates(); left > 0; left--) {
      position = buffer.read(position, replayed);
      // The snapshot may hold the first ones whole.
      if (replayed.toVersion() > book.version()) {
        Outcome outcome = apply(replayed);
        if (outcome != Outcome.APPLIED) {
          return outcome;
        }
        counters.replayed++;
      }
    }
    buffer.clear();
    return Outcome.APPLIED;
  }

  private Outcome apply(DepthUpdate update) {
    switch (book.apply(update)) {
      case APPLIED -> {
        return book.isCrossed() ? withdrawCrossed(update.toVersion()) : Outcome.APPLIED;
      }
      case STALE -> {
        counters.stale++;
        return Outcome.STALE;
      }
      default -> {
        withdraw();
        counters.gaps++;
        return restartBuffer(update, Outcome.GAP);
      }
    }
  }

  private Outcome waitForSnapshot(DepthUpdate update) {
    book.requireSameSymbol(update);
    if (!isBufferStarted) {
      return restartBuffer(update, Outcome.BUFFERED);
    }
    if (update.toVersion() <= bufferTo) {
      counters.stale++;
      return Outcome.STALE;
    }
    if (update.fromVersion() > bufferTo + 1) {
      // What came before the gap is of no use: a snapshot that closes the gap holds it as well.
      counters.gaps++;
      return restartBuffer(update, Outcome.GAP);
    }
    if (!buffer.add(update)) {
      counters.overflows++;
      return restartBuffer(update, Outcome.OVERFLOW);
    }
    bufferTo = update.toVersion();
    return Outcome.BUFFERED;
  }

  /** With this update alone, or without any if even that does not fit. */
  private Outcome restartBuffer(DepthUpdate update, Outcome outcome) {
    buffer.clear();
    boolean fits = buffer.add(update);
    isBufferStarted = true;
    bufferTo = update.toVersion();
    bufferFrom = fits ? update.fromVersion() : bufferTo + 1;
    if (!fits && outcome != Outcome.OVERFLOW) {
      counters.overflows++;
      return Outcome.OVERFLOW;
    }
    return outcome;
  }

  /** Nothing up to that version is trusted any more: the snapshot must have reached it. */
  private Outcome withdrawCrossed(long version) {
    withdraw();
    counters.crossed++;
    buffer.clear();
    isBufferStarted = true;
    bufferTo = version;
    bufferFrom = version + 1;
    return Outcome.CROSSED;
  }

  private void withdraw() {
    book.clear();
    state = State.NEEDS_SNAPSHOT;
  }
}
