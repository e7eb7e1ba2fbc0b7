package io.mexcbench.exchange;

import io.mexcbench.corpus.Recorded;
import io.mexcbench.corpus.RecordingException;
import io.mexcbench.corpus.Replay;
import io.mexcbench.hotpath.market.DecodeStatus;
import io.mexcbench.hotpath.market.DepthUpdate;
import io.mexcbench.hotpath.market.SpotDecoder;
import io.mexcbench.hotpath.market.SpotListener;
import io.mexcbench.hotpath.market.SpotRouter;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.market.SymbolTable;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Pushes recorded spot messages byte for byte, each to those who are subscribed to its channel. It
 * begins with the first subscription and keeps the distances of the recording, or the rate that is
 * given; messages without a time come 10 ms apart. Books are followed, so that snapshots fit. At
 * the end of the recording, or where it cannot be read, nothing more comes. Of the faults of pushes
 * only stalls concern it. Versions are those of the recording, also after a restart.
 */
final class ReplayFeed implements SpotPlayback {
  private static final long NANOS_PER_SECOND = 1_000_000_000;
  private static final long APART_NANOS = 10_000_000;

  private final ExchangeTime time;
  private final Replay replay;
  private final SpotSubscribers subscribers;
  private final PushFaults faults;
  private final FeedCounters counters;
  private final int messagesPerSecond;
  private final Consumer<Symbol> onBookChanged;
  private final SpotFeeds symbols;
  private final SpotRouter router;
  private final SpotDecoder decoder;
  private final Map<String, ReplayBook> books = new HashMap<>();
  private Optional<Recorded> next;
  private String lastSymbol = "";
  private Optional<Recorded> ownerlessSnapshot = Optional.empty();
  private long startNanos = -1;
  private final long firstRecordedNanos;
  private long dueNanos;
  private long count;

  ReplayFeed(
      ExchangeTime time,
      Replay replay,
      SpotSubscribers subscribers,
      PushFaults faults,
      FeedCounters counters,
      int messagesPerSecond,
      SpotFeeds symbols,
      Consumer<Symbol> onBookChanged) {
    this.time = time;
    this.replay = replay;
    this.subscribers = subscribers;
    this.faults = faults;
    this.counters = counters;
    this.messagesPerSecond = messagesPerSecond;
    this.symbols = symbols;
    this.onBookChanged = onBookChanged;
    SymbolTable table = new SymbolTable(symbols.symbols());
    router = new SpotRouter(table);
    decoder = new SpotDecoder(table);
    next = read();
    firstRecordedNanos = next.map(Recorded::localNanos).orElse(0L);
  }

  private Optional<Recorded> read() {
    try {
      return replay.next();
    } catch (RecordingException e) {
      counters.unreadable++;
      return Optional.empty();
    }
  }

  @Override
  public Optional<SharedRhythm> sharedRhythm() {
    return Optional.empty();
  }

  @Override
  public void run() {
    if (startNanos < 0 && !subscribers.channels().isEmpty()) {
      startNanos = time.nowMillis() * Beat.NANOS_PER_MILLI;
      dueNanos = startNanos;
    }
    while (next.isPresent() && nextMillis() <= time.nowMillis()) {
      Recorded recorded = next.get();
      counters.onBeat(time.nowMillis() - nextMillis());
      play(recorded);
      count++;
      next = read();
      next.ifPresent(following -> dueNanos = due(following));
    }
  }

  private long due(Recorded following) {
    if (messagesPerSecond > 0) {
      return startNanos + count * NANOS_PER_SECOND / messagesPerSecond;
    }
    if (following.localNanos() == 0 || firstRecordedNanos == 0) {
      return dueNanos + APART_NANOS;
    }
    return startNanos + Math.max(0, following.localNanos() - firstRecordedNanos);
  }

  @Override
  public long nextMillis() {
    if (next.isEmpty()) {
      return Agenda.NEVER;
    }
    if (startNanos < 0) {
      return subscribers.channels().isEmpty() ? Agenda.NEVER : time.nowMillis();
    }
    long dueMillis = -Math.floorDiv(-dueNanos, Beat.NANOS_PER_MILLI);
    return Math.max(dueMillis, faults.stalledUntilMillis());
  }

  private void play(Recorded recorded) {
    switch (recorded.kind()) {
      case BINARY -> push(recorded.payload());
      case SNAPSHOT -> takeSnapshot(recorded);
      case TEXT -> {
        // Of the futures feed, or a control message: neither belongs to a spot market.
      }
    }
  }

  private void push(byte[] payload) {
    DecodeStatus status = router.route(payload, 0, payload.length);
    if (status != DecodeStatus.OK && status != DecodeStatus.NO_BODY) {
      return;
    }
    String channel = router.channel().toString();
    decoder.decode(payload, 0, payload.length, new BookFollower());
    SpotChannel.parse(channel, symbols::knows).ifPresent(wanted -> push(wanted, payload));
  }

  private void push(SpotChannel channel, byte[] payload) {
    for (SpotSession session : subscribers.of(channel)) {
      counters.onPush(session.push(payload));
    }
  }

  /** Keeps the books of the updates that pass. */
  private final class BookFollower implements SpotListener {
    @Override
    public void onDepth(DepthUpdate depth) {
      lastSymbol = depth.symbol().name();
      bookOf(depth.symbol()).apply(depth);
      ownerlessSnapshot.ifPresent(ReplayFeed.this::takeSnapshot);
      if (bookOf(depth.symbol()).isTradable()) {
        onBookChanged.accept(depth.symbol());
      }
    }
  }

  /** It names no pair: it is of the one whose updates are around it. */
  private void takeSnapshot(Recorded recorded) {
    Optional<Symbol> symbol = symbols.symbol(lastSymbol);
    ownerlessSnapshot = symbol.isPresent() ? Optional.empty() : Optional.of(recorded);
    String text = new String(recorded.payload(), StandardCharsets.UTF_8);
    symbol.ifPresent(known -> Json.parse(text).ifPresent(snapshot -> bookOf(known).take(snapshot)));
  }

  private ReplayBook bookOf(Symbol symbol) {
    return books.computeIfAbsent(symbol.name(), any -> new ReplayBook(symbol));
  }

  @Override
  public Top top(Symbol symbol) {
    return bookOf(symbol).top();
  }

  @Override
  public byte[] snapshot(Symbol symbol, int levelsPerSide, long millis) {
    return bookOf(symbol).snapshot(levelsPerSide, millis);
  }

  @Override
  public BookRecord book(Symbol symbol) {
    return bookOf(symbol).book();
  }

  /** No more is read. */
  @Override
  public void close() {
    next = Optional.empty();
    try {
      replay.close();
    } catch (RecordingException e) {
      counters.unreadable++;
    }
  }
}
