package io.mexcbench.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Mode;
import io.mexcbench.run.Arm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which forks are profiled, in which order, and what is made of what they leave. */
class ExplainerTest {
  private static final BenchmarkKey KEY =
      new BenchmarkKey("p.B.apply", Mode.AVERAGE_TIME, 1, Map.of());
  private static final Explanation.Measured MEASURED = new Explanation.Measured(100, 115, 0, 0);
  private static final Method RUN = new Method("p.B", "apply");
  private static final Method BOOK = new Method("p.Book", "apply");

  @TempDir private Path folder;

  private final List<String> ran = new ArrayList<>();

  @Test
  void bothAreProfiledInTurnsAndKeptApart() throws Exception {
    Explanation explanation = explainer(folder, 200).explain(3, KEY, MEASURED);

    assertThat(ran)
        .containsExactly("base 3-base-1", "head 3-head-1", "head 3-head-2", "base 3-base-2");
    assertThat(explanation.samples()).containsExactly(400L, 600L);
    assertThat(explanation.slower()).extracting(Mover::method).containsExactly(BOOK);
  }

  @Test
  void whatAnotherRunLeftIsNotRead() throws Exception {
    Files.writeString(folder.resolve("1-base-1.jfr"), "old");
    explainer(folder, 200).explain(1, KEY, MEASURED);
    assertThat(Files.readString(folder.resolve("1-base-1.jfr"))).isEqualTo("1-base-1");
  }

  @Test
  void fewSamplesExplainNothing() {
    assertThatExceptionOfType(ExplainException.class)
        .isThrownBy(() -> explainer(folder, 49).explain(1, KEY, MEASURED))
        .withMessageContaining("98 times, and 100 are needed");
  }

  @Test
  void folderThatOptionsCannotNameIsRefusedBeforeAnythingRuns() {
    assertThatExceptionOfType(ExplainException.class)
        .isThrownBy(() -> explainer(folder.resolve("a,b"), 200).explain(1, KEY, MEASURED))
        .withMessageContaining("a,b; choose a folder");
    assertThat(ran).isEmpty();
  }

  private Explainer explainer(Path where, long samples) {
    Arm base = new Arm("base", Path.of("b.jar"), Path.of("1.jar"), "1");
    Arm head = new Arm("head", Path.of("b.jar"), Path.of("2.jar"), "2");
    return new Explainer(
        Profiler.of(Optional.empty()),
        new FakeForks(),
        (recording, warmUp) -> profile(recording, samples),
        where,
        base,
        head);
  }

  /** In the head half as many samples again, all of them in the book. */
  private static Profile profile(Path recording, long samples) {
    assertThat(recording).exists();
    boolean isHead = String.valueOf(recording.getFileName()).contains("head");
    return new Profile(
        Map.of(
            List.of(RUN),
            samples / 2,
            List.of(RUN, BOOK),
            isHead ? samples : samples - samples / 2),
        Map.of());
  }

  /** Leaves its name where the profiler was told to write. */
  private final class FakeForks implements Explainer.Forks {
    @Override
    public void run(Arm arm, BenchmarkKey key, List<String> jvmArguments) {
      String options = jvmArguments.get(jvmArguments.size() - 1);
      Path file = Path.of(options.replaceAll(".*filename=([^,]+),.*", "$1"));
      String name = String.valueOf(file.getFileName()).replace(".jfr", "");
      ran.add(arm.name() + " " + name);
      try {
        assertThat(file).doesNotExist();
        Files.writeString(file, name);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Duration warmUp(BenchmarkKey key) {
      return Duration.ofSeconds(1);
    }
  }
}
