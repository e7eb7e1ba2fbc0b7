package io.mexcbench.artifact;

import io.mexcbench.environment.FailureReason;
import io.mexcbench.environment.ResultFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is to be kept of a job, file by file, and what is not and why. Only files of known kinds are
 * taken, and none that holds a secret: a recording of a profiler, for one, holds the whole
 * environment of its process.
 */
public final class Collection {
  private static final Set<String> KINDS =
      Set.of("json", "md", "html", "csv", "xml", "txt", "log", "pdf", "svg", "prom");
  private static final int DEPTH_MAX = 5;
  private static final long BYTES_MAX = 256L << 20;

  private final Secrets secrets;
  private final NavigableMap<String, byte[]> files = new TreeMap<>();
  private final TreeSet<String> leftOut = new TreeSet<>();

  public Collection(Secrets secrets) {
    this.secrets = secrets;
  }

  /** Everything of a folder, below a name of its own in the archive. */
  public void addFolder(String name, Path folder) {
    if (!Files.isDirectory(folder)) {
      leaveOut(name, "there is no folder " + folder.getFileName());
      return;
    }
    int before = files.size();
    try (Stream<Path> found = Files.walk(folder, DEPTH_MAX)) {
      for (Path file :
          found
              .filter(one -> !Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS))
              .sorted()
              .toList()) {
        addFile(name + "/" + relative(folder, file), file);
      }
    } catch (IOException | java.io.UncheckedIOException e) {
      leaveOut(name, "it cannot be listed whole");
    }
    if (files.size() == before) {
      leaveOut(name, "nothing of it could be kept");
    }
  }

  private static String relative(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private void addFile(String name, Path file) {
    String last = file.getFileName().toString();
    if (last.equals(ResultFiles.INCOMPLETE)) {
      leaveOut(name, "the run did not end in order, so that what it left is partial");
    } else if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      leaveOut(name, "it is a link or no plain file");
    } else if (!KINDS.contains(last.substring(last.lastIndexOf('.') + 1))) {
      leaveOut(name, "files of its kind are not kept");
    } else {
      read(name, file);
    }
  }

  private void read(String name, Path file) {
    try {
      if (Files.size(file) > BYTES_MAX) {
        leaveOut(name, "it is larger than " + BYTES_MAX + " bytes");
      } else {
        add(name, Files.readAllBytes(file));
      }
    } catch (IOException e) {
      leaveOut(name, FailureReason.of(e));
    }
  }

  /** A file of this content; a name that holds a secret is not even repeated. */
  public void add(String name, byte[] content) {
    Optional<String> inName = secrets.foundIn(name.getBytes(StandardCharsets.UTF_8));
    Optional<String> inContent = secrets.foundIn(content);
    if (inName.isPresent()) {
      leaveOut("a file", "its name holds " + inName.get());
    } else if (inContent.isPresent()) {
      leaveOut(name, "it holds " + inContent.get());
    } else {
      files.put(name, content);
    }
  }

  /** Something that should have been there. */
  public void leaveOut(String name, String why) {
    String line = name + ": " + why;
    leftOut.add(
        secrets
            .foundIn(line.getBytes(StandardCharsets.UTF_8))
            .map(found -> "a file: its name or the reason holds " + found)
            .orElse(line));
  }

  NavigableMap<String, byte[]> files() {
    return Collections.unmodifiableNavigableMap(files);
  }

  public int size() {
    return files.size();
  }

  /** What is missing, each with the reason. */
  public List<String> leftOut() {
    return List.copyOf(leftOut);
  }
}
