package io.mexcbench.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** How long something that runs by itself is to run. */
final class Lifetime {
  private static final Pattern FORM =
      Pattern.compile("(?=\\d)(\\d{1,4}h)?(\\d{1,4}m)?(\\d{1,6}s)?");

  private final Optional<Duration> duration;

  private Lifetime(Optional<Duration> duration) {
    this.duration = duration;
  }

  /** For ever where nothing was written. */
  static Lifetime of(String text) {
    if (text.isBlank()) {
      return new Lifetime(Optional.empty());
    }
    return new Lifetime(Optional.of(required("--duration", text)));
  }

  /** A time that must be written. */
  static Duration required(String option, String text) {
    if (!FORM.matcher(text).matches()) {
      throw new UserFailure(
          ExitCode.USAGE, option + " must be a time such as 30s or 10m, got \"" + text + "\"");
    }
    return Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
  }

  /** Returns when it is over. */
  void pass(Ending ending) throws InterruptedException {
    ending.await(duration.map(Duration::toNanos).orElse(Long.MAX_VALUE), TimeUnit.NANOSECONDS);
  }

  boolean isOver(long passedNanos) {
    return duration.isPresent() && passedNanos >= duration.get().toNanos();
  }
}
