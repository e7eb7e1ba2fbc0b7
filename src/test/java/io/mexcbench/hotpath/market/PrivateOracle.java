package io.mexcbench.hotpath.market;

import com.google.protobuf.Descriptors.FieldDescriptor;
import io.mexcbench.oracle.PrivateAccount;
import io.mexcbench.oracle.PrivateDeals;
import io.mexcbench.oracle.PrivateOrders;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The part of {@link SpotOracle} that is about one's own orders, fills and balances. */
final class PrivateOracle {
  private static final int ASSET_SCALE = 8;

  /** The official name of each number. */
  private static final Map<OrderField, String> NAMES = new EnumMap<>(OrderField.class);

  static {
    NAMES.put(OrderField.PRICE, "price");
    NAMES.put(OrderField.QUANTITY, "quantity");
    NAMES.put(OrderField.AMOUNT, "amount");
    NAMES.put(OrderField.AVERAGE_PRICE, "avgPrice");
    NAMES.put(OrderField.ORDER_TYPE, "orderType");
    NAMES.put(OrderField.TRADE_TYPE, "tradeType");
    NAMES.put(OrderField.IS_MAKER, "isMaker");
    NAMES.put(OrderField.REMAINING_AMOUNT, "remainAmount");
    NAMES.put(OrderField.REMAINING_QUANTITY, "remainQuantity");
    NAMES.put(OrderField.LAST_DEAL_QUANTITY, "lastDealQuantity");
    NAMES.put(OrderField.CUMULATIVE_QUANTITY, "cumulativeQuantity");
    NAMES.put(OrderField.CUMULATIVE_AMOUNT, "cumulativeAmount");
    NAMES.put(OrderField.STATUS, "status");
    NAMES.put(OrderField.CREATE_TIME_MILLIS, "createTime");
    NAMES.put(OrderField.TRIGGER_TYPE, "triggerType");
    NAMES.put(OrderField.TRIGGER_PRICE, "triggerPrice");
    NAMES.put(OrderField.STATE, "state");
  }

  private PrivateOracle() {}

  static String order(PrivateOrders order, Symbol symbol, long sent) {
    String texts =
        Stream.of(
                "ID=" + order.getId(),
                "CLIENT_ID=" + order.getClientId(),
                "MARKET=" + order.getMarket(),
                "OCO_ID=" + order.getOcoId(),
                "ROUTE_FACTOR=" + order.getRouteFactor(),
                "SYMBOL_ID=" + order.getSymbolId(),
                "MARKET_ID=" + order.getMarketId(),
                "MARKET_CURRENCY_ID=" + order.getMarketCurrencyId(),
                "CURRENCY_ID=" + order.getCurrencyId())
            .collect(Collectors.joining(" "));
    String numbers = Transcript.fields(OrderField.values(), field -> number(order, field, symbol));
    return "order " + symbol.name() + " " + texts + numbers + " sent=" + sent;
  }

  /** Null if the message does not have it, or only as an empty text. */
  private static Long number(PrivateOrders order, OrderField field, Symbol symbol) {
    FieldDescriptor descriptor = PrivateOrders.getDescriptor().findFieldByName(NAMES.get(field));
    if (!order.hasField(descriptor) || order.getField(descriptor).equals("")) {
      return null;
    }
    Object value = order.getField(descriptor);
    if (value instanceof Boolean flag) {
      return flag ? 1L : 0L;
    }
    return value instanceof Number number
        ? Long.valueOf(number.longValue())
        : Long.valueOf(SpotOracle.scaled((String) value, scale(NAMES.get(field), symbol)));
  }

  private static int scale(String name, Symbol symbol) {
    if (name.endsWith("mount")) {
      return ASSET_SCALE;
    }
    return name.endsWith("rice") ? symbol.priceScale() : symbol.quantityScale();
  }

  static String fill(PrivateDeals fill, Symbol symbol, long sent) {
    return "fill %s %dx%d amount=%d fee=%d %s type=%d maker=%b self=%b #%s #%s #%s at=%d sent=%d"
        .formatted(
            symbol.name(),
            SpotOracle.scaled(fill.getPrice(), symbol.priceScale()),
            SpotOracle.scaled(fill.getQuantity(), symbol.quantityScale()),
            SpotOracle.scaled(fill.getAmount(), ASSET_SCALE),
            SpotOracle.scaled(fill.getFeeAmount(), ASSET_SCALE),
            fill.getFeeCurrency(),
            fill.getTradeType(),
            fill.getIsMaker(),
            fill.getIsSelfTrade(),
            fill.getTradeId(),
            fill.getClientOrderId(),
            fill.getOrderId(),
            fill.getTime(),
            sent);
  }

  static String balance(PrivateAccount account, long sent) {
    return "balance %s %s %d(%d) frozen %d(%d) %s at=%d sent=%d"
        .formatted(
            account.getVcoinName(),
            account.getCoinId(),
            SpotOracle.scaled(account.getBalanceAmount(), ASSET_SCALE),
            SpotOracle.scaled(account.getBalanceAmountChange(), ASSET_SCALE),
            SpotOracle.scaled(account.getFrozenAmount(), ASSET_SCALE),
            SpotOracle.scaled(account.getFrozenAmountChange(), ASSET_SCALE),
            account.getType(),
            account.getTime(),
            sent);
  }
}
