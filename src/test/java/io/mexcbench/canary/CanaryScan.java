package io.mexcbench.canary;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mexcbench.bench.CanarySecret;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Searches all that a build leaves for the secret that benchmarks and tests sign with, in every
 * form that it may have taken, also inside archives. The few tests that check a signature of MEXC's
 * documentation sign with the keys that are printed there.
 */
public final class CanaryScan {
  /** Everything that a build or a run writes to, below the project's folder. */
  static final List<String> OUTPUTS = List.of("target", "results", "baselines", "docs");

  private final ByteSearch search = new ByteSearch(SecretForms.of(CanarySecret.bytes()));
  private final List<String> hits = new ArrayList<>();
  private long files;
  private long bytes;

  /** Ends with 1, and says where, if the canary was found. */
  public static void main(String[] arguments) {
    CanaryScan scan = new CanaryScan();
    scan.searchOutputs(Path.of(arguments.length == 0 ? "" : arguments[0]));
    System.out.println(scan.summary());
    System.exit(scan.hits.isEmpty() ? 0 : 1);
  }

  void searchOutputs(Path project) {
    OUTPUTS.stream().map(project::resolve).filter(Files::exists).forEach(this::search);
  }

  void search(Path folder) {
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
        files++;
        // A name may hold what a file does not.
        search(file.toString(), file.getFileName().toString().getBytes(UTF_8));
        search(file.toString(), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void search(String name, byte[] content) throws IOException {
    bytes += content.length;
    search.namesIn(content).forEach(form -> hits.add(name + ": " + form));
    if (startsWith(content, 'P', 'K', 3, 4)) {
      searchEntries(name, content);
    } else if (startsWith(content, 0x1F, 0x8B)) {
      try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(content))) {
        search(name + "!", in.readAllBytes());
      }
    }
  }

  private void searchEntries(String name, byte[] content) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        search(name + "!" + entry.getName(), in.readAllBytes());
      }
    }
  }

  private static boolean startsWith(byte[] content, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (i >= content.length || (content[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  /** File and form of each find, never the secret. */
  List<String> hits() {
    return List.copyOf(hits);
  }

  long files() {
    return files;
  }

  String summary() {
    String found = hits.isEmpty() ? "" : ":\n  " + String.join("\n  ", hits);
    return "searched %d files, %d bytes with what archives hold, for the canary: %d hits%s"
        .formatted(files, bytes, hits.size(), found);
  }
}
