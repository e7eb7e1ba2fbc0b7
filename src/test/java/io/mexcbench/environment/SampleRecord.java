package io.mexcbench.environment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;

/** A record of a run that tests vary. */
public final class SampleRecord {
  public static final Environment ENVIRONMENT =
      new Environment(
          "amd64", "Test CPU f1m2", 2, "linux", 17, "Debian", "serial", List.of("-Xmx1g"));

  public static final String ID = "amd64-test-cpu-f1m2-2c-linux-jdk17-debian-serial-33ca7d";

  public static final MachineState MACHINE =
      new MachineState(
          "6.1",
          "17.0.9+9",
          2,
          OptionalLong.of(4L << 30),
          OptionalDouble.empty(),
          OptionalLong.empty(),
          OptionalDouble.of(0.25),
          Optional.of("performance"),
          OptionalLong.of(7));

  private SampleRecord() {}

  /** Complete, of the preset {@code ci}, with five forks in one session. */
  public static RunRecord complete() {
    return new RunRecord(
        ENVIRONMENT,
        MACHINE,
        "1234567890abcdef1234567890abcdef12345678",
        false,
        new JmhSettings("1.37", 5, 10, 15),
        "ci",
        "gate",
        true,
        new TreeMap<>(Map.of("a.Benchmark", "00ff")),
        "c0ffee",
        List.of(new Session(Instant.parse("2026-01-31T08:15:00Z"), 0, 5)),
        new TreeMap<>(
            Map.of(
                "a.Benchmark.run:avgt:1",
                List.of(new Session(Instant.parse("2026-01-31T08:15:00Z"), 0, 8)))),
        List.of(3, 5, 10, 20),
        new TreeMap<>(Map.of("a.Benchmark.run:avgt:1", 5)),
        true,
        Optional.of("PASS"));
  }
}
