package io.mexcbench.monitoring;

import io.mexcbench.report.Chromium;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Causes of alerts, brought about on the real system. */
final class Illnesses {
  private static final String BARS = "/api/v1/bars/BTCUSDT?interval=1m&limit=5";
  private static final int WORK_FACTOR = 200;
  private static final int VISITORS = 4;

  private final Ward ward;

  Illnesses(Ward ward) {
    this.ward = ward;
  }

  private AutoCloseable held(String className, String method, long millis, long restMillis)
      throws Exception {
    return Debugger.holding(
        ward.patient().debuggerPort(), "io.mexcbench." + className, method, millis, restMillis);
  }

  AutoCloseable lateAnswers() {
    return Repeated.each(
        300,
        () ->
            ward.patient()
                .fault(
                    "{\"fault\":\"DelayReplies\",\"requests\":\"SUBMIT\",\"count\":1,"
                        + "\"millis\":1500}"));
  }

  AutoCloseable heldOrders() throws Exception {
    return held("engine.OrderSender", "submit", 700, 700);
  }

  AutoCloseable heldStrategy() throws Exception {
    return held("hotpath.signal.ImbalanceStrategy", "onBook", 250, 0);
  }

  AutoCloseable silentExchange() {
    return Repeated.each(
        1_000, () -> ward.patient().fault("{\"fault\":\"StallPushes\",\"millis\":3000}"));
  }

  /** Somebody asks for what the store must be asked for. */
  AutoCloseable heldQueries() throws Exception {
    AutoCloseable held = held("store.QueryRunner", "rows", 600, 0);
    Repeated asking = Repeated.each(100, () -> ward.patient().get(BARS));
    return () -> {
      held.close();
      asking.close();
    };
  }

  /** Stops so close to each other that a collection cannot end between two of them. */
  AutoCloseable stoppedCollections() {
    Signals stops = Signals.begin(() -> List.of(ward.patient().process()), 150, 30);
    Repeated collections = Repeated.each(500, this::collect);
    return () -> {
      collections.close();
      stops.close();
    };
  }

  private void collect() throws Exception {
    silently(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
            Long.toString(ward.patient().process().pid()),
            "GC.run"));
  }

  /** The page in a real browser, which gets hardly any processor once it has drawn. */
  AutoCloseable stoppedBrowser() throws Exception {
    Path folder = Files.createDirectories(ward.folder().resolve("browser"));
    Process browser =
        Chromium.required(folder)
            .start(
                List.of("--remote-debugging-port=0", "http://" + ward.patient().address() + "/"));
    try {
      ward.patient().await("page that a browser has drawn", () -> hasDrawn(browser));
    } catch (Exception | AssertionError e) {
      end(browser);
      throw e;
    }
    Signals stops = Signals.begin(() -> all(browser), 2_200, 100);
    return () -> {
      stops.close();
      end(browser);
    };
  }

  private boolean hasDrawn(Process browser) throws Exception {
    if (!browser.isAlive()) {
      throw new AssertionError("the browser has ended");
    }
    return ward.patient().metrics().contains("component=\"page\"");
  }

  private static void end(Process browser) {
    List<ProcessHandle> all = all(browser);
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(one -> one.onExit().join());
  }

  private static List<ProcessHandle> all(Process process) {
    return Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
  }

  /** The live system with other options, and as before when it is over. */
  AutoCloseable startedWith(List<String> vm, String... command) throws Exception {
    ward.startedWith(ward.storing(vm, List.of(command)));
    return ward::healthy;
  }

  /** More work than there is processor for; before others, where that may be asked for. */
  AutoCloseable overworked() throws Exception {
    AutoCloseable started =
        startedWith(
            List.of("-XX:ActiveProcessorCount=1"),
            "--rate=" + WORK_FACTOR * LivePatient.MESSAGES_PER_SECOND);
    List<String> renice = new ArrayList<>(List.of("renice", "-n", "-10", "-p"));
    try (Stream<Path> threads =
        Files.list(Path.of("/proc/" + ward.patient().process().pid() + "/task"))) {
      threads.forEach(thread -> renice.add(thread.getFileName().toString()));
    }
    silently(renice);
    List<Repeated> visitors = new ArrayList<>();
    for (int i = 0; i < VISITORS; i++) {
      visitors.add(Repeated.each(1, () -> ward.patient().metrics()));
    }
    return () -> {
      visitors.forEach(Repeated::close);
      started.close();
    };
  }

  private static void silently(List<String> command) throws Exception {
    new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  AutoCloseable startedWithoutStore() throws Exception {
    ward.startedWith(LivePatient.With.NOTHING);
    return ward::healthy;
  }

  AutoCloseable killed() {
    ward.gone();
    return ward::healthy;
  }

  AutoCloseable strangerAtItsAddress() throws Exception {
    Server stranger = ward.strangerInstead();
    return () -> {
      stranger.close();
      ward.healthy();
    };
  }
}
