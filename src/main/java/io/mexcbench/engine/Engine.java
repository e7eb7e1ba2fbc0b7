package io.mexcbench.engine;

import io.mexcbench.engine.view.EngineView;
import io.mexcbench.engine.view.HealthView;
import io.mexcbench.kpi.Kpi;
import io.mexcbench.kpi.KpiSample;
import io.mexcbench.metrics.Metrics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/**
 * A trading system that runs until it is closed. Two threads of its own: {@code engine-net} reads
 * and writes the sockets, {@code engine-trader} does everything else.
 *
 * <p>Between them lie two queues. That of the market has a fixed size; what it has no room for is
 * conflated and counted. That of order events and answers loses nothing.
 */
public final class Engine implements AutoCloseable {
  private static final int MARKET_BYTES = 1 << 23;
  private static final long STOP_MILLIS = 15_000;

  private final NettyTransport network;
  private final Trader trader;
  private final Thread thread;
  private final Readings readings;
  private final EngineMeter meter;
  private final Problems problems;
  private final Views<EngineView> views;
  private final Views<HealthView> health;
  private final Commands commands;
  private boolean isClosed;

  private Engine(
      NettyTransport network,
      Trader trader,
      Readings readings,
      EngineMeter meter,
      Problems problems,
      Views<EngineView> views,
      Views<HealthView> health,
      Commands commands) {
    this.network = network;
    this.trader = trader;
    this.readings = readings;
    this.meter = meter;
    this.problems = problems;
    this.views = views;
    this.health = health;
    this.commands = commands;
    this.thread = new Thread(trader, Trader.THREAD);
  }

  /** Of the two threads that everything runs on which must be quick. */
  public static Set<String> threadNames() {
    return Set.of(Trader.THREAD, NetworkThread.THREAD);
  }

  /**
   * Starts one whose metrics nobody sees.
   *
   * @throws EngineException if there is something that no further attempt would change
   */
  public static Engine start(EngineOptions options) throws EngineException {
    return start(options, new Metrics(List.of()));
  }

  /**
   * Starts one; it connects by itself, and as often as it takes.
   *
   * @param metrics that show what it does
   * @throws EngineException if there is something that no further attempt would change
   */
  public static Engine start(EngineOptions options, Metrics metrics) throws EngineException {
    return start(options, SocketRules.standard(), metrics);
  }

  static Engine start(EngineOptions options, SocketRules rules, Metrics metrics)
      throws EngineException {
    Problems problems = new Problems();
    Trust trust = Trust.of(options.trust());
    MarketInbox market = new MarketInbox(options.symbols(), MARKET_BYTES);
    ControlInbox control = new ControlInbox();
    Wakening wakening = new Wakening();
    EngineMeter meter = new EngineMeter(metrics);
    SteadyClock clock = new SteadyClock(System.currentTimeMillis(), System::nanoTime);
    NettyTransport network =
        new NettyTransport(
            Endpoint.of(options.socketUri(), trust, problems),
            Endpoint.of(options.restUri(), trust, problems),
            Channels.sockets(options.symbols(), options.channels()).size() + 1,
            options.seed(),
            new Inboxes(market, control, wakening, Thread::yield),
            System::nanoTime);
    TradingCore core =
        new TradingCore(options, rules, network, meter, System::nanoTime, clock.getAsLong());
    Trader trader = new Trader(core, network, market, control, wakening, clock);
    Engine engine =
        new Engine(
            network,
            trader,
            new Readings(meter, market, control, options.symbols().size(), System::nanoTime),
            meter,
            problems,
            core.views(),
            core.health(),
            new Commands(control, wakening));
    EngineGauges.show(meter, market, control, options.symbols().size(), System::nanoTime);
    network.start();
    engine.thread.start();
    return engine;
  }

  /**
   * Done once every book is live and the private stream is there; fails if the engine broke down
   * before.
   */
  public CompletionStage<Void> ready() {
    return trader.ready();
  }

  /** What it did since the last reading. */
  public synchronized EngineReading read() {
    return readings.next();
  }

  /** Why the last connection that did not come about did not, since this was asked last. */
  public Optional<String> takeProblem() {
    return problems.take();
  }

  /**
   * How long each took of what an indicator is measured by, since this was last asked. Readings are
   * another matter: neither takes anything from the other.
   */
  public Map<Kpi, KpiSample> samples() {
    return meter.samples();
  }

  /**
   * What it is like now, or was at most a tenth of a second ago; costs the trading thread nothing
   * while nobody asks. Fails once the trading thread has ended.
   *
   * @param executor that the answer comes on
   */
  public CompletionStage<EngineView> view(Executor executor) {
    return views.next(executor);
  }

  /**
   * As {@link #view}, but whether it trades alone, which costs the trading thread next to nothing.
   */
  public CompletionStage<HealthView> health(Executor executor) {
    return health.next(executor);
  }

  /**
   * Has an order of this session cancelled.
   *
   * @param executor that the answer comes on; none comes once the trading thread has ended
   */
  public CompletionStage<CancelAnswer> cancel(String clientOrderId, Executor executor) {
    return commands.ask(core -> core.cancel(clientOrderId), executor);
  }

  /**
   * Lets no order out any more, for good, and cancels those that live.
   *
   * @param executor that the answer comes on, as of {@link #cancel}: how many orders lived
   */
  public CompletionStage<Integer> kill(Executor executor) {
    return commands.ask(TradingCore::halt, executor);
  }

  /** The same as {@link #read}, with the distributions behind it. */
  public synchronized EngineSample readInDetail() {
    return readings.nextInDetail();
  }

  /** Where the trading thread is at this moment, for those who look for what holds it up. */
  public StackTraceElement[] position() {
    return thread.getStackTrace();
  }

  /** What ended the trading thread, if something did: a defect. */
  public Optional<Throwable> failure() {
    return trader.failure();
  }

  /**
   * Cancels what is open, closes every connection, and ends both threads. Returns when they are
   * gone; what could not be cancelled within ten seconds is in the next reading. Closing it again
   * changes nothing.
   */
  @Override
  public synchronized void close() {
    if (isClosed) {
      return;
    }
    isClosed = true;
    trader.stop();
    boolean isInterrupted = Thread.interrupted();
    try {
      thread.join(STOP_MILLIS);
    } catch (InterruptedException e) {
      isInterrupted = true;
    } finally {
      isInterrupted |= stopNetwork();
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns whether it was interrupted. */
  private boolean stopNetwork() {
    try {
      network.stop();
      return false;
    } catch (InterruptedException e) {
      return true;
    }
  }
}
