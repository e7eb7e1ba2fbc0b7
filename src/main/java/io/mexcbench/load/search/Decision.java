package io.mexcbench.load.search;

/**
 * Whether more of the same could no longer change what is said of the response time of a step.
 *
 * <p>Each block is looked through once: a step may have hundreds, and be asked after each.
 */
final class Decision {
  /** An interval of about 99 %. */
  private static final double ERRORS_STANDARD = 2.6;

  private final long sloNanos;
  private final double allowedShare;
  private final double doneShareMin;
  private boolean hasErrors;
  private long done;
  private long offered;
  private int blocks;
  private double sum;
  private double squares;

  /**
   * @param allowedShare of answers may take longer than the limit
   */
  Decision(long sloNanos, double allowedShare, double doneShareMin) {
    this.sloNanos = sloNanos;
    this.allowedShare = allowedShare;
    this.doneShareMin = doneShareMin;
  }

  void add(Block block) {
    hasErrors |= block.responses().errors() > 0;
    done += block.responses().done();
    offered += block.sending().offered();
    double share = block.slowerThan(sloNanos) / (double) Math.max(1, block.responses().done());
    sum += share;
    squares += share * share;
    blocks++;
  }

  boolean isMade() {
    double mean = sum / blocks;
    double variance = Math.max(0, squares - blocks * mean * mean) / (blocks - 1);
    return hasErrors
        || done < doneShareMin * offered
        || Math.abs(mean - allowedShare) >= ERRORS_STANDARD * Math.sqrt(variance / blocks);
  }
}
