package io.mexcbench.exchange;

import io.mexcbench.corpus.Replay;
import io.mexcbench.exchange.FaultEffects.Connections;
import io.mexcbench.hotpath.market.Symbol;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The exchange without sockets: it is told what comes and what time it is, and answers through
 * outlets. One thread drives it; its methods are synchronized so that others may read records.
 *
 * <p>Whoever drives it calls {@link #onTime} at {@link #nextMillis()}, or more often.
 */
final class ExchangeCore {
  private final ExchangeTime time;
  private final Agenda agenda = new Agenda();
  private final SpotSubscribers subscribers = new SpotSubscribers();
  private final FeedCounters feedCounters = new FeedCounters();
  private final OrderTable orders = new OrderTable();
  private final Sessions sessions = new Sessions();
  private final Faults faults;
  private final Runnable dropAllConnections;
  private final Credentials credentials;
  private final ListenKeys keys;
  private final PushFaults pushFaults = new PushFaults();
  private final SpotFeeds feeds;
  private final Optional<SpotPlayback> playback;
  private final SpotBooks books;
  private final SharedRhythm rhythm;
  private final FuturesFeeds futures;
  private final Matching matching;
  private final RestDesk desk;
  private final FaultEffects effects;
  private long downUntilMillis = Long.MIN_VALUE;

  /**
   * @param faults where faults are requested
   * @param dropAllConnections ends every connection, also those that this object knows nothing of
   * @param recording pushed instead of a generated spot market; closed by {@link #close}
   */
  ExchangeCore(
      ExchangeOptions options,
      Faults faults,
      Runnable dropAllConnections,
      Optional<Replay> recording,
      long nowMillis) {
    this.faults = faults;
    this.dropAllConnections = dropAllConnections;
    time = new ExchangeTime(nowMillis);
    credentials = new Credentials(options.apiKey(), options.secret(), time);
    keys = new ListenKeys(new SplittableRandom(options.seed()));
    feeds =
        new SpotFeeds(time, subscribers, pushFaults, feedCounters, options, this::onBookChanged);
    playback = playback(recording, options);
    books = playback.isPresent() ? playback.get() : feeds;
    Optional<SharedRhythm> changeable =
        playback.map(SpotPlayback::sharedRhythm).orElse(Optional.of(feeds.sharedRhythm()));
    rhythm = changeable.orElse(feeds.sharedRhythm());
    futures = new FuturesFeeds(time, pushFaults, feedCounters, options);
    Holdings holdings = new Holdings(options.trading().holdings());
    PrivateStream events = new PrivateStream(time, subscribers, holdings);
    matching = new Matching(time, books, orders, holdings, events, options);
    RequestFaults requestFaults = new RequestFaults();
    boolean canOffer = changeable.isPresent() && options.sharedRhythm().isPresent();
    AdminCalls admin =
        new AdminCalls(faults, new LoadCalls(rhythm, orders::taken, credentials, canOffer));
    desk = new RestDesk(time, agenda, rest(holdings), requestFaults, admin);
    effects =
        new FaultEffects(
            time, agenda, pushFaults, requestFaults, keys, matching, new CoreConnections());
    for (FaultSchedule.Planned planned : options.faultSchedule().planned()) {
      agenda.at(nowMillis + planned.afterMillis(), () -> effects.bringAbout(planned.fault()));
    }
  }

  private Optional<SpotPlayback> playback(Optional<Replay> recording, ExchangeOptions options) {
    if (recording.isPresent()) {
      return Optional.of(replayFeed(recording.get(), options));
    }
    return options.preparedUpdates() == 0
        ? Optional.empty()
        : Optional.of(
            new PreparedFeed(
                time, subscribers, pushFaults, feedCounters, options, this::onBookChanged));
  }

  private ReplayFeed replayFeed(Replay recorded, ExchangeOptions options) {
    return new ReplayFeed(
        time,
        recorded,
        subscribers,
        pushFaults,
        feedCounters,
        options.messagesPerSecond(),
        feeds,
        this::onBookChanged);
  }

  private SpotRest rest(Holdings holdings) {
    return new SpotRest(
        time,
        credentials,
        new MarketCalls(time, feeds, books, matching),
        new OrderCalls(new OrderForms(feeds), orders, matching),
        new AccountCalls(time, holdings, keys),
        new FuturesRest(time, futures));
  }

  private void onBookChanged(Symbol symbol) {
    matching.onBookChanged(symbol);
  }

  /** Before anything else: what was requested and planned until now. */
  private void begin(long nowMillis) {
    time.advanceTo(nowMillis);
    faults.drainTo(effects::bringAbout);
    agenda.run(time.nowMillis());
  }

  synchronized void onTime(long nowMillis) {
    begin(nowMillis);
    if (isDown()) {
      return;
    }
    playback.ifPresentOrElse(SpotPlayback::run, feeds::run);
    futures.run();
    sessions.onTime();
  }

  synchronized void offer(int perSecond, long nowMillis) {
    begin(nowMillis);
    rhythm.offer(perSecond);
  }

  synchronized OfferedReading offered(long nowMillis) {
    begin(nowMillis);
    return rhythm.offered();
  }

  synchronized long nextMillis() {
    long spot = playback.map(SpotPlayback::nextMillis).orElseGet(feeds::nextMillis);
    long pushes = Math.min(spot, futures.nextMillis());
    long planned = Math.min(agenda.nextMillis(), sessions.deadlineMillis());
    return Math.min(planned, Math.max(pushes, downUntilMillis));
  }

  synchronized void onRequest(RestRequest request, ReplyOutlet outlet, long nowMillis) {
    begin(nowMillis);
    if (isDown()) {
      outlet.drop();
    } else {
      desk.handle(request, outlet);
    }
  }

  /**
   * A spot connection was opened.
   *
   * @param listenKey empty if it named none
   */
  synchronized SocketSession openSpot(String listenKey, Outlet outlet, long nowMillis)
      throws Refused {
    begin(nowMillis);
    if (!listenKey.isEmpty() && !keys.connect(listenKey, time.nowMillis())) {
      throw AccountCalls.keyError();
    }
    return sessions.open(new SpotSession(time, subscribers, keys, feeds, outlet, listenKey));
  }

  /** A futures connection was opened. */
  synchronized SocketSession openFutures(Outlet outlet, long nowMillis) {
    begin(nowMillis);
    return sessions.open(new FuturesSession(time, futures, credentials, outlet));
  }

  synchronized void onText(SocketSession session, String text, long nowMillis) {
    begin(nowMillis);
    sessions.onText(session, text);
  }

  synchronized void onClosed(SocketSession session) {
    sessions.onClosed(session);
  }

  /** Whether connections are refused, as of the time that was last told. */
  synchronized boolean isDown(long nowMillis) {
    begin(nowMillis);
    return isDown();
  }

  private boolean isDown() {
    return time.nowMillis() < downUntilMillis;
  }

  /** Says goodbye to everybody. */
  synchronized void closeSessions() {
    sessions.close();
  }

  /** Forgets the secret, and reads no more of a recording. */
  synchronized void close() {
    credentials.wipe();
    playback.ifPresent(SpotPlayback::close);
  }

  synchronized List<OrderRecord> orders() {
    return orders.all().stream().map(Order::record).toList();
  }

  synchronized List<OrderRecord> orders(String clientOrderId) {
    return orders.byClientId(clientOrderId).stream().map(Order::record).toList();
  }

  synchronized BookRecord book(String symbol) {
    return futures.knows(symbol) ? futures.book(symbol) : books.book(symbolOf(symbol));
  }

  private Symbol symbolOf(String name) {
    return feeds
        .symbol(name)
        .orElseThrow(() -> new IllegalArgumentException("no such pair: " + name));
  }

  synchronized ExchangeCounters counters() {
    return new ExchangeCounters(
        desk.requests(),
        desk.tooMany(),
        desk.early(),
        desk.serverErrors(),
        desk.lost(),
        orders.taken(),
        sessions.opened(),
        sessions.openCount(),
        feedCounters.sent,
        feedCounters.dropped,
        feedCounters.withheld,
        feedCounters.unreadable,
        feedCounters.beats,
        feedCounters.late,
        feedCounters.skipped,
        feedCounters.latenessMillisMax,
        effects.count());
  }

  /** What faults do to connections. */
  private final class CoreConnections implements Connections {
    @Override
    public void drop(Streams streams) {
      sessions.drop(streams);
    }

    @Override
    public void goDown(long untilMillis) {
      downUntilMillis = Math.max(downUntilMillis, untilMillis);
      drop(Streams.ALL);
      dropAllConnections.run();
      feeds.restart();
      futures.restart();
      // The market of an order that rests must go on without anybody asking for it.
      agenda.at(
          downUntilMillis,
          () -> orders.open().forEach(order -> feeds.touch(order.symbol().name())));
    }
  }
}
