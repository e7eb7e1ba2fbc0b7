package io.mexcbench.load.pace;

import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.SingleWriterRecorder;

/** Measures answers. One thread tells of them, another reads. */
public final class ResponseMeter {
  private static final int DIGITS = 3;

  private final SingleWriterRecorder response = new SingleWriterRecorder(DIGITS);
  private final SingleWriterRecorder service = new SingleWriterRecorder(DIGITS);
  private final LongAdder ended = new LongAdder();
  private final LongAdder errors = new LongAdder();
  private long errorsBefore;

  public void onDone(long intendedNanos, long sentNanos, long doneNanos) {
    response.recordValue(Math.max(0, doneNanos - intendedNanos));
    service.recordValue(Math.max(0, doneNanos - sentNanos));
    ended.increment();
  }

  public void onError() {
    errors.increment();
    ended.increment();
  }

  /** All that have come to their end, since the beginning. */
  public long ended() {
    return ended.sum();
  }

  /** What came since the last call. */
  public Responses interval() {
    long now = errors.sum();
    long since = now - errorsBefore;
    errorsBefore = now;
    return new Responses(response.getIntervalHistogram(), service.getIntervalHistogram(), since);
  }
}
