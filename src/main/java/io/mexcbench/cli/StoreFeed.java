package io.mexcbench.cli;

import io.mexcbench.engine.MarketListener;
import io.mexcbench.hotpath.execution.lifecycle.OrderState;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.OrderIntent;
import io.mexcbench.hotpath.signal.Side;
import io.mexcbench.store.StoreSymbol;
import io.mexcbench.store.StoreWriter;
import java.util.List;
import java.util.function.LongSupplier;

/** Hands what the engine hears to the writer of a store; on the trading thread. */
final class StoreFeed implements MarketListener {
  private final StoreWriter writer;
  private final LongSupplier clockMillis;

  /** Of the place of a symbol's id, its index in the writer's list. */
  private final int[] indexById;

  StoreFeed(StoreWriter writer, List<Symbol> symbols, LongSupplier clockMillis) {
    this.writer = writer;
    this.clockMillis = clockMillis;
    indexById = new int[symbols.stream().mapToInt(symbol -> symbol.id() + 1).max().orElse(0)];
    for (int i = 0; i < symbols.size(); i++) {
      indexById[symbols.get(i).id()] = i;
    }
  }

  static List<StoreSymbol> symbolsOf(List<Symbol> symbols) {
    return symbols.stream()
        .map(symbol -> new StoreSymbol(symbol.name(), symbol.priceScale(), symbol.quantityScale()))
        .toList();
  }

  @Override
  public void onTrade(Symbol symbol, long timeMillis, long price, long quantity) {
    writer.trade(indexById[symbol.id()], known(timeMillis), price, quantity);
  }

  @Override
  public void onQuote(
      Symbol symbol,
      long timeMillis,
      long bidPrice,
      long bidQuantity,
      long askPrice,
      long askQuantity) {
    writer.quote(
        indexById[symbol.id()], known(timeMillis), bidPrice, bidQuantity, askPrice, askQuantity);
  }

  @Override
  public void onOrder(long sequence, OrderIntent intent, OrderState state, long filledQuantity) {
    writer.order(
        sequence,
        indexById[intent.symbol().id()],
        intent.side() == Side.BUY,
        state.name(),
        intent.price(),
        intent.quantity(),
        filledQuantity,
        clockMillis.getAsLong());
  }

  /** The exchange does not always say when. */
  private long known(long timeMillis) {
    return timeMillis > 0 ? timeMillis : clockMillis.getAsLong();
  }
}
