package io.mexcbench.report;

import io.mexcbench.regression.BenchmarkKey;
import java.util.List;

/**
 * What moved between two builds of a benchmark. Times are nanoseconds per operation.
 *
 * @param samplesBefore how many samples of the base all of this rests on
 * @param isInProportion whether nothing took another share of the operation than before
 * @param calls from the operation down
 */
public record Explained(
    BenchmarkKey key,
    long samplesBefore,
    long samplesAfter,
    boolean isInProportion,
    List<Moved> slower,
    List<Moved> faster,
    List<Allocated> allocated,
    CallFrame calls,
    List<Touched> commits) {

  public Explained {
    slower = List.copyOf(slower);
    faster = List.copyOf(faster);
    allocated = List.copyOf(allocated);
    commits = List.copyOf(commits);
  }

  /**
   * A method whose own time moved.
   *
   * @param enteredNanos by how much it moved together with what it calls
   * @param errorNanos standard error of the difference
   */
  public record Moved(
      String method,
      double beforeNanos,
      double afterNanos,
      double enteredNanos,
      double errorNanos) {
    double growthNanos() {
      return afterNanos - beforeNanos;
    }
  }

  /** A place that allocates more than before. */
  public record Allocated(String method, String type, double beforeBytes, double afterBytes) {}

  /** A commit between both that changed the class of a method that moved. */
  public record Touched(String commit, String subject) {}

  /** A method as it was called, its time with that of what it called. */
  public record CallFrame(
      String method, double beforeNanos, double afterNanos, List<CallFrame> calls) {
    public CallFrame {
      calls = List.copyOf(calls);
    }
  }
}
