package io.mexcbench.dashboard;

import io.mexcbench.engine.view.EngineView;
import io.mexcbench.engine.view.PairView;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** Answers from a view of the trading system, once there is one. */
final class Viewing {
  private final TradingSystem system;
  private final Executor loop;

  /**
   * @param loop what answers are made on
   */
  Viewing(TradingSystem system, Executor loop) {
    this.system = system;
    this.loop = loop;
  }

  CompletionStage<ApiReply> answer(Function<EngineView, ApiReply> answer) {
    return compose(view -> Api.done(answer.apply(view)));
  }

  CompletionStage<ApiReply> compose(Function<EngineView, CompletionStage<ApiReply>> answer) {
    return view()
        .handle(
            (view, failure) ->
                failure == null
                    ? answer.apply(view)
                    : Api.done(Problem.unavailable("the trading system has ended").reply()))
        .thenCompose(reply -> reply);
  }

  /** Of the pair that the path names. */
  CompletionStage<ApiReply> ofPair(
      ApiRequest request, Function<PairView, CompletionStage<ApiReply>> answer) {
    return compose(
        view ->
            view.pair(request.variable("symbol"))
                .map(answer)
                .orElseGet(
                    () -> Api.done(Problem.notFound("no pair of that name is traded").reply())));
  }

  /** Fails once the trading system has ended. */
  CompletionStage<EngineView> view() {
    return system.view(loop);
  }
}
