package io.mexcbench.bench.execution;

import io.mexcbench.corpus.Corpus;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.OrderIntent;
import io.mexcbench.hotpath.signal.OrderType;
import io.mexcbench.hotpath.signal.Reason;
import io.mexcbench.hotpath.signal.Side;
import java.util.List;
import java.util.SplittableRandom;

/** Seeded limit orders for the symbols of the corpus, all different, near one price a symbol. */
public final class SampleOrders {
  /** MEXC's default, which nearly every client uses. */
  public static final int RECV_WINDOW_MILLIS = 5_000;

  public static final long TIMESTAMP_MILLIS = 1_764_000_000_000L;
  public static final String CLIENT_ORDER_PREFIX = "bench-";

  private static final long SEED = 20_261_122L;
  private static final long BASE_PRICE = 6_000_000;
  private static final int PRICE_SPREAD = 60_000;
  private static final int QUANTITY_MAX = 100_000;

  private SampleOrders() {}

  public static List<Symbol> symbols() {
    return Corpus.standard().symbols();
  }

  /** The price that orders of every symbol are near, at the symbol's scale: within 1 %. */
  static long referencePrice() {
    return BASE_PRICE;
  }

  public static OrderIntent[] limitOrders() {
    SplittableRandom random = new SplittableRandom(SEED);
    List<Symbol> symbols = symbols();
    OrderIntent[] orders = new OrderIntent[Corpus.SIZE];
    for (int i = 0; i < orders.length; i++) {
      Symbol symbol = symbols.get(random.nextInt(symbols.size()));
      orders[i] =
          new OrderIntent(symbol)
              .set(
                  symbol,
                  random.nextBoolean() ? Side.BUY : Side.SELL,
                  OrderType.LIMIT,
                  BASE_PRICE + random.nextInt(-PRICE_SPREAD, PRICE_SPREAD + 1),
                  1 + random.nextInt(QUANTITY_MAX),
                  Reason.BUYING_PRESSURE,
                  TIMESTAMP_MILLIS);
    }
    return orders;
  }
}
