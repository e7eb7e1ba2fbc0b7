package io.mexcbench.corpus;

import java.util.List;

/**
 * Writes spot pushes as MEXC sends them: fields in ascending order, the body last, so that a reader
 * meets channel and symbol before the body. Not safe for use by several threads.
 */
public final class SpotEncoder {
  private final ProtobufWriter wrapper = new ProtobufWriter();
  private final ProtobufWriter body = new ProtobufWriter();
  private final ProtobufWriter item = new ProtobufWriter();

  /** A wrapper without a body, which the exchange sends now and then. */
  public byte[] encode(SpotEnvelope envelope) {
    return header(envelope).toByteArray();
  }

  public byte[] encode(SpotEnvelope envelope, SpotBody message) {
    body.reset();
    int field = write(message);
    return header(envelope).message(field, body).toByteArray();
  }

  private ProtobufWriter header(SpotEnvelope envelope) {
    return wrapper
        .reset()
        .text(1, envelope.channel())
        .text(3, envelope.symbol())
        .text(4, envelope.symbolId())
        .number(5, envelope.createTimeMillis())
        .number(6, envelope.sendTimeMillis());
  }

  /** Returns the field number of the body in the wrapper. */
  private int write(SpotBody message) {
    if (message instanceof SpotBody.Depth depth) {
      return depth(depth);
    }
    if (message instanceof SpotBody.LimitDepth depth) {
      return limitDepth(depth);
    }
    if (message instanceof SpotBody.Deals deals) {
      return deals(deals);
    }
    if (message instanceof SpotBody.BookTicker ticker) {
      return bookTicker(ticker);
    }
    if (message instanceof SpotBody.Kline kline) {
      return kline(kline);
    }
    if (message instanceof SpotBody.MiniTicker ticker) {
      return miniTicker(ticker);
    }
    if (message instanceof SpotBody.MiniTickers tickers) {
      return miniTickers(tickers);
    }
    return writePrivate(message);
  }

  private int writePrivate(SpotBody message) {
    if (message instanceof SpotBody.PrivateOrder order) {
      return privateOrder(order);
    }
    if (message instanceof SpotBody.PrivateDeal deal) {
      return privateDeal(deal);
    }
    return privateAccount((SpotBody.PrivateAccount) message);
  }

  private int depth(SpotBody.Depth depth) {
    levels(1, depth.asks());
    levels(2, depth.bids());
    body.text(3, depth.eventType())
        .text(4, depth.fromVersion())
        .text(5, depth.toVersion())
        .number(6, depth.lastOrderCreateTimeMillis());
    return 313;
  }

  private int limitDepth(SpotBody.LimitDepth depth) {
    levels(1, depth.asks());
    levels(2, depth.bids());
    body.text(3, depth.eventType())
        .text(4, depth.version())
        .number(5, depth.lastOrderCreateTimeMillis());
    return 303;
  }

  private void levels(int field, List<SpotBody.Level> levels) {
    for (SpotBody.Level level : levels) {
      item.reset().text(1, level.price()).text(2, level.quantity());
      body.message(field, item);
    }
  }

  private int deals(SpotBody.Deals deals) {
    for (SpotBody.Deal deal : deals.deals()) {
      item.reset()
          .text(1, deal.price())
          .text(2, deal.quantity())
          .number(3, deal.tradeType())
          .number(4, deal.timeMillis())
          .text(5, deal.tradeId());
      body.message(1, item);
    }
    body.text(2, deals.eventType());
    return 314;
  }

  private int bookTicker(SpotBody.BookTicker ticker) {
    body.text(1, ticker.bid().price())
        .text(2, ticker.bid().quantity())
        .text(3, ticker.ask().price())
        .text(4, ticker.ask().quantity())
        .text(5, ticker.version())
        .number(6, ticker.lastOrderCreateTimeMillis());
    return 315;
  }

  private int kline(SpotBody.Kline kline) {
    body.text(1, kline.interval())
        .number(2, kline.windowStartSeconds())
        .text(3, kline.candle().open())
        .text(4, kline.candle().close())
        .text(5, kline.candle().high())
        .text(6, kline.candle().low())
        .text(7, kline.volume())
        .text(8, kline.amount())
        .number(9, kline.windowEndSeconds());
    return 308;
  }

  private int miniTickers(SpotBody.MiniTickers tickers) {
    for (SpotBody.MiniTicker ticker : tickers.items()) {
      write(item.reset(), ticker);
      body.message(1, item);
    }
    return 310;
  }

  private int miniTicker(SpotBody.MiniTicker ticker) {
    write(body, ticker);
    return 309;
  }

  private static void write(ProtobufWriter to, SpotBody.MiniTicker ticker) {
    to.text(1, ticker.symbol())
        .text(2, ticker.price())
        .text(3, ticker.rate())
        .text(4, ticker.rate())
        .text(5, ticker.high())
        .text(6, ticker.low())
        .text(7, ticker.volume())
        .text(8, ticker.quantity())
        .text(9, ticker.rate())
        .text(10, ticker.rate())
        .text(11, ticker.high())
        .text(12, ticker.low());
  }

  private int privateOrder(SpotBody.PrivateOrder order) {
    body.text(1, order.id())
        .text(2, order.clientId())
        .text(3, order.price())
        .text(4, order.quantity())
        .text(5, order.amount())
        .text(6, order.averagePrice())
        .number(7, order.orderType())
        .number(8, order.tradeType())
        .flag(9, order.isMaker())
        .text(10, order.remainAmount())
        .text(11, order.remainQuantity())
        .text(12, order.lastDealQuantity())
        .text(13, order.cumulativeQuantity())
        .text(14, order.cumulativeAmount())
        .number(15, order.status())
        .number(16, order.createTimeMillis());
    return 304;
  }

  private int privateDeal(SpotBody.PrivateDeal deal) {
    body.text(1, deal.price())
        .text(2, deal.quantity())
        .text(3, deal.amount())
        .number(4, deal.tradeType())
        .flag(5, deal.isMaker())
        .flag(6, deal.isSelfTrade())
        .text(7, deal.tradeId())
        .text(8, deal.clientOrderId())
        .text(9, deal.orderId())
        .text(10, deal.feeAmount())
        .text(11, deal.feeCurrency())
        .number(12, deal.timeMillis());
    return 306;
  }

  private int privateAccount(SpotBody.PrivateAccount account) {
    body.text(1, account.asset())
        .text(2, account.coinId())
        .text(3, account.balance())
        .text(4, account.balanceChange())
        .text(5, account.frozen())
        .text(6, account.frozenChange())
        .text(7, account.cause())
        .number(8, account.timeMillis());
    return 307;
  }
}
