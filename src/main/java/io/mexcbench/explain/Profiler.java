package io.mexcbench.explain;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Who watches a fork: what its JVM must be told. */
public sealed interface Profiler {
  /** JVM arguments with which a fork writes its recording to a file. */
  List<String> arguments(Path settings, Path recording);

  /**
   * The library of async-profiler, or else JDK Flight Recorder, which every JDK has.
   *
   * @param asyncProfiler path of {@code libasyncProfiler.so}
   */
  static Profiler of(Optional<Path> asyncProfiler) {
    return asyncProfiler.<Profiler>map(Async::new).orElseGet(FlightRecorder::new);
  }

  /** Samples at points where the JVM may stop, made finer by the flag. */
  record FlightRecorder() implements Profiler {
    /** Samples every ten milliseconds, its shortest interval, and allocations as they come. */
    static final String SETTINGS =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <configuration version="2.0">
          <event name="jdk.ExecutionSample">
            <setting name="enabled">true</setting>
            <setting name="period">10 ms</setting>
          </event>
          <event name="jdk.ObjectAllocationSample">
            <setting name="enabled">true</setting>
            <setting name="stackTrace">true</setting>
            <setting name="throttle">1000/s</setting>
          </event>
        </configuration>
        """;

    @Override
    public List<String> arguments(Path settings, Path recording) {
      return List.of(
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:+DebugNonSafepoints",
          "-Xlog:jfr*=error",
          "-XX:StartFlightRecording:settings=%s,filename=%s,dumponexit=true"
              .formatted(settings, recording));
    }
  }

  /** Samples anywhere, every millisecond, with timers that need no rights. */
  record Async(Path library) implements Profiler {
    @Override
    public List<String> arguments(Path settings, Path recording) {
      return List.of(
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:+DebugNonSafepoints",
          "-agentpath:%s=start,event=itimer,interval=1ms,alloc=32k,jfr,file=%s"
              .formatted(library, recording));
    }
  }
}
