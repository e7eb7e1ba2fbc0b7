package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.load.live.LiveSecond;
import io.mexcbench.load.pace.Responses;
import io.mexcbench.load.pace.Sending;
import io.mexcbench.load.search.Block;
import io.mexcbench.report.LoadReport.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JoinedStretchesTest {
  private static final long SECOND = 1_000_000_000;

  private final LiveSeries series = new LiveSeries();

  @TempDir Path folder;

  private static LiveSecond at(long endSeconds) {
    Histogram one = new Histogram(3);
    one.recordValue(1);
    return new LiveSecond(
        endSeconds * SECOND,
        1,
        LiveTextTest.quietReading(),
        new Block(SECOND, new Sending(1, 1, one), new Responses(one, one, 0), 0),
        0);
  }

  private static void twoSystems(JoinedStretches joined) {
    joined.begin();
    joined.accept(at(21));
    joined.accept(at(22));
    joined.begin();
    joined.accept(at(1));
    joined.accept(at(2));
  }

  @Test
  void nextSystemGoesOnWhereTheOneBeforeEnded() {
    twoSystems(new JoinedStretches(series::add));
    assertThat(series.series())
        .extracting(Series::seconds)
        .containsOnly(List.of(21.0, 22.0, 23.0, 24.0));
  }

  @Test
  void logsOfHistogramsGoOnAsWell() throws IOException {
    LoadFolder made = new LoadFolder(folder);
    try (HdrFiles logs = HdrFiles.in(made)) {
      twoSystems(new JoinedStretches(logs::add));
    }
    assertThat(Files.readAllLines(folder.resolve("response.hdr")))
        .filteredOn(line -> Character.isDigit(line.charAt(0)))
        .extracting(line -> line.substring(0, line.indexOf(',')))
        .containsExactly("20.000", "21.000", "22.000", "23.000");
  }
}
