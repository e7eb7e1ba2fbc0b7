package io.mexcbench.dashboard;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How long a bar is; bars begin at multiples of it since the epoch. */
public enum BarInterval {
  ONE_MINUTE("1m", Duration.ofMinutes(1)),
  FIVE_MINUTES("5m", Duration.ofMinutes(5)),
  FIFTEEN_MINUTES("15m", Duration.ofMinutes(15)),
  ONE_HOUR("1h", Duration.ofHours(1));

  private final String text;
  private final Duration duration;

  BarInterval(String text, Duration duration) {
    this.text = text;
    this.duration = duration;
  }

  static Optional<BarInterval> of(String text) {
    return Arrays.stream(values()).filter(one -> one.text.equals(text)).findFirst();
  }

  static List<String> texts() {
    return Arrays.stream(values()).map(BarInterval::text).toList();
  }

  public String text() {
    return text;
  }

  public long millis() {
    return duration.toMillis();
  }
}
