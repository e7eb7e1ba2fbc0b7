package io.mexcbench.environment;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The real steps, until the one that fails. */
public final class FaultySteps implements FileSteps {
  /** What happens at that step. */
  public enum Fault {
    /** The process ends before it. */
    KILL,
    /** The process ends half way through, if it is a write. */
    KILL_HALF_WAY,
    /** This step alone fails, the clean-up after it works. */
    DISK_FULL_ONCE,
    /** This and all that follow fail. */
    DISK_FULL
  }

  /** Ends the writer as SIGKILL would: nothing of it runs any more. */
  public static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private final DiskSteps disk = new DiskSteps();
  private final Fault fault;
  private int stepsLeft;
  private boolean isSpent;

  public FaultySteps(int goodSteps, Fault fault) {
    this.stepsLeft = goodSteps;
    this.fault = fault;
  }

  @Override
  public void createNewFolder(Path folder) throws IOException {
    step();
    disk.createNewFolder(folder);
  }

  @Override
  public void createFolder(Path folder) throws IOException {
    step();
    disk.createFolder(folder);
  }

  @Override
  public void write(Path file, byte[] content) throws IOException {
    if (stepsLeft == 0 && !isSpent && fault != Fault.KILL) {
      Files.write(file, Arrays.copyOf(content, content.length / 2));
    }
    step();
    disk.write(file, content);
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    step();
    disk.move(from, to);
  }

  @Override
  public void force(Path folder) throws IOException {
    step();
    disk.force(folder);
  }

  @Override
  public void delete(Path path) throws IOException {
    step();
    disk.delete(path);
  }

  private void step() throws IOException {
    if (stepsLeft-- > 0 || isSpent) {
      return;
    }
    stepsLeft = 0;
    if (fault == Fault.KILL || fault == Fault.KILL_HALF_WAY) {
      throw new Killed();
    }
    isSpent = fault == Fault.DISK_FULL_ONCE;
    throw new FileSystemException("test", null, "No space left on device");
  }
}
