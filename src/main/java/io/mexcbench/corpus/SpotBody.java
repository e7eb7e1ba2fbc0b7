package io.mexcbench.corpus;

import java.util.List;

/**
 * The bodies of spot pushes that the encoder can write, in the wire's own terms: prices, quantities
 * and versions are decimal texts, times are milliseconds unless they say otherwise. Field numbers
 * and names are those of mexcdevelop/websocket-proto (Apache-2.0), June 2026.
 */
public sealed interface SpotBody {

  record Level(String price, String quantity) {}

  /** Body 313; quantities are absolute and {@code 0} deletes the level. */
  record Depth(
      List<Level> asks,
      List<Level> bids,
      String eventType,
      String fromVersion,
      String toVersion,
      long lastOrderCreateTimeMillis)
      implements SpotBody {}

  /** Body 303, the whole top of the book. */
  record LimitDepth(
      List<Level> asks,
      List<Level> bids,
      String eventType,
      String version,
      long lastOrderCreateTimeMillis)
      implements SpotBody {}

  /** {@code tradeType} is 1 for a buy and 2 for a sell. */
  record Deal(String price, String quantity, int tradeType, long timeMillis, String tradeId) {}

  /** Body 314. */
  record Deals(List<Deal> deals, String eventType) implements SpotBody {}

  /** Body 315. */
  record BookTicker(Level bid, Level ask, String version, long lastOrderCreateTimeMillis)
      implements SpotBody {}

  /** Body 308; on the wire the order is open, close, high, low. */
  record Kline(
      String interval,
      long windowStartSeconds,
      Candle candle,
      String volume,
      String amount,
      long windowEndSeconds)
      implements SpotBody {}

  record Candle(String open, String close, String high, String low) {}

  /** Body 309; {@code volume} is in the quote currency, {@code quantity} in the base currency. */
  record MiniTicker(
      String symbol,
      String price,
      String rate,
      String high,
      String low,
      String volume,
      String quantity)
      implements SpotBody {}

  /** Body 310, the same of many pairs. */
  record MiniTickers(List<MiniTicker> items) implements SpotBody {}

  /**
   * Body 304, the state of one of the account's orders. {@code orderType} is 1 limit, 2 post-only,
   * 3 immediate or cancel, 4 fill or kill, 5 market; {@code status} 1 new, 2 filled, 3 partially
   * filled, 4 cancelled, 5 partially filled and cancelled.
   */
  record PrivateOrder(
      String id,
      String clientId,
      String price,
      String quantity,
      String amount,
      String averagePrice,
      int orderType,
      int tradeType,
      boolean isMaker,
      String remainAmount,
      String remainQuantity,
      String lastDealQuantity,
      String cumulativeQuantity,
      String cumulativeAmount,
      int status,
      long createTimeMillis)
      implements SpotBody {}

  /** Body 306, one execution of one of the account's orders. */
  record PrivateDeal(
      String price,
      String quantity,
      String amount,
      int tradeType,
      boolean isMaker,
      boolean isSelfTrade,
      String tradeId,
      String clientOrderId,
      String orderId,
      String feeAmount,
      String feeCurrency,
      long timeMillis)
      implements SpotBody {}

  /** Body 307, the account's holding of one asset; {@code cause} is what changed it. */
  record PrivateAccount(
      String asset,
      String coinId,
      String balance,
      String balanceChange,
      String frozen,
      String frozenChange,
      String cause,
      long timeMillis)
      implements SpotBody {}
}
