package io.mexcbench.load.endurance;

import io.mexcbench.corpus.Corpus;
import io.mexcbench.hotpath.market.Deals;
import io.mexcbench.hotpath.market.DecodeStatus;
import io.mexcbench.hotpath.market.DepthUpdate;
import io.mexcbench.hotpath.market.DuplicateQuoteFilter;
import io.mexcbench.hotpath.market.OrderBook;
import io.mexcbench.hotpath.market.Quote;
import io.mexcbench.hotpath.market.SpotDecoder;
import io.mexcbench.hotpath.market.SpotListener;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.market.SymbolTable;
import io.mexcbench.hotpath.signal.ImbalanceRules;
import io.mexcbench.hotpath.signal.ImbalanceStrategy;
import io.mexcbench.hotpath.signal.IntentListener;
import io.mexcbench.hotpath.signal.OrderIntent;
import io.mexcbench.hotpath.signal.OrderRules;
import io.mexcbench.hotpath.signal.OrderType;
import io.mexcbench.hotpath.signal.Strategy;
import java.util.List;

/**
 * Market messages through decoder, book and strategy, as fast as they go, for as long as somebody
 * asks for the next. They come in the proportions of a calm market: ten quotes for an update of 16
 * levels, one message of trades for two of those. Where the corpus begins again the book begins
 * again from its snapshot.
 */
public final class MarketPath implements SpotListener, IntentListener {
  private static final int LEVELS = 16;
  private static final int QUOTES_PER_DEPTH = 10;

  /** The messages between two of trades, and that of the trades. */
  private static final int CYCLE = 2 * (QUOTES_PER_DEPTH + 1) + 1;

  private static final long COOLDOWN_MILLIS = 200;
  private static final long AGE_MILLIS = 1_000;

  private final byte[][] depths;
  private final byte[][] quotes;
  private final byte[][] deals;
  private final DepthUpdate snapshot;
  private final SpotDecoder decoder;
  private final DuplicateQuoteFilter news;
  private final OrderBook book;
  private final Strategy strategy;
  private int inCycle;
  private int depth;
  private int quote;
  private int deal;
  private long messages;
  private long updates;
  private long intents;

  public MarketPath(Corpus corpus) {
    List<Symbol> symbols = corpus.symbols();
    Symbol symbol = symbols.get(0);
    depths = corpus.spotDepthOfLevels(LEVELS);
    quotes = corpus.spotBookTickers();
    deals = corpus.spotDeals();
    decoder = new SpotDecoder(new SymbolTable(symbols));
    news = new DuplicateQuoteFilter(symbols.size());
    book = new OrderBook(symbol);
    strategy =
        new ImbalanceStrategy(
            symbol,
            new ImbalanceRules(5, 4, 0.1, 0, 0, Long.MAX_VALUE),
            new OrderRules(OrderType.IMMEDIATE_OR_CANCEL, 1, 1, 0, COOLDOWN_MILLIS, AGE_MILLIS),
            this);
    snapshot = decoded(corpus.spotBookOfLevels(LEVELS));
  }

  private DepthUpdate decoded(byte[] message) {
    DepthUpdate[] found = new DepthUpdate[1];
    decoder.decode(
        message,
        0,
        message.length,
        new SpotListener() {
          @Override
          public void onLimitDepth(DepthUpdate update) {
            found[0] = update.copy();
          }
        });
    return found[0];
  }

  /** Works on one message. */
  public void next() {
    if (inCycle == CYCLE - 1) {
      decode(deals[deal++ & Corpus.INDEX_MASK]);
      inCycle = 0;
    } else if (inCycle++ % (QUOTES_PER_DEPTH + 1) == 0) {
      nextDepth();
    } else {
      decode(quotes[quote++ & Corpus.INDEX_MASK]);
    }
  }

  private void nextDepth() {
    int index = depth++ & Corpus.INDEX_MASK;
    if (index == 0) {
      book.applySnapshot(snapshot);
    }
    decode(depths[index]);
  }

  private void decode(byte[] message) {
    messages++;
    DecodeStatus status = decoder.decode(message, 0, message.length, this);
    if (status != DecodeStatus.OK) {
      throw new IllegalStateException("a message of the corpus is " + status);
    }
  }

  @Override
  public void onDepth(DepthUpdate update) {
    if (book.apply(update) != OrderBook.Outcome.APPLIED) {
      throw new IllegalStateException("an update of the corpus does not follow the one before");
    }
    updates++;
    strategy.onBook(update.sendTimeMillis(), book);
  }

  @Override
  public void onQuote(Quote quote) {
    if (news.isNews(quote)) {
      strategy.onQuote(
          quote.sendTimeMillis(),
          quote.bidPrice(),
          quote.bidQuantity(),
          quote.askPrice(),
          quote.askQuantity());
    }
  }

  @Override
  public void onDeals(Deals deals) {
    for (int i = 0; i < deals.count(); i++) {
      strategy.onTrade(deals.timeMillis(i), deals.price(i), deals.quantity(i));
    }
  }

  /** Nothing is sent from here: the strategy is told at once that it got nothing. */
  @Override
  public void onIntent(OrderIntent intent) {
    intents++;
    strategy.onClosed(intent.side(), intent.quantity());
  }

  public long messages() {
    return messages;
  }

  /** Of the book. */
  public long updates() {
    return updates;
  }

  /** Orders that the strategy asked for. */
  public long intents() {
    return intents;
  }
}
