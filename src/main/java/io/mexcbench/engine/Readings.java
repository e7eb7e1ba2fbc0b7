package io.mexcbench.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.HdrHistogram.Histogram;

/** Takes readings of an engine, each since the one before. */
final class Readings {
  private final EngineMeter meter;
  private final MarketInbox market;
  private final ControlInbox control;
  private final int books;
  private final LongSupplier nanos;
  private final Map<LongAdder, Long> before = new HashMap<>();
  private long conflatedBefore;
  private long leftOutBefore;
  private long readNanos;

  Readings(
      EngineMeter meter, MarketInbox market, ControlInbox control, int books, LongSupplier nanos) {
    this.meter = meter;
    this.market = market;
    this.control = control;
    this.books = books;
    this.nanos = nanos;
    this.readNanos = nanos.getAsLong();
  }

  EngineReading next() {
    return nextInDetail().reading();
  }

  EngineSample nextInDetail() {
    Histogram processing = meter.processing.interval();
    Histogram tickToOrder = meter.tickToOrder.interval();
    Histogram roundTrip = meter.roundTrip.interval();
    Histogram eventAge = meter.eventAge.interval();
    long now = nanos.getAsLong();
    long conflated = market.conflated();
    long leftOut = market.leftOut();
    EngineCounters counters = meter.counters;
    EngineReading reading =
        new EngineReading(
            now - readNanos,
            since(counters.messages),
            since(counters.updates),
            since(counters.quotes),
            since(counters.repeatedQuotes),
            since(counters.trades),
            since(counters.unreadable),
            since(counters.gaps),
            since(counters.snapshots),
            since(counters.orders),
            since(counters.ordersRefused),
            since(counters.ordersRejected),
            since(counters.ordersClosed),
            since(counters.fills),
            since(counters.strangers),
            since(counters.contradictions),
            since(counters.rateLimited),
            since(counters.lostConnections),
            since(counters.accountRefused),
            meter.refusedChannels(),
            conflated - conflatedBefore,
            leftOut - leftOutBefore,
            market.waitingBytes(),
            market.capacityBytes(),
            control.size(),
            meter.liveBooks(),
            books,
            meter.liveOrders(),
            Durations.of(processing),
            Durations.of(tickToOrder),
            Durations.of(roundTrip),
            Durations.of(eventAge));
    readNanos = now;
    conflatedBefore = conflated;
    leftOutBefore = leftOut;
    return new EngineSample(reading, processing, tickToOrder, roundTrip, eventAge);
  }

  private long since(LongAdder counter) {
    long now = counter.sum();
    Long last = before.put(counter, now);
    return last == null ? now : now - last;
  }
}
