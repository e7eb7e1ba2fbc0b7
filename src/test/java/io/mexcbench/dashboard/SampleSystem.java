package io.mexcbench.dashboard;

import io.mexcbench.engine.CancelAnswer;
import io.mexcbench.engine.view.EngineView;
import io.mexcbench.engine.view.HealthView;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/** A trading system that says what it is told to. */
final class SampleSystem implements TradingSystem {
  final List<String> asked = new CopyOnWriteArrayList<>();
  volatile CompletableFuture<EngineView> view =
      CompletableFuture.completedFuture(SampleView.view());
  volatile Optional<Throwable> failure = Optional.empty();
  final AtomicInteger views = new AtomicInteger();

  final StoreCopies copies =
      new StoreCopies() {
        private Copy last = new Copy(State.NONE, "/srv/data/copy", 0, "");

        @Override
        public synchronized Copy last() {
          return last;
        }

        @Override
        public synchronized Copy begin() {
          last = new Copy(State.COPYING, "/srv/data/copy", 1_790_000_000_000L, "");
          return last;
        }
      };

  static DashboardSources sources(SampleSystem system) {
    return DashboardSources.of(system)
        .withKpis(SampleView::kpis)
        .withCopies(system.copies)
        .withMetrics(
            accept ->
                new Exposition.Exposed(
                    accept.contains("openmetrics") ? "application/openmetrics-text" : "text/plain",
                    "up 1\n".getBytes(StandardCharsets.US_ASCII)));
  }

  @Override
  public CompletionStage<EngineView> view(Executor executor) {
    views.incrementAndGet();
    return view.thenApplyAsync(shown -> shown, executor);
  }

  @Override
  public CompletionStage<HealthView> health(Executor executor) {
    return view.thenApplyAsync(
        shown -> new HealthView(shown.isReady(), shown.isHalted()), executor);
  }

  @Override
  public CompletionStage<CancelAnswer> cancel(String clientOrderId, Executor executor) {
    asked.add("cancel " + clientOrderId);
    CancelAnswer answer =
        switch (clientOrderId) {
          case "s1-2" -> CancelAnswer.REQUESTED;
          case "s1-1" -> CancelAnswer.ENDED;
          default -> CancelAnswer.UNKNOWN;
        };
    return CompletableFuture.completedFuture(answer);
  }

  @Override
  public CompletionStage<Integer> kill(Executor executor) {
    asked.add("kill");
    return CompletableFuture.completedFuture(1);
  }

  @Override
  public Optional<Throwable> failure() {
    return failure;
  }
}
