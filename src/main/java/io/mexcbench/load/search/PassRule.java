package io.mexcbench.load.search;

import io.mexcbench.load.pace.GeneratorCheck;
import io.mexcbench.load.pace.LoadVerdict;
import io.mexcbench.load.pace.Percentiles;
import io.mexcbench.load.trend.Trend;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * When a rate counts as kept: the response time is what it must be, nearly all that is offered is
 * done, the queue does not grow, and nothing fails.
 *
 * @param percentile of the response time, such as 99
 * @param sloNanos what it may be
 */
public record PassRule(double percentile, long sloNanos) {
  private static final double WHOLE = 100;
  private static final double DONE_SHARE_MIN = 0.99;

  /** One-sided at 1 %. */
  private static final double GROWTH_Z = 2.326;

  /** Of the offered rate; a queue that grows by less is not what the share done would miss. */
  private static final double GROWTH_SHARE = 0.005;

  public PassRule {
    if (!(percentile > 0 && percentile < WHOLE) || sloNanos <= 0) {
      throw new IllegalArgumentException(
          "a percentile of the response time must have a limit, got %s of %d ns"
              .formatted(percentile, sloNanos));
    }
  }

  long samples() {
    return Percentiles.samplesFor(percentile);
  }

  /** What became of a rate that was offered for so long. */
  Step judge(double perSecond, List<Block> blocks) {
    Block all = Block.sum(blocks);
    OptionalLong response = Percentiles.of(all.responses().response(), percentile);
    Optional<String> invalid =
        GeneratorCheck.fault(all.sending(), sloNanos)
            .or(
                () ->
                    isSlow(response) || isBehind(all) || response.isPresent()
                        ? Optional.empty()
                        : Optional.of(tooFew(all)));
    if (invalid.isPresent()) {
      return new Step(perSecond, all, LoadVerdict.INVALID, List.of(), invalid.get());
    }
    List<Failure> failures = failures(perSecond, blocks, all, response);
    return new Step(
        perSecond, all, failures.isEmpty() ? LoadVerdict.PASS : LoadVerdict.FAIL, failures, "");
  }

  private List<Failure> failures(
      double perSecond, List<Block> blocks, Block all, OptionalLong response) {
    return Failure.of(
        isSlow(response),
        isBehind(all),
        isGrowing(perSecond, blocks),
        all.responses().errors() > 0);
  }

  private boolean isSlow(OptionalLong response) {
    return response.isPresent() && response.getAsLong() > sloNanos;
  }

  private static boolean isBehind(Block all) {
    return all.responses().done() < DONE_SHARE_MIN * all.sending().offered();
  }

  private static boolean isGrowing(double perSecond, List<Block> blocks) {
    double[] seconds = new double[blocks.size()];
    double[] waiting = new double[blocks.size()];
    double now = 0;
    for (int i = 0; i < seconds.length; i++) {
      now += blocks.get(i).nanos() / 1e9;
      seconds[i] = now;
      waiting[i] = blocks.get(i).waiting();
    }
    Trend trend = Trend.of(seconds, waiting);
    return trend.z() > GROWTH_Z && trend.slope() > GROWTH_SHARE * perSecond;
  }

  private String tooFew(Block all) {
    return String.format(
        Locale.ROOT,
        "%,d answers are too few for percentile %s; it takes %,d",
        all.responses().done(),
        percentile,
        samples());
  }

  /** Of the blocks of one step, as they come. */
  Decision decision() {
    return new Decision(sloNanos, 1 - percentile / WHOLE, DONE_SHARE_MIN);
  }
}
