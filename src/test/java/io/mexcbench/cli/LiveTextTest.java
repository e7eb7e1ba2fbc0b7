package io.mexcbench.cli;

import io.mexcbench.engine.Durations;
import io.mexcbench.engine.EngineReading;
import io.mexcbench.report.Golden;
import org.junit.jupiter.api.Test;

class LiveTextTest {
  private static final Durations NONE = new Durations(0, 0, 0, 0);

  private static EngineReading reading(long troubles, Durations durations) {
    return new EngineReading(
        1_000_000_000,
        103_211,
        9_800,
        90_000,
        88_000,
        340,
        troubles,
        troubles,
        5,
        12,
        troubles,
        troubles,
        11,
        10,
        troubles,
        troubles,
        troubles,
        troubles,
        troubles,
        (int) troubles,
        1_000 * troubles,
        troubles,
        1 << 20,
        1 << 23,
        3,
        4,
        5,
        1,
        durations,
        durations,
        durations,
        durations);
  }

  /** Of a second without a trouble and without a duration. */
  static EngineReading quietReading() {
    return reading(0, NONE);
  }

  @Test
  void lineSaysWhatHappenedInTheSecond() {
    String quiet = LiveText.line(7, reading(0, NONE));
    String busy = LiveText.line(1_234, reading(0, new Durations(9, 200_000, 1_234_567, 9_000_000)));
    String bad = LiveText.line(12, reading(2, NONE));
    Golden.assertEquals(
        String.join("\n", quiet, busy, bad) + "\n", "/io/mexcbench/cli/live-lines.txt");
  }
}
