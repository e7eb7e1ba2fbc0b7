package io.mexcbench.hotpath.execution.lifecycle;

import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.OrderIntent;
import io.mexcbench.hotpath.signal.Side;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The last check before an order leaves. Products are compared in 128 bits, so no price and no
 * quantity can overflow its way past a limit.
 */
public final class PreTradeLimits {
  private static final long BASIS_POINTS = 10_000;

  private final SymbolLimits[] limitsById;
  private final long[] quantityUnitById;
  private final Positions positions;
  private final int openOrdersMax;
  private final OrderRate rate;
  private int openOrders;
  private boolean isKilled;

  /**
   * @param ordersMax orders in any window of {@code windowMillis}; MEXC allows 500 in 10 seconds
   */
  public PreTradeLimits(
      List<SymbolLimits> limits, int openOrdersMax, int ordersMax, long windowMillis) {
    if (openOrdersMax <= 0) {
      throw new IllegalArgumentException("open orders must be positive, got " + openOrdersMax);
    }
    int ids = limits.stream().mapToInt(limit -> limit.symbol().id() + 1).max().orElse(0);
    this.limitsById = new SymbolLimits[ids];
    this.quantityUnitById = new long[ids];
    for (SymbolLimits limit : limits) {
      limitsById[limit.symbol().id()] = limit;
      quantityUnitById[limit.symbol().id()] = unitOf(limit.symbol().quantityScale());
    }
    this.positions = new Positions(ids);
    this.openOrdersMax = openOrdersMax;
    this.rate = new OrderRate(ordersMax, windowMillis);
  }

  private static long unitOf(int scale) {
    long unit = 1;
    for (int i = 0; i < scale; i++) {
      unit *= 10;
    }
    return unit;
  }

  /**
   * Judges an order; an accepted one counts as open, as sent and as on order from now on.
   *
   * @param referencePrice what the band is measured from and a market order is valued at, at the
   *     symbol's price scale
   * @param nowMillis from any fixed point in time
   */
  public LimitVerdict check(OrderIntent intent, long referencePrice, long nowMillis) {
    LimitVerdict verdict = judge(intent, referencePrice, nowMillis);
    if (verdict == LimitVerdict.ACCEPTED) {
      openOrders++;
      positions.order(intent.symbol(), intent.side(), intent.quantity());
      rate.add(nowMillis);
    }
    return verdict;
  }

  private LimitVerdict judge(OrderIntent intent, long referencePrice, long nowMillis) {
    if (isKilled) {
      return LimitVerdict.KILL_SWITCH;
    }
    Symbol symbol = intent.symbol();
    if (!isKnown(symbol)) {
      return LimitVerdict.UNKNOWN_SYMBOL;
    }
    SymbolLimits limits = limitsById[symbol.id()];
    LimitVerdict ofOrder = judgeOrder(intent, limits, referencePrice);
    if (ofOrder != LimitVerdict.ACCEPTED) {
      return ofOrder;
    }
    if (!positions.hasRoom(limits, intent.side(), intent.quantity())) {
      return LimitVerdict.POSITION;
    }
    if (openOrders >= openOrdersMax) {
      return LimitVerdict.OPEN_ORDERS;
    }
    return rate.allows(nowMillis) ? LimitVerdict.ACCEPTED : LimitVerdict.RATE;
  }

  private boolean isKnown(Symbol symbol) {
    int id = symbol.id();
    return id < limitsById.length
        && limitsById[id] != null
        && limitsById[id].symbol().equals(symbol);
  }

  private LimitVerdict judgeOrder(OrderIntent intent, SymbolLimits limits, long referencePrice) {
    long quantity = intent.quantity();
    if (quantity <= 0 || quantity > limits.quantityMax()) {
      return LimitVerdict.QUANTITY;
    }
    if (referencePrice <= 0) {
      return LimitVerdict.REFERENCE_PRICE;
    }
    long price = intent.type().hasPrice() ? intent.price() : referencePrice;
    if (!isInBand(price, referencePrice, limits.bandBasisPoints())) {
      return LimitVerdict.PRICE_BAND;
    }
    long unit = quantityUnitById[intent.symbol().id()];
    return isProductAtMost(price, quantity, limits.notionalMax(), unit)
        ? LimitVerdict.ACCEPTED
        : LimitVerdict.NOTIONAL;
  }

  private static boolean isInBand(long price, long reference, int basisPoints) {
    return price > 0
        && isProductAtMost(Math.abs(price - reference), BASIS_POINTS, reference, basisPoints);
  }

  /** Whether a * b is at most c * d; none of them negative. */
  private static boolean isProductAtMost(long a, long b, long c, long d) {
    long high = Math.multiplyHigh(a, b);
    long highLimit = Math.multiplyHigh(c, d);
    return high < highLimit || (high == highLimit && Long.compareUnsigned(a * b, c * d) <= 0);
  }

  /** So much of an accepted order was filled. */
  public void onFill(Symbol symbol, Side side, long quantity) {
    onFill(symbol, side, quantity, quantity);
  }

  /** So much of an accepted order was filled, of which no more than that was unfilled until now. */
  void onFill(Symbol symbol, Side side, long quantity, long unfilledQuantity) {
    positions.fill(symbol, side, quantity, unfilledQuantity);
  }

  /** An accepted order is filled, cancelled, rejected, or was never sent; so much is unfilled. */
  public void onClosed(Symbol symbol, Side side, long unfilledQuantity) {
    if (openOrders == 0) {
      throw new IllegalStateException("an order was closed, but none is open");
    }
    openOrders--;
    positions.release(symbol, side, unfilledQuantity);
  }

  /** Takes over what the exchange says is held, when a session begins. */
  public void setHeld(Symbol symbol, long quantity) {
    positions.setHeld(symbol, quantity);
  }

  /** At the symbol's quantity scale, negative if sold short. */
  public long held(Symbol symbol) {
    return positions.held(symbol);
  }

  /** What accepted orders of that side may still fill. */
  public long onOrder(Symbol symbol, Side side) {
    return positions.onOrder(symbol, side);
  }

  public int openOrders() {
    return openOrders;
  }

  List<Symbol> symbols() {
    return Arrays.stream(limitsById).filter(Objects::nonNull).map(SymbolLimits::symbol).toList();
  }

  int openOrdersMax() {
    return openOrdersMax;
  }

  /** Refuses every order until {@link #resume()}; cancels are not judged here. */
  public void kill() {
    isKilled = true;
  }

  public boolean isKilled() {
    return isKilled;
  }

  public void resume() {
    isKilled = false;
  }
}
