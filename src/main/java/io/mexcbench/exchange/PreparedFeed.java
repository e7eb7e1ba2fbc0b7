package io.mexcbench.exchange;

import io.mexcbench.corpus.SpotMarket;
import io.mexcbench.exchange.SpotChannel.Kind;
import io.mexcbench.hotpath.market.Symbol;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Sends updates of books that were made before, at the rate that is given, to whoever is subscribed
 * to them at the interval of 100 ms, and nothing else. Made for rates at which making each update
 * would take longer than taking it in. Of the faults of pushes only stalls concern it, and versions
 * go on after a restart.
 */
final class PreparedFeed implements SpotPlayback {
  private static final int USUAL_PER_SECOND = 100;

  /** Whose turn it is, and who is told. */
  private record Turn(Symbol symbol, PreparedRound round, Set<SpotSession> sessions) {}

  private final ExchangeTime time;
  private final SpotSubscribers subscribers;
  private final PushFaults faults;
  private final FeedCounters counters;
  private final ExchangeOptions options;
  private final Consumer<Symbol> onBookChanged;
  private final Map<Symbol, PreparedRound> rounds = new HashMap<>();
  private final Map<String, Symbol> symbols = new HashMap<>();
  private final Beats beats;
  private final SharedRhythm sharedRhythm;
  private List<Turn> turns = List.of();
  private long turnsAsOfChange = -1;
  private int nextTurn;

  PreparedFeed(
      ExchangeTime time,
      SpotSubscribers subscribers,
      PushFaults faults,
      FeedCounters counters,
      ExchangeOptions options,
      Consumer<Symbol> onBookChanged) {
    this.time = time;
    this.subscribers = subscribers;
    this.faults = faults;
    this.counters = counters;
    this.options = options;
    this.onBookChanged = onBookChanged;
    SpotMarket.symbols().forEach(symbol -> symbols.put(symbol.name(), symbol));
    beats = new Beats(counters);
    sharedRhythm = new SharedRhythm(time, beats, counters, this::takeTurn);
    sharedRhythm.begin(options.sharedRhythm().orElse(Rhythm.perSecond(USUAL_PER_SECOND)));
  }

  private PreparedRound round(Symbol symbol) {
    return rounds.computeIfAbsent(
        symbol,
        any ->
            new PreparedRound(
                symbol,
                options.seed(),
                options.preparedUpdates(),
                options.profile().levels(false)));
  }

  private void takeTurn(long dueMillis) {
    if (turnsAsOfChange != subscribers.changes()) {
      turnsAsOfChange = subscribers.changes();
      turns =
          subscribers.channels().stream()
              .filter(
                  channel ->
                      channel.kind() == Kind.DEPTH
                          && channel.detail().equals(PreparedRound.INTERVAL))
              .map(this::turn)
              .toList();
      nextTurn = 0;
    }
    if (!turns.isEmpty()) {
      Turn turn = turns.get(nextTurn);
      nextTurn = (nextTurn + 1) % turns.size();
      push(turn, dueMillis + time.skewMillis());
    }
  }

  private Turn turn(SpotChannel channel) {
    Symbol symbol = symbols.get(channel.symbol());
    return new Turn(symbol, round(symbol), subscribers.of(channel));
  }

  private void push(Turn turn, long sendMillis) {
    byte[] payload = turn.round.push(sendMillis);
    for (SpotSession session : turn.sessions) {
      counters.onPush(session.push(payload));
    }
    onBookChanged.accept(turn.symbol);
  }

  @Override
  public Optional<SharedRhythm> sharedRhythm() {
    return Optional.of(sharedRhythm);
  }

  @Override
  public void run() {
    if (time.nowMillis() >= faults.stalledUntilMillis()) {
      beats.run(time.nowMillis());
    }
  }

  @Override
  public long nextMillis() {
    return Math.max(beats.nextMillis(), faults.stalledUntilMillis());
  }

  @Override
  public Top top(Symbol symbol) {
    return round(symbol).top();
  }

  @Override
  public byte[] snapshot(Symbol symbol, int levelsPerSide, long millis) {
    return round(symbol).book().snapshot(levelsPerSide, millis);
  }

  @Override
  public BookRecord book(Symbol symbol) {
    return round(symbol).book().book();
  }

  @Override
  public void close() {
    beats.clear();
  }
}
