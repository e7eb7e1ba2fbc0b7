package io.mexcbench.bench.pipeline;

import io.mexcbench.hotpath.execution.ClientOrderIds;
import io.mexcbench.hotpath.execution.OrderEncoder;
import io.mexcbench.hotpath.execution.OrderRequest;
import io.mexcbench.hotpath.execution.RequestSigner;
import io.mexcbench.hotpath.execution.Secret;
import io.mexcbench.hotpath.execution.lifecycle.LimitVerdict;
import io.mexcbench.hotpath.execution.lifecycle.PreTradeLimits;
import io.mexcbench.hotpath.execution.lifecycle.SymbolLimits;
import io.mexcbench.hotpath.market.BookSide;
import io.mexcbench.hotpath.market.DecodeStatus;
import io.mexcbench.hotpath.market.DepthUpdate;
import io.mexcbench.hotpath.market.OrderBook;
import io.mexcbench.hotpath.market.SpotDecoder;
import io.mexcbench.hotpath.market.SpotListener;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.market.SymbolTable;
import io.mexcbench.hotpath.signal.IntentListener;
import io.mexcbench.hotpath.signal.OrderIntent;
import io.mexcbench.hotpath.signal.Strategy;
import io.mexcbench.hotpath.websocket.FrameDecoder;
import io.mexcbench.hotpath.websocket.FrameStatus;
import io.mexcbench.hotpath.websocket.Role;
import java.util.List;
import java.util.function.Function;

/**
 * The stages of the hot path in a row, for one symbol: frame, message, book, strategy, limits,
 * request. An order counts as closed as soon as its request stands.
 */
final class TradingPath implements SpotListener, IntentListener {
  private static final int PAYLOAD_LENGTH_MAX = 1 << 20;
  private static final int RECV_WINDOW_MILLIS = 5000;
  private static final int OPEN_ORDERS_MAX = 500;
  private static final int ORDERS_MAX = 500;
  private static final long ORDERS_WINDOW_MILLIS = 10_000;
  private static final int BAND_BASIS_POINTS = 500;

  private final FrameDecoder frames = new FrameDecoder(Role.CLIENT, PAYLOAD_LENGTH_MAX);
  private final ClientOrderIds ids = new ClientOrderIds("b-", 0);
  private final SpotDecoder messages;
  private final OrderBook book;
  private final Strategy strategy;
  private final PreTradeLimits limits;
  private final OrderRequest request;
  private long nowMillis;
  private int requestLength;

  /** The strategy is made with the path itself as the listener of its intents. */
  TradingPath(Symbol symbol, Secret secret, Function<IntentListener, Strategy> strategy) {
    messages = new SpotDecoder(new SymbolTable(List.of(symbol)));
    book = new OrderBook(symbol);
    this.strategy = strategy.apply(this);
    limits =
        new PreTradeLimits(
            List.of(new SymbolLimits(symbol, Long.MAX_VALUE, Long.MAX_VALUE, BAND_BASIS_POINTS)),
            OPEN_ORDERS_MAX,
            ORDERS_MAX,
            ORDERS_WINDOW_MILLIS);
    request =
        new OrderRequest(
            "api.mexc.com",
            "/api/v3/order",
            "key",
            new OrderEncoder(List.of(symbol), RECV_WINDOW_MILLIS),
            new RequestSigner(secret));
  }

  /**
   * Takes one frame in.
   *
   * @param nowMillis the time of the order, if the frame causes one
   * @return the length of the request in {@link #request}, 0 if no order came of it
   */
  int onFrame(byte[] frame, long nowMillis) {
    this.nowMillis = nowMillis;
    requestLength = 0;
    if (frames.decode(frame, 0, frame.length) != FrameStatus.COMPLETE) {
      return 0;
    }
    DecodeStatus status =
        messages.decode(frame, frames.payloadOffset(), frames.payloadLength(), this);
    return status == DecodeStatus.OK ? requestLength : 0;
  }

  /** The book before the first frame; also after the last one, when the frames begin again. */
  void restart(DepthUpdate snapshot) {
    book.applySnapshot(snapshot);
  }

  byte[] request() {
    return request.buffer();
  }

  OrderBook book() {
    return book;
  }

  @Override
  public void onDepth(DepthUpdate depth) {
    BookSide bids = book.bids();
    BookSide asks = book.asks();
    if (book.apply(depth) == OrderBook.Outcome.APPLIED && bids.count() > 0 && asks.count() > 0) {
      int bid = bids.best();
      int ask = asks.best();
      strategy.onQuote(
          depth.sendTimeMillis(),
          bids.price(bid),
          bids.quantity(bid),
          asks.price(ask),
          asks.quantity(ask));
    }
  }

  @Override
  public void onIntent(OrderIntent intent) {
    if (limits.check(intent, book.bids().price(book.bids().best()), nowMillis)
        == LimitVerdict.ACCEPTED) {
      ids.next();
      requestLength = request.build(intent, ids, nowMillis);
      limits.onFill(intent.symbol(), intent.side(), intent.quantity());
      limits.onClosed(intent.symbol(), intent.side(), 0);
      strategy.onFill(intent.side(), intent.quantity());
    }
  }
}
