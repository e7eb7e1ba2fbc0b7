package io.mexcbench.load.endurance;

import java.util.function.LongSupplier;
import org.HdrHistogram.Histogram;

/** As many messages as a day has, through decoder, book and strategy without a pause. */
public final class MarketWork implements Work {
  /** Whatever takes longer counts as a minute. */
  private static final long NANOS_MAX = 60_000_000_000L;

  private static final int DIGITS = 3;

  private final MarketPath path;
  private final long messagesPerPart;
  private final LongSupplier nanos;

  public MarketWork(MarketPath path, long messagesPerPart, LongSupplier nanos) {
    if (messagesPerPart < 1) {
      throw new IllegalArgumentException("a part must have a message, got " + messagesPerPart);
    }
    this.path = path;
    this.messagesPerPart = messagesPerPart;
    this.nanos = nanos;
  }

  @Override
  public void part(Histogram took) {
    long before = nanos.getAsLong();
    for (long i = 0; i < messagesPerPart; i++) {
      path.next();
      long now = nanos.getAsLong();
      took.recordValue(Math.min(Math.max(0, now - before), took.getHighestTrackableValue()));
      before = now;
    }
  }

  @Override
  public Histogram empty() {
    return new Histogram(NANOS_MAX, DIGITS);
  }

  @Override
  public long messages() {
    return path.messages();
  }
}
