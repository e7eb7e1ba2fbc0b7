package io.mexcbench.cli;

import io.mexcbench.run.Preset;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/** The time that a run may take, as people write it: {@code 15m}, {@code 90s}, {@code 1h30m}. */
final class Budget {
  private static final Pattern FORM =
      Pattern.compile("(?=\\d)(\\d{1,4}h)?(\\d{1,4}m)?(\\d{1,5}s)?");

  private Budget() {}

  /** The preset's own where nothing was written. */
  static Duration of(String text, Preset preset) {
    if (text.isBlank()) {
      return preset.budget();
    }
    if (!FORM.matcher(text).matches()) {
      throw new UserFailure(
          ExitCode.USAGE, "--budget must be a time such as 15m or 90s, got \"" + text + "\"");
    }
    return Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
  }
}
