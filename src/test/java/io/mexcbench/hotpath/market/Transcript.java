package io.mexcbench.hotpath.market;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;

/** Writes every callback of either listener down as a line, in scaled longs. */
final class Transcript implements SpotListener, FuturesListener {
  private final List<String> lines = new ArrayList<>();

  /** The lines since the last call. */
  List<String> take() {
    List<String> taken = List.copyOf(lines);
    lines.clear();
    return taken;
  }

  @Override
  public void onDepth(DepthUpdate depth) {
    lines.add("depth " + describe(depth));
  }

  @Override
  public void onLimitDepth(DepthUpdate depth) {
    lines.add("top " + describe(depth));
  }

  @Override
  public void onFullDepth(DepthUpdate depth) {
    lines.add("top " + describe(depth));
  }

  @Override
  public void onDeals(Deals deals) {
    StringJoiner line = new StringJoiner(" ", "deals ", "");
    line.add(deals.symbol().name()).add("sent=" + deals.sendTimeMillis());
    for (int i = 0; i < deals.count(); i++) {
      line.add(
          deals.price(i)
              + "x"
              + deals.quantity(i)
              + "/"
              + deals.tradeType(i)
              + "@"
              + deals.timeMillis(i)
              + "#"
              + deals.tradeId(i));
    }
    lines.add(line.toString());
  }

  @Override
  public void onQuote(Quote quote) {
    lines.add(
        "quote %s bid=%dx%d ask=%dx%d version=%d ordered=%d sent=%d"
            .formatted(
                quote.symbol().name(),
                quote.bidPrice(),
                quote.bidQuantity(),
                quote.askPrice(),
                quote.askQuantity(),
                quote.version(),
                quote.orderTimeMillis(),
                quote.sendTimeMillis()));
  }

  @Override
  public void onKline(Kline kline) {
    lines.add(
        "kline "
            + kline.symbol().name()
            + " "
            + kline.interval().wireName()
            + fields(KlineField.values(), f -> kline.has(f) ? kline.value(f) : null)
            + " sent="
            + kline.sendTimeMillis());
  }

  @Override
  public void onMiniTicker(Ticker ticker) {
    onTicker(ticker);
  }

  @Override
  public void onTicker(Ticker ticker) {
    lines.add(
        "ticker "
            + ticker.symbol().name()
            + fields(TickerField.values(), f -> ticker.has(f) ? ticker.value(f) : null)
            + " sent="
            + ticker.sendTimeMillis());
  }

  @Override
  public void onOrder(OrderUpdate order) {
    StringBuilder line = new StringBuilder("order " + order.symbol().name());
    for (OrderText text : OrderText.values()) {
      line.append(' ').append(text).append('=').append(order.text(text));
    }
    line.append(fields(OrderField.values(), f -> order.has(f) ? order.value(f) : null));
    lines.add(line.append(" sent=").append(order.sendTimeMillis()).toString());
  }

  @Override
  public void onFill(Fill fill) {
    lines.add(
        "fill %s %dx%d amount=%d fee=%d %s type=%d maker=%b self=%b #%s #%s #%s at=%d sent=%d"
            .formatted(
                fill.symbol().name(),
                fill.price(),
                fill.quantity(),
                fill.amount(),
                fill.feeAmount(),
                fill.feeCurrency(),
                fill.tradeType(),
                fill.isMaker(),
                fill.isSelfTrade(),
                fill.tradeId(),
                fill.clientOrderId(),
                fill.orderId(),
                fill.timeMillis(),
                fill.sendTimeMillis()));
  }

  @Override
  public void onBalance(Balance balance) {
    lines.add(
        "balance %s %s %d(%d) frozen %d(%d) %s at=%d sent=%d"
            .formatted(
                balance.asset(),
                balance.coinId(),
                balance.amount(),
                balance.amountChange(),
                balance.frozenAmount(),
                balance.frozenAmountChange(),
                balance.cause(),
                balance.timeMillis(),
                balance.sendTimeMillis()));
  }

  @Override
  public void onFundingRate(FundingRate rate) {
    lines.add(
        "funding %s %d next=%d sent=%d"
            .formatted(
                rate.symbol().name(),
                rate.rate(),
                rate.nextSettleTimeMillis(),
                rate.sendTimeMillis()));
  }

  @Override
  public void onIndexPrice(ReferencePrice price) {
    lines.add("index " + describe(price));
  }

  @Override
  public void onFairPrice(ReferencePrice price) {
    lines.add("fair " + describe(price));
  }

  @Override
  public void onPong(long serverTimeMillis) {
    lines.add("pong " + serverTimeMillis);
  }

  @Override
  public void onAck(ByteSlice channel, ByteSlice data) {
    lines.add("ack " + channel + " " + data);
  }

  @Override
  public void onError(ByteSlice message) {
    lines.add("error " + message);
  }

  @Override
  public void onPersonal(ByteSlice channel, JsonFields data, long sendTimeMillis) {
    StringJoiner line = new StringJoiner(" ", "personal ", " sent=" + sendTimeMillis);
    line.add(channel.toString());
    for (int i = 0; i < data.count(); i++) {
      line.add(data.name(i) + "=" + value(data.kind(i), data.value(i)));
    }
    lines.add(line.toString());
  }

  /** As Jackson spells it, which does not keep the message's way of writing a number. */
  private static String value(JsonFields.Kind kind, ByteSlice value) {
    String json = kind == JsonFields.Kind.TEXT ? '"' + value.toString() + '"' : value.toString();
    try {
      JsonNode node = FuturesOracle.JACKSON.readTree(json);
      return kind + ":" + (node.isTextual() ? node.asText() : node.toString());
    } catch (JsonProcessingException e) {
      throw new AssertionError("not a value: " + json, e);
    }
  }

  static <F> String fields(F[] fields, Function<F, Long> value) {
    StringBuilder text = new StringBuilder();
    for (F field : fields) {
      Long number = value.apply(field);
      if (number != null) {
        text.append(' ').append(field).append('=').append(number);
      }
    }
    return text.toString();
  }

  private static String describe(ReferencePrice price) {
    return price.symbol().name() + " " + price.price() + " sent=" + price.sendTimeMillis();
  }

  private static String describe(DepthUpdate depth) {
    StringJoiner asks = new StringJoiner(" ", " asks[", "]");
    for (int i = 0; i < depth.askCount(); i++) {
      asks.add(depth.askPrice(i) + "x" + depth.askQuantity(i));
    }
    StringJoiner bids = new StringJoiner(" ", " bids[", "]");
    for (int i = 0; i < depth.bidCount(); i++) {
      bids.add(depth.bidPrice(i) + "x" + depth.bidQuantity(i));
    }
    return "%s %d..%d ordered=%d sent=%d"
            .formatted(
                depth.symbol().name(),
                depth.fromVersion(),
                depth.toVersion(),
                depth.orderTimeMillis(),
                depth.sendTimeMillis())
        + asks
        + bids;
  }
}
