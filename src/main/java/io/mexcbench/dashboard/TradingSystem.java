package io.mexcbench.dashboard;

import io.mexcbench.engine.CancelAnswer;
import io.mexcbench.engine.Engine;
import io.mexcbench.engine.view.EngineView;
import io.mexcbench.engine.view.HealthView;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** What is looked at, and told what to do. Each answer comes on the executor that was given. */
public interface TradingSystem {
  CompletionStage<EngineView> view(Executor executor);

  /** Whether it trades; far less than a view, for whoever asks all the time. */
  CompletionStage<HealthView> health(Executor executor);

  CompletionStage<CancelAnswer> cancel(String clientOrderId, Executor executor);

  /** Stops trading for good; the answer is how many orders lived. */
  CompletionStage<Integer> kill(Executor executor);

  /** What it broke down by, if it did. */
  Optional<Throwable> failure();

  static TradingSystem of(Engine engine) {
    return new TradingSystem() {
      @Override
      public CompletionStage<EngineView> view(Executor executor) {
        return engine.view(executor);
      }

      @Override
      public CompletionStage<HealthView> health(Executor executor) {
        return engine.health(executor);
      }

      @Override
      public CompletionStage<CancelAnswer> cancel(String clientOrderId, Executor executor) {
        return engine.cancel(clientOrderId, executor);
      }

      @Override
      public CompletionStage<Integer> kill(Executor executor) {
        return engine.kill(executor);
      }

      @Override
      public Optional<Throwable> failure() {
        return engine.failure();
      }
    };
  }
}
