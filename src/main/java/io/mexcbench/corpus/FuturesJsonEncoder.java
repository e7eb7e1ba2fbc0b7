package io.mexcbench.corpus;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes futures pushes as MEXC delivers them: without spaces, the symbol first and the channel
 * nearly last, whatever order the documentation shows. Numbers are given as texts, because the feed
 * prints one number in several ways.
 */
public final class FuturesJsonEncoder {

  /** {@code orders} is how many orders stand at the price; a deletion is {@code [price,0,0]}. */
  public record Level(String price, String contracts, int orders) {}

  /**
   * A merged depth update; {@code begin} is the version after the previous update's {@code end}.
   */
  public record Depth(
      List<Level> asks, List<Level> bids, long begin, long end, long createTimeMillis) {}

  /**
   * A trade: {@code side} 1 buy, 2 sell; {@code effect} 1 opens, 2 closes, 3 leaves the open
   * interest; {@code selfTrade} 1 yes, 2 no.
   */
  public record Deal(
      String price,
      String contracts,
      int side,
      int effect,
      int selfTrade,
      long timeMillis,
      String tradeId) {}

  private final StringBuilder text = new StringBuilder();

  public byte[] depth(String symbol, Depth depth, long sendTimeMillis) {
    start(symbol).append("{\"cts\":").append(depth.createTimeMillis);
    levels(",\"asks\":[", depth.asks);
    levels("],\"bids\":[", depth.bids);
    text.append("],\"end\":").append(depth.end);
    text.append(",\"begin\":").append(depth.begin);
    text.append(",\"version\":").append(depth.end).append('}');
    return end("push.depth", sendTimeMillis);
  }

  public byte[] deals(String symbol, List<Deal> deals, long sendTimeMillis) {
    start(symbol);
    char separator = '[';
    for (Deal deal : deals) {
      text.append(separator);
      deal(deal);
      separator = ',';
    }
    text.append(']');
    return end("push.deal", sendTimeMillis);
  }

  /** Any push; {@code data} is JSON text. */
  public byte[] push(String symbol, String channel, String data, long sendTimeMillis) {
    start(symbol).append(data);
    return end(channel, sendTimeMillis);
  }

  private void levels(String opening, List<Level> levels) {
    text.append(opening);
    for (int i = 0; i < levels.size(); i++) {
      Level level = levels.get(i);
      text.append(i == 0 ? "[" : ",[").append(level.price);
      text.append(',').append(level.contracts);
      text.append(',').append(level.orders).append(']');
    }
  }

  private void deal(Deal deal) {
    text.append("{\"p\":").append(deal.price);
    text.append(",\"v\":").append(deal.contracts);
    text.append(",\"T\":").append(deal.side);
    text.append(",\"O\":").append(deal.effect);
    text.append(",\"M\":").append(deal.selfTrade);
    text.append(",\"t\":").append(deal.timeMillis);
    text.append(",\"i\":\"").append(deal.tradeId);
    text.append("\",\"cts\":\"").append(deal.timeMillis).append("\"}");
  }

  private StringBuilder start(String symbol) {
    text.setLength(0);
    return text.append("{\"symbol\":\"").append(symbol).append("\",\"data\":");
  }

  private byte[] end(String channel, long sendTimeMillis) {
    text.append(",\"channel\":\"").append(channel);
    text.append("\",\"ts\":").append(sendTimeMillis).append('}');
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
