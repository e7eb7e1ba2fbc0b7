package io.mexcbench.load.pace;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.HdrHistogram.HistogramLogWriter;

/**
 * Histograms of a test as a log, which any tool for them reads; values are nanoseconds, and the
 * largest of each line is in milliseconds. Those of several generators add up.
 */
public final class HdrLogs {
  private static final int DIGITS = 3;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final double MILLIS_PER_SECOND = 1e3;

  /** A histogram of some time, in milliseconds after the start of the test. */
  public record Interval(long fromMillis, long toMillis, Histogram histogram) {}

  private HdrLogs() {}

  /** Writes a log as it comes, and keeps nothing of it: a day of seconds fits into no memory. */
  public static final class Writer implements AutoCloseable {
    private final OutputStream out;

    /** A {@link PrintStream} hides that it could not write, so it only writes here. */
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();

    private final PrintStream lines = new PrintStream(text, false, StandardCharsets.UTF_8);
    private final HistogramLogWriter log = new HistogramLogWriter(lines);

    /**
     * @param out is closed with this
     */
    public Writer(OutputStream out) {
      this.out = out;
      log.outputLogFormatVersion();
      log.outputLegend();
    }

    /** Adds a line, which is in the file when this returns. */
    public void add(Interval each) throws IOException {
      log.outputIntervalHistogram(
          each.fromMillis() / MILLIS_PER_SECOND,
          each.toMillis() / MILLIS_PER_SECOND,
          each.histogram(),
          NANOS_PER_MILLI);
      write();
    }

    private void write() throws IOException {
      lines.flush();
      text.writeTo(out);
      text.reset();
      out.flush();
    }

    @Override
    public void close() throws IOException {
      try {
        write();
      } finally {
        out.close();
      }
    }
  }

  /** All that several logs hold, as one. */
  public static Histogram sum(List<Path> logs) throws IOException {
    Histogram sum = new Histogram(DIGITS);
    for (Path log : logs) {
      try (var in = Files.newInputStream(log);
          HistogramLogReader reader = new HistogramLogReader(in)) {
        int lines = 0;
        EncodableHistogram next = reader.nextIntervalHistogram();
        while (next != null) {
          lines++;
          sum.add((Histogram) next);
          next = reader.nextIntervalHistogram();
        }
        if (lines == 0) {
          throw new IOException(log + " holds no histogram");
        }
      }
    }
    return sum;
  }
}
