package io.mexcbench.environment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The {@code /proc} and {@code /sys} of a machine as it was at one moment; the test moves it on.
 */
public final class ProcTree {
  /** The process that measures. */
  public static final int SELF = 100;

  private static final int SHELL = 50;

  private final Path root;

  /** With the process that measures, a shell above it and the first process. */
  public ProcTree(Path root) {
    this.root = root;
    process(1, 0, "init", 500, 900);
    process(SHELL, 1, "bash", 3, 0);
    process(SELF, SHELL, "java", 40, 0);
    write("proc/self/stat", stat(SELF, SHELL, "java", 40, 0, 7));
    steal(0);
    setting("sys/devices/system/clocksource/clocksource0/current_clocksource", "tsc");
  }

  /**
   * Writes a process, or writes over it.
   *
   * @param ownTicks hundredths of a second
   * @param childTicks the same of its ended children
   */
  public ProcTree process(int pid, int parent, String name, long ownTicks, long childTicks) {
    return process(pid, parent, name, ownTicks, childTicks, pid);
  }

  ProcTree process(int pid, int parent, String name, long ownTicks, long childTicks, long started) {
    write("proc/" + pid + "/stat", stat(pid, parent, name, ownTicks, childTicks, started));
    return this;
  }

  ProcTree ended(int pid) {
    try {
      Files.delete(root.resolve("proc/" + pid + "/stat"));
      Files.delete(root.resolve("proc/" + pid));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  public ProcTree steal(long ticks) {
    write("proc/stat", "cpu  1 2 3 4 5 6 7 " + ticks + " 9 10\n");
    return this;
  }

  ProcTree load(double average) {
    write("proc/loadavg", average + " 0.50 0.75 1/100 4242\n");
    return this;
  }

  ProcTree setting(String file, String value) {
    write(file, value + "\n");
    return this;
  }

  ProcTree write(String file, String text) {
    try {
      Path path = root.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** The columns of proc(5); own and children's time are split between user and system. */
  private static String stat(
      int pid, int parent, String name, long ownTicks, long childTicks, long started) {
    return "%d (%s) S %d 1 1 0 -1 4194304 10 20 30 40 %d %d %d %d 20 0 1 0 %d 1000 200 300\n"
        .formatted(
            pid,
            name,
            parent,
            ownTicks - ownTicks / 3,
            ownTicks / 3,
            childTicks - childTicks / 4,
            childTicks / 4,
            started);
  }
}
