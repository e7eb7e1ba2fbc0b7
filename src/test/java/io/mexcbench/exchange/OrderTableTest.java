package io.mexcbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.OrderType;
import io.mexcbench.hotpath.signal.Side;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class OrderTableTest {
  private static final Symbol SYMBOL = new Symbol(0, "BTCUSDT", 2, 8);

  private final OrderTable table = new OrderTable();

  private Order add(int number) {
    OrderForm form =
        new OrderForm(
            SYMBOL,
            Side.BUY,
            OrderType.LIMIT,
            1,
            1,
            BigDecimal.ZERO,
            "client-" + Math.abs(number % 3));
    Order order = new Order("order-" + number, form, 1, 0);
    table.add(order);
    return order;
  }

  @Test
  void ordersThatEndedLongAgoAreForgottenAndCounted() {
    Order open = add(-3);
    int count = OrderTable.ENDED_MAX + 10;
    for (int i = 0; i < count; i++) {
      table.end(add(i));
    }
    assertThat(table.taken()).isEqualTo(count + 1);
    assertThat(table.all()).hasSize(OrderTable.ENDED_MAX + 1);
    assertThat(table.open()).containsExactly(open);
    assertThat(table.byId("order-9")).isEmpty();
    assertThat(table.byId("order-10")).isPresent();
    assertThat(table.byClientId("client-0").get(0)).isEqualTo(open);
    assertThat(table.byClientId("client-0").get(1).id).isEqualTo("order-12");
  }

  @Test
  void orderEndsOnce() {
    Order order = add(1);
    table.end(order);
    table.end(order);
    assertThat(table.openCount()).isZero();
    assertThat(table.all()).containsExactly(order);
  }
}
