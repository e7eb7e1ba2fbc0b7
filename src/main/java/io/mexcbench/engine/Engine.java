package io.mexcbench.engine;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

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
  private boolean isClosed;

  private Engine(NettyTransport network, Trader trader, Readings readings) {
    this.network = network;
    this.trader = trader;
    this.readings = readings;
    this.thread = new Thread(trader, Trader.THREAD);
  }

  /**
   * Starts one; it connects by itself, and as often as it takes.
   *
   * @throws EngineException if there is something that no further attempt would change
   */
  public static Engine start(EngineOptions options) throws EngineException {
    MarketInbox market = new MarketInbox(options.symbols(), MARKET_BYTES);
    ControlInbox control = new ControlInbox();
    Wakening wakening = new Wakening();
    EngineMeter meter = new EngineMeter();
    SteadyClock clock = new SteadyClock(System.currentTimeMillis(), System::nanoTime);
    NettyTransport network =
        new NettyTransport(
            Endpoint.of(options.socketUri()),
            Endpoint.of(options.restUri()),
            Channels.sockets(options.symbols()).size() + 1,
            options.seed(),
            market,
            control,
            wakening,
            System::nanoTime);
    TradingCore core =
        new TradingCore(
            options, SocketRules.standard(), network, meter, System::nanoTime, clock.getAsLong());
    Trader trader = new Trader(core, network, market, control, wakening, clock);
    Engine engine =
        new Engine(
            network,
            trader,
            new Readings(meter, market, control, options.symbols().size(), System::nanoTime));
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

  /** The same as {@link #read}, with the distributions behind it. */
  public synchronized EngineSample readInDetail() {
    return readings.nextInDetail();
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
