package io.mexcbench.exchange;

import static io.mexcbench.exchange.CoreFixture.price;
import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.exchange.CoreFixture.Client;
import io.mexcbench.oracle.PrivateDeals;
import io.mexcbench.oracle.PrivateOrders;
import io.mexcbench.oracle.Wrapper;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What those who are connected by a listen key hear of the account. */
class PrivateStreamTest {
  private static final String ORDERS = "spot@private.orders.v3.api.pb";
  private static final String DEALS = "spot@private.deals.v3.api.pb";
  private static final String ACCOUNT = "spot@private.account.v3.api.pb";

  private final CoreFixture exchange = new CoreFixture();
  private final Client client = exchange.connect(exchange.newListenKey());

  private List<PrivateOrders> orders() {
    return client.outlet.messages(Wrapper::hasPrivateOrders).stream()
        .map(Wrapper::getPrivateOrders)
        .toList();
  }

  @Test
  void restingOrderIsNewAndNothingElse() {
    client.subscribe(ORDERS, DEALS);
    exchange.limit("BUY", "2", "100.50", "a");
    assertThat(client.outlet.pushes).hasSize(1);
    Wrapper message = client.outlet.messages().get(0);
    assertThat(message.getChannel()).isEqualTo(ORDERS);
    assertThat(message.getSymbol()).isEqualTo("BTCUSDT");
    assertThat(message.getSendTime()).isEqualTo(exchange.nowMillis);
    assertThat(message.getPrivateOrders())
        .isEqualTo(
            PrivateOrders.newBuilder()
                .setId(exchange.recorded("a").orderId())
                .setClientId("a")
                .setPrice("100.5")
                .setQuantity("2")
                .setAmount("201")
                .setAvgPrice("0")
                .setOrderType(1)
                .setTradeType(1)
                .setRemainAmount("201")
                .setRemainQuantity("2")
                .setCumulativeQuantity("0")
                .setCumulativeAmount("0")
                .setStatus(1)
                .setCreateTime(exchange.nowMillis)
                .build());
  }

  @Test
  void filledOrderIsNewThenDealtThenFilled() {
    client.subscribe(ORDERS, DEALS);
    long ask = exchange.bestAsk("BTCUSDT");
    exchange.limit("BUY", "2", price(ask), "a");
    assertThat(client.outlet.messages().stream().map(Wrapper::getChannel))
        .containsExactly(ORDERS, DEALS, ORDERS);
    assertThat(orders()).extracting(PrivateOrders::getStatus).containsExactly(1, 2);
    PrivateOrders filled = orders().get(1);
    assertThat(filled.getCumulativeQuantity()).isEqualTo("2");
    assertThat(filled.getLastDealQuantity()).isEqualTo("2");
    assertThat(filled.getRemainQuantity()).isEqualTo("0");
    assertThat(new BigDecimal(filled.getAvgPrice()))
        .isEqualByComparingTo(BigDecimal.valueOf(ask, 2));
    PrivateDeals deal = client.outlet.messages().get(1).getPrivateDeals();
    assertThat(new BigDecimal(deal.getPrice())).isEqualByComparingTo(BigDecimal.valueOf(ask, 2));
    assertThat(deal.getQuantity()).isEqualTo("2");
    assertThat(new BigDecimal(deal.getAmount()))
        .isEqualByComparingTo(BigDecimal.valueOf(2 * ask, 2));
    assertThat(deal.getClientOrderId()).isEqualTo("a");
    assertThat(deal.getOrderId()).isEqualTo(exchange.recorded("a").orderId());
    assertThat(deal.getTradeType()).isEqualTo(1);
    assertThat(deal.getIsMaker()).isFalse();
  }

  @Test
  void partlyFilledOrderSaysSoThenThatItsRestWasCancelled() {
    CoreFixture cautious =
        new CoreFixture(CoreFixture.options().withFillRule(FillRule.PUBLISHED_QUANTITY));
    Client listener = cautious.connect(cautious.newListenKey()).subscribe(ORDERS);
    cautious.limit("SELL", "900", price(cautious.bestBid("BTCUSDT")), "a");
    cautious.signed("DELETE", "/api/v3/order", "symbol=BTCUSDT&origClientOrderId=a");
    assertThat(listener.outlet.messages())
        .extracting(message -> message.getPrivateOrders().getStatus())
        .containsExactly(1, 3, 5);
  }

  @Test
  void cancelledOrderSaysSo() {
    client.subscribe(ORDERS);
    exchange.limit("SELL", "2", "900000", "a");
    exchange.signed("DELETE", "/api/v3/order", "symbol=BTCUSDT&origClientOrderId=a");
    assertThat(orders()).extracting(PrivateOrders::getStatus).containsExactly(1, 4);
    assertThat(orders()).extracting(PrivateOrders::getTradeType).containsOnly(2);
  }

  @Test
  void dealOfARestingOrderIsTheMakers() {
    client.subscribe(DEALS);
    long price = exchange.bestAsk("BTCUSDT") - 1;
    exchange.limit("BUY", "1", price(price), "a");
    for (int i = 0; i < 10_000 && client.outlet.pushes.isEmpty(); i++) {
      exchange.advance(100);
      client.ping();
    }
    PrivateDeals deal = client.outlet.messages().get(0).getPrivateDeals();
    assertThat(deal.getIsMaker()).isTrue();
    assertThat(new BigDecimal(deal.getPrice())).isEqualByComparingTo(BigDecimal.valueOf(price, 2));
  }

  @Test
  void tradeIdsAreNeverTheSame() {
    client.subscribe(DEALS);
    String order = "symbol=BTCUSDT&side=BUY&type=MARKET&quantity=1";
    for (int i = 0; i < 20; i++) {
      exchange.order(order);
    }
    assertThat(client.outlet.messages())
        .extracting(message -> message.getPrivateDeals().getTradeId())
        .hasSize(20)
        .doesNotHaveDuplicates();
  }

  @Test
  void holdingsAreToldWithTheirChanges() {
    client.subscribe(ACCOUNT);
    exchange.limit("BUY", "2", "100", "a");
    exchange.signed("DELETE", "/api/v3/order", "symbol=BTCUSDT&origClientOrderId=a");
    assertThat(client.outlet.messages())
        .extracting(
            message ->
                String.join(
                    " ",
                    message.getPrivateAccount().getVcoinName(),
                    message.getPrivateAccount().getBalanceAmount(),
                    message.getPrivateAccount().getBalanceAmountChange(),
                    message.getPrivateAccount().getFrozenAmount(),
                    message.getPrivateAccount().getFrozenAmountChange(),
                    message.getPrivateAccount().getType()))
        .containsExactly(
            "USDT 999999800 -200 200 200 ENTRUST_PLACE",
            "USDT 1000000000 200 0 -200 ENTRUST_CANCEL");
  }

  @Test
  void everyConnectionThatSubscribedHearsIt() {
    Client second = exchange.connect(exchange.newListenKey()).subscribe(ORDERS);
    client.subscribe(ORDERS);
    exchange.limit("BUY", "2", "100", "a");
    assertThat(client.outlet.pushes).hasSize(1).containsExactlyElementsOf(second.outlet.pushes);
  }

  @Test
  void slowConnectionLosesNothingOfTheAccount() {
    client.subscribe(ORDERS);
    client.outlet.isSlow = true;
    exchange.limit("BUY", "2", "100", "a");
    assertThat(orders()).hasSize(1);
  }

  @Test
  void eventsComeBeforeTheAnswer() {
    client.subscribe(ORDERS);
    exchange.fault(new Fault.DelayReplies(Requests.SUBMIT, 1, 500));
    assertThat(exchange.limit("BUY", "2", "100", "a").replies).isEmpty();
    assertThat(orders()).hasSize(1);
  }
}
