package io.mexcbench.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads what Flight Recorder really writes, with the settings that forks are given. */
class FlightRecordingTest {
  private static final int TIMES = 400;
  private static final int STEPS = 1_000_000;
  private static final int ALLOCATIONS = 10_000;
  private static final int LENGTH = 1_000;

  @TempDir private Path folder;

  private long[] kept = {};

  @Test
  void samplesBelowTheGeneratedLoopCountAndNoOthers() throws Exception {
    Path file = recorded();

    Profile profile = FlightRecording.read(file, Duration.ZERO);

    assertThat(profile.samples()).isPositive();
    assertThat(profile.running()).containsKey(method("work"));
    assertThat(profile.running().get(method("work"))).isGreaterThan(profile.samples() / 2);
    assertThat(profile.allocated()).containsKey(new Site(method("allocate"), "[J"));
    // What sets up was sampled, and does not count.
    assertThat(namesIn(file)).contains("setUpWork");
    assertThat(profile.entered()).doesNotContainKey(method("setUpWork"));
  }

  @Test
  void warmUpIsLeftOut() throws Exception {
    assertThat(FlightRecording.read(recorded(), Duration.ofDays(1)).samples()).isZero();
  }

  @Test
  void fileThatIsNoRecordingIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("x.jfr"), "nothing of the kind");
    assertThatExceptionOfType(ExplainException.class)
        .isThrownBy(() -> FlightRecording.read(file, Duration.ZERO))
        .withMessageContaining(file.toString());
    Path absent = folder.resolve("absent.jfr");
    assertThatExceptionOfType(ExplainException.class)
        .isThrownBy(() -> FlightRecording.read(absent, Duration.ZERO));
  }

  /** A MAC allocates in the JDK; a person looks at who asked for it. */
  @Test
  void allocationsOfTheJdkBelongToWhoCalledIt() {
    Method own = new Method("p.Signer", "sign");
    assertThat(
            FlightRecording.ownMethod(
                List.of(
                    new Method("p.B", "run"),
                    own,
                    new Method("javax.crypto.Mac", "doFinal"),
                    new Method("com.sun.crypto.provider.HmacCore", "engineDoFinal"))))
        .isEqualTo(own);
    Method jdk = new Method("java.util.HashMap", "put");
    assertThat(FlightRecording.ownMethod(List.of(jdk))).isEqualTo(jdk);
  }

  @Test
  void forksWriteToTheFileThatIsRead() {
    Path settings = Path.of("/s/settings.jfc");
    Path recording = Path.of("/s/1.jfr");
    assertThat(new Profiler.FlightRecorder().arguments(settings, recording))
        .contains(
            "-XX:StartFlightRecording:settings=/s/settings.jfc,filename=/s/1.jfr,dumponexit=true");
    assertThat(new Profiler.Async(Path.of("/l.so")).arguments(settings, recording))
        .contains("-agentpath:/l.so=start,event=itimer,interval=1ms,alloc=32k,jfr,file=/s/1.jfr");
  }

  private Path recorded() throws Exception {
    Configuration settings =
        Configuration.create(new StringReader(Profiler.FlightRecorder.SETTINGS));
    Path file = folder.resolve("1.jfr");
    try (Recording recording = new Recording(settings)) {
      recording.start();
      long sum =
          Loop.apply_avgt_jmhStub(this::work, TIMES)
              + Loop.setUp(this::setUpWork, TIMES)
              + Loop.apply_avgt_jmhStub(this::allocate, ALLOCATIONS);
      recording.stop();
      recording.dump(file);
      assertThat(List.of(sum, (long) kept.length)).doesNotContain(0L);
    }
    return file;
  }

  private long work() {
    long value = kept.length + 1L;
    for (int i = 0; i < STEPS; i++) {
      value = value * 31 + i;
    }
    return value;
  }

  private long setUpWork() {
    return work();
  }

  private static Method method(String name) {
    return new Method(FlightRecordingTest.class.getName(), name);
  }

  private static List<String> namesIn(Path file) throws IOException {
    return RecordingFile.readAllEvents(file).stream()
        .filter(event -> event.getStackTrace() != null)
        .flatMap(event -> event.getStackTrace().getFrames().stream())
        .map(frame -> frame.getMethod().getName())
        .distinct()
        .toList();
  }

  private long allocate() {
    kept = new long[LENGTH];
    return kept.length;
  }
}
