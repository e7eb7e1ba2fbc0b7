package io.mexcbench.cli;

import io.mexcbench.environment.FailureReason;
import io.mexcbench.load.live.LiveSecond;
import io.mexcbench.load.pace.HdrLogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.HdrHistogram.Histogram;

/** The distributions of every stretch of a test: of responses, of services and of lateness. */
final class HdrFiles implements AutoCloseable {
  private static final long NANOS_PER_MILLI = 1_000_000;

  private static final Map<String, Function<LiveSecond, Histogram>> LOGS =
      Map.of(
          "response.hdr", one -> one.block().responses().response(),
          "service.hdr", one -> one.block().responses().service(),
          "lateness.hdr", one -> one.block().sending().lateness());

  private final Map<String, HdrLogs.Writer> writers = new LinkedHashMap<>();

  private HdrFiles() {}

  static HdrFiles in(LoadFolder folder) {
    HdrFiles files = new HdrFiles();
    for (String name : LOGS.keySet()) {
      Path file = folder.path().resolve(name);
      try {
        files.writers.put(name, new HdrLogs.Writer(Files.newOutputStream(file)));
      } catch (IOException e) {
        files.close();
        throw new UserFailure(
            ExitCode.NOT_JUDGED, "cannot write " + file + ": " + FailureReason.of(e), e);
      }
    }
    return files;
  }

  void add(LiveSecond second) {
    long fromMillis = (second.endNanos() - second.block().nanos()) / NANOS_PER_MILLI;
    long toMillis = second.endNanos() / NANOS_PER_MILLI;
    writers.forEach(
        (name, writer) ->
            writer.add(new HdrLogs.Interval(fromMillis, toMillis, LOGS.get(name).apply(second))));
  }

  @Override
  public void close() {
    writers.values().forEach(HdrLogs.Writer::close);
  }
}
