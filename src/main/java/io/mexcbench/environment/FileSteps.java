package io.mexcbench.environment;

import java.io.IOException;
import java.nio.file.Path;

/** What a write does to the disk, step by step, so that a test can let any one of them fail. */
public interface FileSteps {
  /** Fails if it is there already. */
  void createNewFolder(Path folder) throws IOException;

  /** With its parents; one that is there already is fine. */
  void createFolder(Path folder) throws IOException;

  /** Returns when the content has reached the disk. */
  void write(Path file, byte[] content) throws IOException;

  /** Atomic; replaces a file. */
  void move(Path from, Path to) throws IOException;

  /** Returns when the names in the folder have reached the disk. */
  void force(Path folder) throws IOException;

  /** A file or an empty folder; one that is not there is fine. */
  void delete(Path path) throws IOException;
}
