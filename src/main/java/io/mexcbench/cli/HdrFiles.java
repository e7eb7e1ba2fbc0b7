package io.mexcbench.cli;

import io.mexcbench.load.live.LiveSecond;
import io.mexcbench.load.pace.HdrLogs;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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

  private final Path path;

  private HdrFiles(Path path) {
    this.path = path;
  }

  static HdrFiles in(LoadFolder folder) {
    HdrFiles files = new HdrFiles(folder.path());
    try {
      for (String name : LOGS.keySet()) {
        OutputStream out = Files.newOutputStream(folder.path().resolve(name));
        files.writers.put(name, new HdrLogs.Writer(out));
      }
      return files;
    } catch (IOException e) {
      files.close();
      throw LoadFolder.failure(folder.path(), e);
    }
  }

  void add(LiveSecond second) {
    long fromMillis = (second.endNanos() - second.block().nanos()) / NANOS_PER_MILLI;
    long toMillis = second.endNanos() / NANOS_PER_MILLI;
    try {
      for (Map.Entry<String, HdrLogs.Writer> each : writers.entrySet()) {
        Histogram histogram = LOGS.get(each.getKey()).apply(second);
        each.getValue().add(new HdrLogs.Interval(fromMillis, toMillis, histogram));
      }
    } catch (IOException e) {
      throw LoadFolder.failure(path, e);
    }
  }

  @Override
  public void close() {
    Optional<IOException> failure = Optional.empty();
    for (HdrLogs.Writer writer : writers.values()) {
      try {
        writer.close();
      } catch (IOException e) {
        failure = Optional.of(e);
      }
    }
    if (failure.isPresent()) {
      throw LoadFolder.failure(path, failure.get());
    }
  }
}
