package io.mexcbench.engine;

import io.mexcbench.engine.view.SignalView;
import io.mexcbench.hotpath.execution.lifecycle.LimitVerdict;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.OrderIntent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/** The latest signals of all strategies. Nothing is allocated until somebody looks. */
final class SignalTape {
  static final int SIGNALS = 256;

  private final OrderIntent[] intents = new OrderIntent[SIGNALS];
  private final LimitVerdict[] verdicts = new LimitVerdict[SIGNALS];
  private final long[] sequences = new long[SIGNALS];
  private long count;

  SignalTape(Symbol any) {
    Arrays.setAll(intents, i -> new OrderIntent(any));
  }

  /**
   * A strategy asked for an order.
   *
   * @param sequence of the order, if the verdict let it out
   */
  void onSignal(OrderIntent intent, LimitVerdict verdict, long sequence) {
    int at = (int) (count++ & SIGNALS - 1);
    intents[at].copyFrom(intent);
    verdicts[at] = verdict;
    sequences[at] = sequence;
  }

  /**
   * Newest first.
   *
   * @param idOf the client order id of a sequence
   */
  List<SignalView> signals(LongFunction<String> idOf) {
    List<SignalView> shown = new ArrayList<>();
    for (long number = count; number > Math.max(0, count - SIGNALS); number--) {
      int at = (int) (number - 1 & SIGNALS - 1);
      boolean hasLeft = verdicts[at] == LimitVerdict.ACCEPTED;
      shown.add(
          signal(
              number,
              intents[at],
              verdicts[at],
              hasLeft ? Optional.of(idOf.apply(sequences[at])) : Optional.empty()));
    }
    return List.copyOf(shown);
  }

  private static SignalView signal(
      long number, OrderIntent intent, LimitVerdict verdict, Optional<String> clientOrderId) {
    return new SignalView(
        number,
        intent.eventTimeMillis(),
        intent.symbol().name(),
        intent.side().name(),
        intent.type().name(),
        priceOf(intent),
        BigDecimal.valueOf(intent.quantity(), intent.symbol().quantityScale()),
        intent.reason().name(),
        verdict.name(),
        clientOrderId);
  }

  static Optional<BigDecimal> priceOf(OrderIntent intent) {
    return intent.type().hasPrice()
        ? Optional.of(BigDecimal.valueOf(intent.price(), intent.symbol().priceScale()))
        : Optional.empty();
  }
}
