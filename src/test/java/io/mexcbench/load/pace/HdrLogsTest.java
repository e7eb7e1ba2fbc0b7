package io.mexcbench.load.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HdrLogsTest {
  @TempDir Path folder;

  /** Three generators of four seconds each are one, to the last sample. */
  @Test
  void logsOfSeveralGeneratorsAddUp() throws IOException {
    SplittableRandom random = new SplittableRandom(3);
    Histogram all = new Histogram(3);
    List<Path> logs = new ArrayList<>();
    for (int generator = 0; generator < 3; generator++) {
      List<HdrLogs.Interval> intervals = new ArrayList<>();
      for (int second = 0; second < 4; second++) {
        Histogram histogram = new Histogram(3);
        for (int i = 0; i < 1_000; i++) {
          long nanos = random.nextLong(50_000_000);
          histogram.recordValue(nanos);
          all.recordValue(nanos);
        }
        intervals.add(new HdrLogs.Interval(1_000L * second, 1_000L * (second + 1), histogram));
      }
      logs.add(written(folder.resolve(generator + ".hdr"), intervals));
    }
    Histogram sum = HdrLogs.sum(logs);
    assertThat(sum).isEqualTo(all);
    System.out.printf("%d logs of %d samples merged%n", logs.size(), sum.getTotalCount());
    assertThat(sum.getTotalCount()).isEqualTo(12_000);
  }

  private static Path written(Path log, List<HdrLogs.Interval> intervals) throws IOException {
    try (HdrLogs.Writer writer = new HdrLogs.Writer(Files.newOutputStream(log))) {
      for (HdrLogs.Interval interval : intervals) {
        writer.add(interval);
      }
    }
    return log;
  }

  /** A disk that is full, at a line or at the end. */
  @Test
  void whatCannotBeWrittenIsSaid() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException("no room");
          }
        };
    HdrLogs.Writer writer = new HdrLogs.Writer(full);
    assertThatThrownBy(() -> writer.add(new HdrLogs.Interval(0, 1, new Histogram(3))))
        .isInstanceOf(IOException.class)
        .hasMessage("no room");
    assertThatThrownBy(writer::close).hasMessage("no room");
  }

  @Test
  void whatIsNoLogIsRefused() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.hdr"), "");
    assertThatThrownBy(() -> HdrLogs.sum(List.of(empty))).hasMessageContaining("no histogram");
  }
}
