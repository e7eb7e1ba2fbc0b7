package io.mexcbench.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Stops processes and lets them go on, over and over: what one does that gets no processor. */
final class Signals implements AutoCloseable {
  private final Supplier<List<ProcessHandle>> processes;
  private final CountDownLatch end = new CountDownLatch(1);
  private final Thread thread;

  private Signals(Supplier<List<ProcessHandle>> processes, long stoppedMillis, long runningMillis) {
    this.processes = processes;
    thread = new Thread(() -> alternate(stoppedMillis, runningMillis), "signals");
    thread.start();
  }

  /** Begins; which processes they are is asked each time. */
  static Signals begin(
      Supplier<List<ProcessHandle>> processes, long stoppedMillis, long runningMillis) {
    return new Signals(processes, stoppedMillis, runningMillis);
  }

  private void alternate(long stoppedMillis, long runningMillis) {
    try {
      boolean isOver = false;
      while (!isOver) {
        List<ProcessHandle> stopped = processes.get();
        send(stopped, "STOP");
        isOver = end.await(stoppedMillis, TimeUnit.MILLISECONDS);
        send(stopped, "CONT");
        isOver = isOver || end.await(runningMillis, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One that has ended meanwhile is none. */
  static void send(List<ProcessHandle> processes, String signal) {
    List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
    processes.stream().filter(ProcessHandle::isAlive).forEach(one -> command.add("" + one.pid()));
    if (command.size() > 2) {
      try {
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .onExit()
            .join();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** All of them go on. */
  @Override
  public void close() {
    end.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
