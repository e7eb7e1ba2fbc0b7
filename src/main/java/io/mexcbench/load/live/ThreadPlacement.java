package io.mexcbench.load.live;

import io.mexcbench.load.search.LoadException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Gives threads of this process a processor, by Linux' {@code taskset}. */
final class ThreadPlacement {
  private static final Path TASKS = Path.of("/proc/self/task");
  private static final String COMMAND = "taskset";

  private ThreadPlacement() {}

  /**
   * From now on they run there and nowhere else.
   *
   * @param names of all that are to be moved
   * @param processor counted from 0, as the system counts them
   * @throws LoadException if there is no such thread or processor, or the system is not Linux
   */
  static void move(Set<String> names, int processor) throws LoadException, InterruptedException {
    try {
      List<String> ids = ids(names);
      if (ids.size() < names.size()) {
        throw new LoadException("of the threads " + names + " only " + ids.size() + " were found");
      }
      for (String id : ids) {
        place(id, processor);
      }
    } catch (IOException e) {
      throw new LoadException(
          "giving threads a processor takes Linux and its command " + COMMAND + ": " + e, e);
    }
  }

  private static List<String> ids(Set<String> names) throws IOException {
    List<String> ids = new ArrayList<>();
    try (Stream<Path> tasks = Files.list(TASKS)) {
      for (Path task : tasks.toList()) {
        if (names.contains(name(task))) {
          ids.add(task.getFileName().toString());
        }
      }
    }
    return ids;
  }

  /** Empty for a thread that has just ended. */
  private static String name(Path task) throws IOException {
    try {
      return Files.readString(task.resolve("comm")).strip();
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  private static void place(String id, int processor)
      throws IOException, LoadException, InterruptedException {
    Process process =
        new ProcessBuilder(COMMAND, "-c", "-p", Integer.toString(processor), id)
            .redirectErrorStream(true)
            .start();
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new LoadException(
          "processor " + processor + " cannot be had: " + said.lines().findFirst().orElse(""));
    }
  }
}
