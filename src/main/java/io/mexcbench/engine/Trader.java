package io.mexcbench.engine;

import io.mexcbench.hotpath.market.DepthUpdate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;

/**
 * The trading thread: tells the core the time, then everything that must not wait, then so much of
 * the market, and rests when there is nothing. Orders therefore never wait for the market's data.
 */
final class Trader implements Runnable {
  static final String THREAD = "engine-trader";

  /** So many market messages between two looks at the rest. */
  private static final int MARKET_BATCH = 64;

  private static final long STOP_MILLIS = 10_000;

  private final TradingCore core;
  private final NettyTransport network;
  private final MarketInbox market;
  private final ControlInbox control;
  private final Wakening wakening;
  private final LongSupplier millis;

  /** Made once, and not in every turn. */
  private final MessageRing.Reader marketReader = this::onMarket;

  private final Conflation.Reader mergedReader = this::onMerged;
  private final Wakening.Idle idle = this::isIdle;
  private final CompletableFuture<Void> ready = new CompletableFuture<>();
  private volatile boolean isStopping;

  /** What ended the thread, if not {@link #stop}. */
  private volatile Optional<Throwable> failure = Optional.empty();

  Trader(
      TradingCore core,
      NettyTransport network,
      MarketInbox market,
      ControlInbox control,
      Wakening wakening,
      LongSupplier millis) {
    this.core = core;
    this.network = network;
    this.market = market;
    this.control = control;
    this.wakening = wakening;
    this.millis = millis;
  }

  @Override
  public void run() {
    try {
      while (!isStopping) {
        turn();
      }
    } catch (RuntimeException | Error e) {
      failure = Optional.of(e);
    }
    // Also after a failure: what is open at the exchange must not be left there.
    try {
      end();
    } catch (RuntimeException | Error e) {
      failure.ifPresentOrElse(first -> first.addSuppressed(e), () -> failure = Optional.of(e));
    }
    failure.ifPresent(ready::completeExceptionally);
    core.views().close();
    core.health().close();
  }

  private void turn() {
    core.onTime(millis.getAsLong());
    boolean isBusy = readControl();
    isBusy |= market.read(marketReader, mergedReader, MARKET_BATCH) > 0;
    if (!ready.isDone() && core.isReady()) {
      ready.complete(null);
    }
    if (!isBusy) {
      wakening.rest(idle);
    }
  }

  private boolean isIdle() {
    return control.size() == 0 && market.isEmpty() && !isStopping;
  }

  private boolean readControl() {
    int count = 0;
    Optional<ControlEvent> event = control.poll();
    while (event.isPresent()) {
      count++;
      onControl(event.get());
      event = control.poll();
    }
    // Whoever stopped reading the account's stream had seen more than this wait.
    if (count > ControlInbox.LOW) {
      network.readPrivate();
    }
    return count > 0;
  }

  private void onControl(ControlEvent event) {
    if (event instanceof ControlEvent.Answered answered) {
      // An answer must not look earlier than it came: round trips are measured by it.
      core.onTime(millis.getAsLong());
      core.onReply(answered.call(), answered.reply());
    } else if (event instanceof ControlEvent.Unanswered unanswered) {
      core.onNoReply(unanswered.call());
    } else if (event instanceof ControlEvent.Command command) {
      command.what().accept(core);
    } else if (event instanceof ControlEvent.Private message) {
      if (isPresent(message.socket(), message.epoch())) {
        byte[] bytes = message.payload().bytes;
        core.onPrivate(message.socket(), bytes, 0, bytes.length, message.receivedNanos());
      }
    } else if (event instanceof ControlEvent.Text text) {
      if (isPresent(text.socket(), text.epoch())) {
        byte[] bytes = text.payload().bytes;
        core.onText(text.socket(), bytes, 0, bytes.length, text.receivedNanos());
      }
    } else if (event instanceof ControlEvent.Opened opened) {
      if (isPresent(opened.socket(), opened.epoch())) {
        core.onOpen(opened.socket());
      }
    } else if (event instanceof ControlEvent.Closed closed
        && isPresent(closed.socket(), closed.epoch())) {
      // What of it still waits in the market's queue is worth nothing from here on.
      network.close(closed.socket());
      core.onClosed(closed.socket(), closed.refusal());
    }
  }

  private boolean isPresent(int socket, int epoch) {
    return network.epoch(socket) == epoch;
  }

  private void onMarket(
      int socket, int epoch, byte[] bytes, int offset, int length, long receivedNanos) {
    if (isPresent(socket, epoch)) {
      core.onMarket(socket, bytes, offset, length, receivedNanos);
    }
  }

  private void onMerged(int socket, int epoch, DepthUpdate merged, long receivedNanos) {
    if (isPresent(socket, epoch)) {
      core.onMerged(merged, receivedNanos);
    }
  }

  /** Lets no order out any more and waits for those that live, but not for ever. */
  private void end() {
    core.kill();
    long untilMillis = millis.getAsLong() + STOP_MILLIS;
    while (core.lifecycle().liveOrders() > 0 && millis.getAsLong() < untilMillis) {
      core.onTime(millis.getAsLong());
      if (!readControl()) {
        wakening.rest(() -> control.size() == 0);
      }
    }
    core.onTime(millis.getAsLong());
    core.end();
  }

  /** Ends the thread soon; on any other. */
  void stop() {
    isStopping = true;
    wakening.wake();
  }

  /** Done once every book is live and the private stream is there. */
  CompletableFuture<Void> ready() {
    return ready;
  }

  Optional<Throwable> failure() {
    return failure;
  }
}
