package io.mexcbench.corpus;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads recordings message by message, whatever their size. A recording is a file of lines, {@code
 * .jsonl} or {@code .jsonl.gz}, and a line is one of
 *
 * <ul>
 *   <li>a JSON object with the bytes of a message as {@code hex} or its text as {@code raw}
 *   <li>{@code <local ns> <combined-stream JSON of Binance>}: depth updates, trades, quotes and
 *       book snapshots, which come out as MEXC's messages (see {@link SeriesLines})
 * </ul>
 *
 * <p>Lines that hold no message of these kinds are counted and passed over. After an exception the
 * only thing left to do is to close.
 */
public final class Replay implements AutoCloseable {
  private final Deque<Path> files;
  private final Deque<Recorded> ready = new ArrayDeque<>();
  private Optional<BufferedReader> open = Optional.empty();
  private Path file = Path.of("");
  private RecordedLines lines = new RecordedLines(ready);
  private long line;
  private long skipped;

  private Replay(List<Path> files) {
    this.files = new ArrayDeque<>(files);
  }

  /** One recording, or those of a folder and the folders below it in the order of their paths. */
  public static Replay of(Path fileOrFolder) throws RecordingException {
    try (Stream<Path> below = Files.walk(fileOrFolder)) {
      List<Path> recordings = below.filter(Replay::isRecording).sorted().toList();
      if (recordings.isEmpty()) {
        throw new RecordingException(fileOrFolder + ": holds no .jsonl or .jsonl.gz file");
      }
      return new Replay(recordings);
    } catch (IOException e) {
      throw new RecordingException(fileOrFolder + ": cannot be listed: " + e.getMessage(), e);
    }
  }

  private static boolean isRecording(Path path) {
    String name = path.toString();
    return Files.isRegularFile(path) && (name.endsWith(".jsonl") || name.endsWith(".jsonl.gz"));
  }

  /** The next message, or nothing at the end of the last file. */
  public Optional<Recorded> next() throws RecordingException {
    try {
      while (ready.isEmpty() && advance()) {
        // A line may yield no message, or several.
      }
    } catch (EOFException | ZipException e) {
      throw failure("is cut off or damaged, record it again: " + e.getMessage(), e);
    } catch (IOException | IllegalArgumentException e) {
      throw failure(e.getMessage(), e);
    }
    return Optional.ofNullable(ready.poll());
  }

  /** Lines so far that held nothing to replay. */
  public long skippedLines() {
    return skipped;
  }

  @Override
  public void close() throws RecordingException {
    try {
      closeFile();
    } catch (IOException e) {
      throw failure("cannot be closed: " + e.getMessage(), e);
    }
  }

  /** Takes one line, or goes to the next file; false when there is neither. */
  private boolean advance() throws IOException {
    if (open.isEmpty()) {
      return openNext();
    }
    line++;
    String text = open.get().readLine();
    if (text == null) {
      lines.end();
      closeFile();
    } else if (!text.isBlank() && !lines.take(text)) {
      skipped++;
    }
    return true;
  }

  private boolean openNext() throws IOException {
    if (files.isEmpty()) {
      return false;
    }
    file = files.remove();
    line = 0;
    lines = new RecordedLines(ready);
    InputStream bytes = Files.newInputStream(file);
    try {
      InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
      open = Optional.of(new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
    return true;
  }

  private void closeFile() throws IOException {
    if (open.isPresent()) {
      open.get().close();
      open = Optional.empty();
    }
  }

  private RecordingException failure(String what, Exception cause) {
    return new RecordingException(file + ", line " + line + ": " + what, cause);
  }
}
