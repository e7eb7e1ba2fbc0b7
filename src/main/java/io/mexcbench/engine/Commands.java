package io.mexcbench.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** Has the trading thread do what others ask for. */
final class Commands {
  private final ControlInbox control;
  private final Wakening wakening;

  Commands(ControlInbox control, Wakening wakening) {
    this.control = control;
    this.wakening = wakening;
  }

  /** The answer comes on that executor; there is none once the engine has ended. */
  <T> CompletionStage<T> ask(Function<TradingCore, T> question, Executor executor) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    control.add(new ControlEvent.Command(core -> answer(question, core, answer)));
    wakening.wake();
    return answer.thenApplyAsync(value -> value, executor);
  }

  private static <T> void answer(
      Function<TradingCore, T> question, TradingCore core, CompletableFuture<T> answer) {
    try {
      answer.complete(question.apply(core));
    } catch (RuntimeException e) {
      // A question that cannot be answered is no reason to stop trading.
      answer.completeExceptionally(e);
    }
  }
}
