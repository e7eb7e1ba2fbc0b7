package io.mexcbench.explain;

/**
 * A method that takes more or less of an operation than before. Nanoseconds are a method's share of
 * the samples times the time of the operation as it was measured without a profiler.
 *
 * @param beforeNanos per operation, in the method itself
 * @param afterNanos the same of the change
 * @param enteredNanos by how much the method grew together with what it calls
 * @param errorNanos the standard error of the growth, from the number of samples
 * @param isShareMoved whether its share of the operation moved as well, beyond chance
 */
public record Mover(
    Method method,
    double beforeNanos,
    double afterNanos,
    double enteredNanos,
    double errorNanos,
    boolean isShareMoved) {

  public double growthNanos() {
    return afterNanos - beforeNanos;
  }

  /** Whether the growth is more than the samples of the same code would differ by. */
  boolean isBeyondChance() {
    return Math.abs(growthNanos()) > 2 * errorNanos;
  }
}
