package io.mexcbench.load.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mexcbench.load.search.LoadException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class ThreadPlacementTest {
  private static final String NAME = "placed-thread";
  private static final Path TASKS = Path.of("/proc/self/task");

  private final CountDownLatch started = new CountDownLatch(1);
  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread thread = new Thread(this::live, NAME);

  private void live() {
    started.countDown();
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @BeforeEach
  void start() throws InterruptedException {
    thread.start();
    started.await();
  }

  @AfterEach
  void end() throws InterruptedException {
    over.countDown();
    thread.join();
  }

  private static String status(Path task, String field) throws IOException {
    return Files.readAllLines(task.resolve("status")).stream()
        .filter(line -> line.startsWith(field + ":"))
        .map(line -> line.substring(field.length() + 1).strip())
        .findFirst()
        .orElseThrow();
  }

  /** Of the thread's own, by the kernel. */
  private static List<String> processorsOf(String name) throws IOException {
    try (Stream<Path> tasks = Files.list(TASKS)) {
      List<String> processors = new ArrayList<>();
      for (Path task : tasks.toList()) {
        if (Files.readString(task.resolve("comm")).strip().equals(name)) {
          processors.add(status(task, "Cpus_allowed_list"));
        }
      }
      return processors;
    }
  }

  @Test
  void threadIsMovedAndNoOther() throws Exception {
    String before = status(Path.of("/proc/self"), "Cpus_allowed_list");
    int last = Integer.parseInt(before.replaceAll(".*[,-]", ""));
    ThreadPlacement.move(Set.of(NAME), last);
    assertThat(processorsOf(NAME)).containsExactly(Integer.toString(last));
    assertThat(status(Path.of("/proc/self"), "Cpus_allowed_list")).isEqualTo(before);
  }

  @Test
  void threadThatIsNotThereIsAnError() {
    assertThatThrownBy(() -> ThreadPlacement.move(Set.of(NAME, "nobody"), 0))
        .isInstanceOf(LoadException.class)
        .hasMessageEndingWith("only 1 were found");
  }

  @Test
  void processorThatIsNotThereIsAnErrorInTheWordsOfTheSystem() {
    assertThatThrownBy(() -> ThreadPlacement.move(Set.of(NAME), 9_999))
        .isInstanceOf(LoadException.class)
        .hasMessageMatching("processor 9999 cannot be had: taskset: .+");
  }
}
