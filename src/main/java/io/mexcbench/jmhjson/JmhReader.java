package io.mexcbench.jmhjson;

import com.fasterxml.jackson.databind.JsonNode;
import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Measurement;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads JMH's result JSON, strictly: a doubtful file is refused, never repaired. */
public final class JmhReader {
  private JmhReader() {}

  /** Reads a file, which may be compressed with gzip; at least one measurement is returned. */
  public static List<Measurement> read(Path file) throws JmhJsonException {
    return parse(text(file), file.toString());
  }

  /**
   * Reads a text; at least one measurement is returned, and no key twice.
   *
   * @param source names the text in messages
   */
  public static List<Measurement> parse(String text, String source) throws JmhJsonException {
    JsonNode root = JsonText.parse(text, source);
    if (!root.isArray()) {
      throw new JmhJsonException(
          source + ": must be an array of benchmarks; write it with JMH's -rf json");
    }
    if (root.isEmpty()) {
      throw new JmhJsonException(
          source + ": holds no benchmark; JMH writes this when every fork failed, see its log");
    }
    List<Measurement> measurements = new ArrayList<>();
    Set<BenchmarkKey> keys = new HashSet<>();
    for (JsonNode node : root) {
      Measurement measurement = EntryReader.read(node, source, measurements.size() + 1);
      if (!keys.add(measurement.key())) {
        throw new JmhJsonException(twice(source, measurement.key()));
      }
      measurements.add(measurement);
    }
    return List.copyOf(measurements);
  }

  private static String twice(String source, BenchmarkKey key) {
    return source
        + ": benchmark "
        + StrictJson.shown(key.benchmark())
        + ", field benchmark: is there twice with the same mode, threads and params ("
        + StrictJson.shown(key.toString())
        + "); keep one result of each";
  }

  /** The file as text, unpacked if need be. */
  static String text(Path file) throws JmhJsonException {
    try {
      return BoundedFile.unpackedText(file);
    } catch (CharacterCodingException e) {
      throw new JmhJsonException(file + ": is not UTF-8; convert it or run again", e);
    } catch (NoSuchFileException e) {
      throw new JmhJsonException(file + ": does not exist; name a file that JMH wrote", e);
    } catch (IOException e) {
      throw new JmhJsonException(
          file + ": cannot be read (" + reason(e) + "); name a file that JMH wrote", e);
    }
  }

  /** Without the path, which the message names already. */
  private static String reason(IOException e) {
    return e instanceof FileSystemException known && known.getReason() != null
        ? known.getReason()
        : String.valueOf(e.getMessage());
  }
}
