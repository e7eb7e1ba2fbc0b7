package io.mexcbench.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionFileTest {
  @TempDir private Path folder;

  @Test
  void whatIsWrittenIsReadBackToFiveDigits() throws IOException {
    RecordedForks one =
        RecordedForks.of(
            "a.B.c:avgt:1",
            "20261122T230132Z",
            "a.B.c:avgt:1",
            List.of(new double[] {720.123456, 1e-3, 123456.7}, new double[] {5, 6, 7}),
            List.of(0.0, 128.00049));
    RecordedForks other =
        RecordedForks.of(
            "a.B.d:avgt:1:percent=5",
            "20261122T230132Z",
            "a.B.d:avgt:1:percent=5",
            List.of(new double[] {1, 2}),
            List.of(8.0));
    Path file = SessionFile.write(folder, List.of("environment x"), List.of(one, other));

    assertThat(file.getFileName()).hasToString("20261122T230132Z.csv");
    assertThat(Files.readString(file))
        .isEqualTo(
            """
            # environment x
            a.B.c:avgt:1,0,720.12,0.001,123460
            a.B.c:avgt:1,128,5,6,7
            a.B.d:avgt:1:percent=5,8,1,2
            """);
    List<RecordedForks> read = SessionFile.readAll(folder);
    assertThat(read)
        .extracting(RecordedForks::benchmark)
        .containsExactly("a.B.c:avgt:1", "a.B.d:avgt:1:percent=5");
    assertThat(read.get(0).nanos().get(0)).containsExactly(720.12, 0.001, 123460);
    assertThat(read.get(0).bytes()).containsExactly(0.0, 128.0);
    assertThat(read.get(0).session()).isEqualTo("20261122T230132Z");
    assertThat(read.get(0).environment()).isEqualTo("x");
  }

  @Test
  void linesWithoutIterationsAreRefused() throws IOException {
    Files.writeString(folder.resolve("x.csv"), "# environment x\na.B.c:avgt:1,0\n");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> SessionFile.readAll(folder))
        .withMessageContaining("a.B.c:avgt:1,0");
  }

  @Test
  void sessionIsOfOneMachine() throws IOException {
    Files.writeString(
        folder.resolve("x.csv"),
        "# environment x, set gate\n# environment y, set gate\na.B.c:avgt:1,0,1\n");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> SessionFile.readAll(folder))
        .withMessageContaining("x.csv is not of one environment: [x, y]");
  }

  @Test
  void emptyFolderIsRefused() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> SessionFile.readAll(folder))
        .withMessageContaining("no recorded session");
  }
}
