package io.mexcbench.exchange;

import io.mexcbench.corpus.SpotBody;
import io.mexcbench.corpus.SpotEncoder;
import io.mexcbench.corpus.SpotEnvelope;
import io.mexcbench.exchange.SpotChannel.Kind;
import io.mexcbench.hotpath.execution.ReportedStatus;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.OrderType;
import java.util.Map;

/** Tells those who are connected by a listen key what happens to the account. */
final class PrivateStream {
  private static final SpotChannel ORDERS = new SpotChannel(Kind.ORDERS, "", "");
  private static final SpotChannel FILLS = new SpotChannel(Kind.FILLS, "", "");
  private static final SpotChannel BALANCES = new SpotChannel(Kind.BALANCES, "", "");
  private static final long FIRST_TRADE = 505_979_017_439_002_624L;

  private final SpotEncoder encoder = new SpotEncoder();
  private final ExchangeTime time;
  private final SpotSubscribers subscribers;
  private final Holdings holdings;
  private final Map<String, Holdings.Holding> told;
  private long trades;

  PrivateStream(ExchangeTime time, SpotSubscribers subscribers, Holdings holdings) {
    this.time = time;
    this.subscribers = subscribers;
    this.holdings = holdings;
    told = holdings.all();
  }

  /**
   * The order as it is now.
   *
   * @param filledNow how much was just filled, or 0
   */
  void onOrder(Order order, long filledNow) {
    if (subscribers.has(ORDERS)) {
      Symbol symbol = order.symbol();
      SpotEnvelope envelope =
          SpotEnvelope.of(Kind.ORDERS.channel(), symbol.name(), time.serverMillis());
      push(ORDERS, encoder.encode(envelope, body(order, filledNow)));
    }
  }

  private static SpotBody.PrivateOrder body(Order order, long filledNow) {
    Symbol symbol = order.symbol();
    OrderForm form = order.form;
    return new SpotBody.PrivateOrder(
        order.id,
        form.clientOrderId(),
        Decimals.price(symbol, form.price()),
        Decimals.quantity(symbol, order.quantity),
        Decimals.text(order.amountAt(form.price(), order.quantity)),
        Decimals.text(order.averagePrice()),
        number(form.type()),
        order.isBuy() ? 1 : 2,
        false,
        Decimals.text(order.amountAt(form.price(), order.remaining())),
        Decimals.quantity(symbol, order.remaining()),
        filledNow == 0 ? "" : Decimals.quantity(symbol, filledNow),
        Decimals.quantity(symbol, order.filled),
        Decimals.text(order.filledAmount),
        number(order.status),
        order.createdMillis);
  }

  private static int number(OrderType type) {
    return switch (type) {
      case LIMIT -> 1;
      case LIMIT_MAKER -> 2;
      case IMMEDIATE_OR_CANCEL -> 3;
      case FILL_OR_KILL -> 4;
      case MARKET -> 5;
    };
  }

  private static int number(ReportedStatus status) {
    return switch (status) {
      case NEW -> 1;
      case FILLED -> 2;
      case PARTIALLY_FILLED -> 3;
      case CANCELED -> 4;
      case PARTIALLY_CANCELED -> 5;
      case ABSENT, UNKNOWN -> throw new IllegalStateException("no order is " + status);
    };
  }

  void onFill(Order order, long price, long quantity, boolean isMaker) {
    trades++;
    if (!subscribers.has(FILLS)) {
      return;
    }
    Symbol symbol = order.symbol();
    SpotBody.PrivateDeal deal =
        new SpotBody.PrivateDeal(
            Decimals.price(symbol, price),
            Decimals.quantity(symbol, quantity),
            Decimals.text(order.amountAt(price, quantity)),
            order.isBuy() ? 1 : 2,
            isMaker,
            false,
            FIRST_TRADE + trades + "X1",
            order.form.clientOrderId(),
            order.id,
            "0",
            Assets.QUOTE,
            time.serverMillis());
    SpotEnvelope envelope =
        SpotEnvelope.of(Kind.FILLS.channel(), symbol.name(), time.serverMillis());
    push(FILLS, encoder.encode(envelope, deal));
  }

  /** The account's holding of an asset as it is now, and by how much it changed since last told. */
  void onHolding(String asset, String cause) {
    Holdings.Holding holding = holdings.of(asset);
    Holdings.Holding before = told.getOrDefault(asset, Holdings.Holding.NOTHING);
    told.put(asset, holding);
    if (!subscribers.has(BALANCES)) {
      return;
    }
    SpotBody.PrivateAccount account =
        new SpotBody.PrivateAccount(
            asset,
            "",
            Decimals.text(holding.free()),
            Decimals.text(holding.free().subtract(before.free())),
            Decimals.text(holding.frozen()),
            Decimals.text(holding.frozen().subtract(before.frozen())),
            cause,
            time.serverMillis());
    SpotEnvelope envelope =
        new SpotEnvelope(Kind.BALANCES.channel(), "", "", time.serverMillis(), time.serverMillis());
    push(BALANCES, encoder.encode(envelope, account));
  }

  private void push(SpotChannel channel, byte[] payload) {
    for (SpotSession session : subscribers.of(channel)) {
      session.pushPrivate(payload);
    }
  }
}
