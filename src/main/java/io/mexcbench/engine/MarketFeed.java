package io.mexcbench.engine;

import io.mexcbench.hotpath.market.Deals;
import io.mexcbench.hotpath.market.DecodeStatus;
import io.mexcbench.hotpath.market.DepthUpdate;
import io.mexcbench.hotpath.market.DuplicateQuoteFilter;
import io.mexcbench.hotpath.market.Quote;
import io.mexcbench.hotpath.market.SpotDecoder;
import io.mexcbench.hotpath.market.SpotListener;
import io.mexcbench.hotpath.market.SymbolTable;

/** Reads market messages and hands them to the desks of their symbols. */
final class MarketFeed implements SpotListener {
  private final SpotDecoder decoder;
  private final DuplicateQuoteFilter news;
  private final Desks desks;
  private final EngineCounters counters;
  private long sendTimeMillis;
  private MessageType type = MessageType.OTHER;
  private int symbolId;
  private boolean isForStrategy;

  MarketFeed(Desks desks, EngineCounters counters) {
    this.decoder = new SpotDecoder(new SymbolTable(desks.symbols()));
    this.news = new DuplicateQuoteFilter(desks.symbols().size());
    this.desks = desks;
    this.counters = counters;
  }

  /** Reads one message; returns when the exchange sent it, 0 if it does not say. */
  long onMessage(byte[] bytes, int offset, int length) {
    sendTimeMillis = 0;
    type = MessageType.OTHER;
    isForStrategy = false;
    counters.messages.increment();
    DecodeStatus status = decoder.decode(bytes, offset, length, this);
    if (status != DecodeStatus.OK && status != DecodeStatus.NO_BODY) {
      counters.unreadable.increment();
    }
    return sendTimeMillis;
  }

  /** What the last message was. */
  MessageType type() {
    return type;
  }

  /** Of the symbol of the last message, if it is an update. */
  int symbolId() {
    return symbolId;
  }

  /** Whether a strategy was told of the last message. */
  boolean isForStrategy() {
    return isForStrategy;
  }

  @Override
  public void onDepth(DepthUpdate depth) {
    sendTimeMillis = depth.sendTimeMillis();
    type = MessageType.DEPTH;
    symbolId = depth.symbol().id();
    isForStrategy = desks.of(depth.symbol()).onDepth(depth);
  }

  /** Books are what strategies go by; quotes are counted, and tell how much of them is news. */
  @Override
  public void onQuote(Quote quote) {
    sendTimeMillis = quote.sendTimeMillis();
    type = MessageType.QUOTE;
    symbolId = quote.symbol().id();
    isForStrategy = false;
    counters.quotes.increment();
    if (!news.isNews(quote)) {
      counters.repeatedQuotes.increment();
    }
  }

  @Override
  public void onDeals(Deals deals) {
    sendTimeMillis = deals.sendTimeMillis();
    type = MessageType.DEALS;
    symbolId = deals.symbol().id();
    isForStrategy = true;
    counters.trades.add(deals.count());
    BookDesk desk = desks.of(deals.symbol());
    for (int i = 0; i < deals.count(); i++) {
      desk.strategy().onTrade(deals.timeMillis(i), deals.price(i), deals.quantity(i));
    }
  }
}
