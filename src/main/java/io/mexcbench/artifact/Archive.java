package io.mexcbench.artifact;

import io.mexcbench.environment.DiskSteps;
import io.mexcbench.environment.FailureReason;
import io.mexcbench.environment.FileSteps;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A collection in one ZIP file with a page in front; the same files give the same bytes. */
public final class Archive {
  static final String INDEX = "index.html";

  /** The first that ZIP knows: when a file was written says nothing, its run's name does. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private Archive() {}

  /** Whole or not at all. */
  public static void write(Collection collection, Path file) throws ArtifactException {
    FileSteps steps = new DiskSteps();
    Path target = file.toAbsolutePath().normalize();
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      steps.createFolder(target.getParent());
      steps.write(part, bytes(collection));
      steps.move(part, target);
    } catch (IOException e) {
      throw new ArtifactException(file + " cannot be written: " + FailureReason.of(e), e);
    }
  }

  static byte[] bytes(Collection collection) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      String index = IndexPage.of(collection);
      put(zip, INDEX, index.getBytes(StandardCharsets.UTF_8));
      for (Map.Entry<String, byte[]> one : collection.files().entrySet()) {
        put(zip, one.getKey(), one.getValue());
      }
    }
    return out.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
