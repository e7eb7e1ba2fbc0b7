package io.mexcbench.engine;

import io.mexcbench.hotpath.execution.ServerClock;
import java.util.function.LongSupplier;

/** Measures messages from their arrival to the end of all that they caused. */
final class MessageMeter {
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final EngineMeter meter;
  private final Instruments instruments;
  private final MarketFeed feed;
  private final TradeDesk trades;
  private final ServerClock clock;
  private final CoreTime time;
  private final LongSupplier nanos;

  MessageMeter(
      EngineMeter meter,
      Instruments instruments,
      MarketFeed feed,
      TradeDesk trades,
      ServerClock clock,
      CoreTime time,
      LongSupplier nanos) {
    this.meter = meter;
    this.instruments = instruments;
    this.feed = feed;
    this.trades = trades;
    this.clock = clock;
    this.time = time;
    this.nanos = nanos;
  }

  /**
   * The feed's last message was worked on.
   *
   * @param sentMillis when the exchange meant to send it, 0 if it does not say
   */
  void onMarket(long sentMillis, long receivedNanos) {
    long now = nanos.getAsLong();
    meter.processing.record(now - receivedNanos);
    instruments.onMarket(feed.type(), feed.symbolId(), now - receivedNanos);
    if (feed.isForStrategy()) {
      long signalNanos = trades.signalNanosOr(now) - receivedNanos;
      meter.signal.record(signalNanos);
      instruments.onSignal(feed.symbolId(), signalNanos);
    }
    if (sentMillis > 0 && clock.isSynchronised()) {
      long nowMillis = time.nowMillis();
      long ageNanos = (nowMillis + clock.offsetMillis(nowMillis) - sentMillis) * NANOS_PER_MILLI;
      meter.eventAge.record(ageNanos);
      instruments.onLag(ageNanos);
    }
  }

  /** Another message was worked on. */
  void onOther(MessageType type, long receivedNanos) {
    long passed = nanos.getAsLong() - receivedNanos;
    meter.otherMessages.record(passed);
    instruments.onOther(type, passed);
  }
}
