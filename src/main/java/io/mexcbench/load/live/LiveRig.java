package io.mexcbench.load.live;

import io.mexcbench.engine.Engine;
import io.mexcbench.engine.EngineSample;
import io.mexcbench.engine.MarketChannels;
import io.mexcbench.exchange.ExchangeException;
import io.mexcbench.exchange.ExchangeOptions;
import io.mexcbench.exchange.LoadedExchange;
import io.mexcbench.exchange.OfferedReading;
import io.mexcbench.load.pace.Responses;
import io.mexcbench.load.pace.Sending;
import io.mexcbench.load.search.Block;
import io.mexcbench.load.search.LoadException;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** A simulated exchange and an engine that trades on it; the engine is in this process. */
public final class LiveRig implements AutoCloseable {
  private static final int DIGITS = 3;
  private static final long DRAIN_SECONDS = 60;
  private static final long LOOK_MILLIS = 5;

  /** Until it is ready: enough for books to become live, and nothing that would be noticed. */
  private static final int FIRST_PER_SECOND = 200;

  private final LoadedExchange exchange;
  private final Engine engine;
  private final long startNanos = System.nanoTime();
  private OfferedReading before;
  private LiveTotals totals = LiveTotals.NONE;
  private long readNanos;
  private final long ordersBefore;
  private final long responseNanosMax;
  private int perSecond;

  private LiveRig(LoadedExchange exchange, Engine engine) throws ExchangeException {
    this.exchange = exchange;
    this.engine = engine;
    before = exchange.offered();
    ordersBefore = exchange.ordersTaken();
    responseNanosMax = engine.readInDetail().eventAge().getHighestTrackableValue();
  }

  /**
   * With an exchange in this process; returns when every book is live and nothing is offered. Where
   * only updates of books are listened to, they are made before: else making them would be what
   * takes longest.
   */
  public static LiveRig start(LiveRigOptions options) throws LoadException, InterruptedException {
    ExchangeOptions market =
        ExchangeOptions.standard()
            .withProfile(options.profile())
            .withSeed(options.seed())
            .withMessagesPerSecond(FIRST_PER_SECOND);
    boolean isDepth = options.channels() == MarketChannels.DEPTH;
    return startAt(LiveSystem.exchange(isDepth ? market.withPreparedUpdates() : market), options);
  }

  /**
   * The same with an exchange that may be elsewhere; of the options its profile and seed count.
   *
   * @param exchange is closed with the rig
   */
  public static LiveRig startAt(LoadedExchange exchange, LiveRigOptions options)
      throws LoadException, InterruptedException {
    try {
      exchange.offer(FIRST_PER_SECOND);
      return quiet(exchange, LiveSystem.engine(exchange, ExchangeOptions.standard(), options));
    } catch (ExchangeException e) {
      exchange.close();
      throw new LoadException(e.getMessage(), e);
    } catch (LoadException | InterruptedException | RuntimeException e) {
      exchange.close();
      throw e;
    }
  }

  private static LiveRig quiet(LoadedExchange exchange, Engine engine)
      throws InterruptedException, ExchangeException {
    try {
      exchange.offer(0);
      LiveSystem.awaitQuiet(engine);
      return new LiveRig(exchange, engine);
    } catch (InterruptedException | ExchangeException | RuntimeException e) {
      engine.close();
      throw e;
    }
  }

  /**
   * Gives the two threads of the system a processor; all others of this process stay where they
   * are.
   *
   * @throws LoadException if that cannot be done on this machine
   */
  public void moveSystemTo(int processor) throws LoadException, InterruptedException {
    ThreadPlacement.move(Engine.threadNames(), processor);
  }

  /** From now on so many messages a second in all; 0 for none. */
  public void offer(int perSecond) throws LoadException {
    this.perSecond = perSecond;
    try {
      exchange.offer(perSecond);
    } catch (ExchangeException e) {
      throw new LoadException(e.getMessage(), e);
    }
  }

  private OfferedReading offered() throws LoadException {
    try {
      return exchange.offered();
    } catch (ExchangeException e) {
      throw new LoadException(e.getMessage(), e);
    }
  }

  /** Lets so much time pass, counted from the end of the last call, and says what happened. */
  public LiveSecond pass(long nanos) throws InterruptedException, LoadException {
    readNanos = Math.max(readNanos + nanos, nanos());
    TimeUnit.NANOSECONDS.sleep(readNanos - nanos());
    return look();
  }

  /** What happened since the last look, which is now. */
  public LiveSecond look() throws LoadException {
    OfferedReading now = offered();
    EngineSample sample = engine.readInDetail();
    if (engine.failure().isPresent()) {
      throw new LoadException(
          "the trading thread broke down: " + engine.failure().get(), engine.failure().get());
    }
    totals = totals.plus(before, now, sample.reading());
    Block block =
        new Block(
            sample.reading().nanos(),
            new Sending(
                now.due() - before.due(),
                now.came() - before.came(),
                Lateness.between(before, now)),
            new Responses(sample.eventAge(), sample.processing(), now.dropped() - before.dropped()),
            totals.waiting());
    before = now;
    readNanos = nanos();
    Runtime runtime = Runtime.getRuntime();
    return new LiveSecond(
        readNanos,
        perSecond,
        sample.reading(),
        block,
        runtime.totalMemory() - runtime.freeMemory());
  }

  /** Offers nothing until no message is on its way any more. */
  public void drain() throws InterruptedException, LoadException {
    drain(false);
  }

  /** Offers nothing until no message is on its way and no order lives any more. */
  public void drainAll() throws InterruptedException, LoadException {
    drain(true);
  }

  private void drain(boolean withOrders) throws InterruptedException, LoadException {
    offer(0);
    LiveSecond last = look();
    long untilNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(DRAIN_SECONDS);
    while (totals.underWay() > 0 || (withOrders && last.engine().liveOrders() > 0)) {
      if (System.nanoTime() - untilNanos > 0) {
        throw new LoadException(
            "%d messages and %d orders were still on their way after %d s"
                .formatted(totals.underWay(), last.engine().liveOrders(), DRAIN_SECONDS));
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
      last = look();
    }
  }

  public LiveTotals totals() {
    return totals;
  }

  /** Orders that the exchange took since the system was ready, whatever the engine was told. */
  public long ordersTaken() throws LoadException {
    try {
      return exchange.ordersTaken() - ordersBefore;
    } catch (ExchangeException e) {
      throw new LoadException(e.getMessage(), e);
    }
  }

  /** With room for every response from the start. */
  Histogram emptyResponses() {
    return new Histogram(responseNanosMax, DIGITS);
  }

  /** Since the system was ready. */
  long nanos() {
    return System.nanoTime() - startNanos;
  }

  /** Where the trading thread is. */
  StackTraceElement[] position() {
    return engine.position();
  }

  @Override
  public void close() {
    engine.close();
    exchange.close();
  }
}
