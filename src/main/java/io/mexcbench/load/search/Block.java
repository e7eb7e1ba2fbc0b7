package io.mexcbench.load.search;

import io.mexcbench.load.pace.Responses;
import io.mexcbench.load.pace.Sending;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * A stretch of a load at one rate.
 *
 * @param waiting what was sent and had not come to its end when the stretch did
 */
public record Block(long nanos, Sending sending, Responses responses, long waiting) {
  /** What several in a row came to together. */
  public static Block sum(List<Block> blocks) {
    Histogram lateness = new Histogram(3);
    Histogram response = new Histogram(3);
    Histogram service = new Histogram(3);
    long nanos = 0;
    long offered = 0;
    long sent = 0;
    long errors = 0;
    long waiting = 0;
    for (Block block : blocks) {
      nanos += block.nanos;
      offered += block.sending.offered();
      sent += block.sending.sent();
      errors += block.responses.errors();
      waiting = block.waiting;
      lateness.add(block.sending.lateness());
      response.add(block.responses.response());
      service.add(block.responses.service());
    }
    return new Block(
        nanos,
        new Sending(offered, sent, lateness),
        new Responses(response, service, errors),
        waiting);
  }

  /**
   * The same with distributions of one digit, which take a hundredth of the memory: for whoever
   * keeps a block of every second.
   */
  public Block coarse() {
    return new Block(
        nanos,
        new Sending(sending.offered(), sending.sent(), coarse(sending.lateness())),
        new Responses(
            coarse(responses.response()), coarse(responses.service()), responses.errors()),
        waiting);
  }

  private static Histogram coarse(Histogram histogram) {
    Histogram coarse = new Histogram(1);
    coarse.add(histogram);
    return coarse;
  }

  /** How many waited longer than this. */
  long slowerThan(long sloNanos) {
    Histogram response = responses.response();
    return response.getTotalCount() - response.getCountBetweenValues(0, sloNanos);
  }

  public double donePerSecond() {
    return nanos <= 0 ? 0 : responses.done() * 1e9 / nanos;
  }
}
