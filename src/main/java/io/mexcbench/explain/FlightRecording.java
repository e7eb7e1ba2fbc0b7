package io.mexcbench.explain;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/**
 * Reads what JDK Flight Recorder, or async-profiler in its format, wrote of one fork. Only what ran
 * below the loop that JMH generated counts, and only once the benchmark was warm.
 */
final class FlightRecording {
  /** Compiled and running, by JFR and by async-profiler. */
  private static final String SAMPLE = "jdk.ExecutionSample";

  private static final Map<String, String> ALLOCATIONS =
      Map.of(
          "jdk.ObjectAllocationSample", "weight",
          "jdk.ObjectAllocationInNewTLAB", "tlabSize",
          "jdk.ObjectAllocationOutsideTLAB", "allocationSize");

  /** The method that holds the loop; others beside it set the benchmark up. */
  private static final String LOOP = "_jmhStub";

  private static final Set<String> OF_THE_JDK =
      Set.of("java.", "javax.", "jdk.", "sun.", "com.sun.");

  private record Sample(Instant time, List<Method> stack) {}

  private record Allocation(Instant time, Site site, long bytes) {}

  private final List<Sample> samples = new ArrayList<>();
  private final List<Allocation> allocations = new ArrayList<>();

  private FlightRecording() {}

  /**
   * Reads one fork's recording.
   *
   * @param warmUp after the first sample of the benchmark, which is left out
   */
  static Profile read(Path file, Duration warmUp) throws ExplainException {
    FlightRecording recording = new FlightRecording();
    try (RecordingFile events = new RecordingFile(file)) {
      while (events.hasMoreEvents()) {
        recording.add(events.readEvent());
      }
    } catch (IOException e) {
      throw new ExplainException(
          "the profiler left no recording in %s (%s); run.log beside it says what the fork said"
              .formatted(file, e.getMessage()),
          e);
    }
    return recording.profile(warmUp);
  }

  private void add(RecordedEvent event) {
    String name = event.getEventType().getName();
    List<Method> stack = stack(event);
    if (stack.isEmpty()) {
      return;
    }
    if (name.equals(SAMPLE)) {
      samples.add(new Sample(event.getStartTime(), stack));
    } else if (ALLOCATIONS.containsKey(name)) {
      RecordedClass type = event.getClass("objectClass");
      if (type != null) {
        allocations.add(
            new Allocation(
                event.getStartTime(),
                new Site(ownMethod(stack), type.getName()),
                event.getLong(ALLOCATIONS.get(name))));
      }
    }
  }

  private Profile profile(Duration warmUp) {
    Map<List<Method>, Long> stacks = new HashMap<>();
    Map<Site, Profile.Allocated> allocated = new HashMap<>();
    Optional<Instant> first = samples.stream().map(Sample::time).min(Instant::compareTo);
    if (first.isPresent()) {
      Instant warm = first.get().plus(warmUp);
      samples.stream()
          .filter(one -> !one.time().isBefore(warm))
          .forEach(one -> stacks.merge(one.stack(), 1L, Long::sum));
      allocations.stream()
          .filter(one -> !one.time().isBefore(warm))
          .forEach(
              one ->
                  allocated.merge(
                      one.site(), new Profile.Allocated(1, one.bytes()), Profile.Allocated::with));
    }
    return new Profile(stacks, allocated);
  }

  /** From the benchmark's method to the running one; empty if that is not below JMH's loop. */
  private static List<Method> stack(RecordedEvent event) {
    RecordedStackTrace trace = event.getStackTrace();
    List<Method> stack = new ArrayList<>();
    if (trace == null) {
      return stack;
    }
    for (RecordedFrame frame : trace.getFrames()) {
      RecordedMethod method = frame.getMethod();
      if (method == null || method.getType() == null) {
        return List.of();
      }
      if (method.getName().endsWith(LOOP)) {
        Collections.reverse(stack);
        return stack;
      }
      stack.add(new Method(method.getType().getName(), method.getName()));
    }
    return List.of();
  }

  /** The innermost that is none of the JDK's: where a person would look. */
  static Method ownMethod(List<Method> stack) {
    for (int i = stack.size() - 1; i >= 0; i--) {
      Method method = stack.get(i);
      if (OF_THE_JDK.stream().noneMatch(method.className()::startsWith)) {
        return method;
      }
    }
    return stack.get(stack.size() - 1);
  }
}
