package io.mexcbench.run;

import io.mexcbench.regression.BenchmarkKey;
import org.openjdk.jmh.runner.RunnerException;

/** A benchmark threw, or its JVM did not start or died. */
final class FailedForkException extends RunException {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final boolean isLinkage;

  FailedForkException(BenchmarkKey key, Throwable cause) {
    super("%s failed: %s".formatted(key, cause.getMessage()), cause);
    Throwable root = root(cause);
    this.reason =
        root instanceof RunnerException ? String.valueOf(root.getMessage()) : root.toString();
    this.isLinkage = root instanceof LinkageError || root instanceof ClassNotFoundException;
  }

  /** What the benchmark itself threw, in one line. */
  String reason() {
    return reason.lines().findFirst().orElse("");
  }

  /** Whether the benchmark does not fit the code that it was run with. */
  boolean isLinkage() {
    return isLinkage;
  }

  /** JMH hides what a benchmark threw among the suppressed ones. */
  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    for (Throwable next = below(root); next != root; next = below(root)) {
      root = next;
    }
    return root;
  }

  private static Throwable below(Throwable failure) {
    if (failure instanceof LinkageError) {
      return failure;
    }
    if (failure.getSuppressed().length > 0) {
      return failure.getSuppressed()[0];
    }
    return failure.getCause() == null ? failure : failure.getCause();
  }
}
