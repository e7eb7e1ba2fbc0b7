package io.mexcbench.engine;

import io.mexcbench.engine.view.OrderView;
import io.mexcbench.hotpath.execution.ClientOrderIds;
import io.mexcbench.hotpath.execution.lifecycle.OrderLifecycle;
import io.mexcbench.hotpath.execution.lifecycle.TrackedOrder;
import io.mexcbench.hotpath.signal.OrderIntent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows the orders of a lifecycle: all that live, and the latest of those that ended. */
final class OrderViews {
  /** So many that ended are shown. */
  static final int ENDED_MAX = 200;

  private static final int EXCHANGE_ID_LENGTH_MAX = 64;

  private final OrderLifecycle lifecycle;
  private final ClientOrderIds ids;
  private final byte[] id = new byte[EXCHANGE_ID_LENGTH_MAX];

  OrderViews(OrderLifecycle lifecycle, ClientOrderIds ids) {
    this.lifecycle = lifecycle;
    this.ids = ids;
  }

  /** Newest first. */
  List<OrderView> orders() {
    List<OrderView> shown = new ArrayList<>();
    int[] ended = {0};
    lifecycle.visit(
        order -> {
          if (!order.state().isFinal() || ended[0]++ < ENDED_MAX) {
            shown.add(view(order));
          }
        });
    return List.copyOf(shown);
  }

  private OrderView view(TrackedOrder order) {
    OrderIntent intent = order.intent();
    int scale = intent.symbol().quantityScale();
    int idLength = order.copyExchangeIdTo(id, 0);
    return new OrderView(
        clientOrderId(order.sequence()),
        idLength == 0
            ? Optional.empty()
            : Optional.of(new String(id, 0, idLength, StandardCharsets.UTF_8)),
        intent.symbol().name(),
        intent.side().name(),
        intent.type().name(),
        SignalTape.priceOf(intent),
        BigDecimal.valueOf(intent.quantity(), scale),
        BigDecimal.valueOf(order.filledQuantity(), scale),
        order.state().name(),
        !order.state().isFinal(),
        order.sentMillis(),
        intent.reason().name());
  }

  String clientOrderId(long sequence) {
    byte[] bytes = new byte[ClientOrderIds.LENGTH_MAX];
    return new String(bytes, 0, ids.copyTo(sequence, bytes, 0), StandardCharsets.US_ASCII);
  }

  /** The counter of a client order id, or a negative number if it is none of this session. */
  long sequenceOf(String clientOrderId) {
    byte[] bytes = clientOrderId.getBytes(StandardCharsets.UTF_8);
    return ids.sequenceOf(bytes, 0, bytes.length);
  }
}
