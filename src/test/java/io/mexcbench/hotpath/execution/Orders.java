package io.mexcbench.hotpath.execution;

import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.OrderIntent;
import io.mexcbench.hotpath.signal.OrderType;
import io.mexcbench.hotpath.signal.Reason;
import io.mexcbench.hotpath.signal.Side;
import java.util.List;
import java.util.SplittableRandom;

/** Orders for tests. */
public final class Orders {
  public static final Symbol BITCOIN = new Symbol(0, "BTCUSDT", 2, 6);
  public static final Symbol CHINESE = new Symbol(1, "币安USDT", 8, 2);
  public static final Symbol CONTRACT = new Symbol(2, "BTC_USDT", 1, 0);
  public static final List<Symbol> SYMBOLS = List.of(BITCOIN, CHINESE, CONTRACT);

  private Orders() {}

  public static OrderIntent limit(Symbol symbol, long price, long quantity) {
    return of(symbol, Side.BUY, OrderType.LIMIT, price, quantity);
  }

  public static OrderIntent market(Symbol symbol, long quantity) {
    return of(symbol, Side.SELL, OrderType.MARKET, 0, quantity);
  }

  public static OrderIntent of(
      Symbol symbol, Side side, OrderType type, long price, long quantity) {
    return new OrderIntent(symbol)
        .set(symbol, side, type, price, quantity, Reason.BUYING_PRESSURE, 1);
  }

  public static OrderIntent random(SplittableRandom random) {
    OrderType type = pick(List.of(OrderType.values()), random);
    return of(
        pick(SYMBOLS, random),
        pick(List.of(Side.values()), random),
        type,
        type.hasPrice() ? 1 + (random.nextLong() >>> (2 + random.nextInt(61))) : 0,
        1 + (random.nextLong() >>> (2 + random.nextInt(61))));
  }

  public static <T> T pick(List<T> values, SplittableRandom random) {
    return values.get(random.nextInt(values.size()));
  }
}
