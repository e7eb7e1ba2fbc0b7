package io.mexcbench.bench.peer;

import io.mexcbench.bench.CanarySecret;
import io.mexcbench.bench.pipeline.FrameToOrderBenchmark;
import io.mexcbench.bench.pipeline.PathRound;
import io.mexcbench.bench.pipeline.PressureFollower;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.hotpath.execution.ClientOrderIds;
import io.mexcbench.hotpath.execution.OrderEncoder;
import io.mexcbench.hotpath.execution.OrderRequest;
import io.mexcbench.hotpath.execution.RequestSigner;
import io.mexcbench.hotpath.execution.lifecycle.LimitVerdict;
import io.mexcbench.hotpath.execution.lifecycle.PreTradeLimits;
import io.mexcbench.hotpath.execution.lifecycle.SymbolLimits;
import io.mexcbench.hotpath.market.BookSide;
import io.mexcbench.hotpath.market.DepthUpdate;
import io.mexcbench.hotpath.market.OrderBook;
import io.mexcbench.hotpath.market.SpotDecoder;
import io.mexcbench.hotpath.market.SpotListener;
import io.mexcbench.hotpath.market.SymbolTable;
import io.mexcbench.hotpath.signal.Decision;
import io.mexcbench.hotpath.signal.OrderIntent;
import io.mexcbench.hotpath.websocket.FrameDecoder;
import io.mexcbench.hotpath.websocket.Role;
import java.util.List;

/**
 * The parts of the path from frame to order, each with what it is given in the path: the part
 * before has gone over the whole round beforehand, and what came of it was kept. Every part counts
 * its own way through the round.
 */
final class PathParts {
  private static final int PAYLOAD_LENGTH_MAX = 1 << 20;
  private static final int ORDERS_MAX = 500;
  private static final long MILLIS_APART = 25;

  private final PathRound round = PathRound.standard();
  private final FrameDecoder frames = new FrameDecoder(Role.CLIENT, PAYLOAD_LENGTH_MAX);
  private final SpotDecoder messages = new SpotDecoder(new SymbolTable(List.of(round.symbol())));
  private final OrderBook book = new OrderBook(round.symbol());
  private final PressureFollower strategy =
      new PressureFollower(round.symbol(), FrameToOrderBenchmark.QUANTITY, this::keep);
  private final ClientOrderIds ids = new ClientOrderIds("b-", 0);
  private final PreTradeLimits limits;
  private final OrderRequest request;

  private final int[] payloadOffset = new int[Corpus.SIZE];
  private final int[] payloadLength = new int[Corpus.SIZE];
  private final DepthUpdate[] update = new DepthUpdate[Corpus.SIZE];
  private final long[] bestBid = new long[Corpus.SIZE];
  private final long[] bidQuantity = new long[Corpus.SIZE];
  private final long[] bestAsk = new long[Corpus.SIZE];
  private final long[] askQuantity = new long[Corpus.SIZE];
  private final OrderIntent[] intent = new OrderIntent[Corpus.SIZE];

  private final SpotListener counter =
      new SpotListener() {
        @Override
        public void onDepth(DepthUpdate depth) {
          levels = depth.askCount() + depth.bidCount();
          version = depth.toVersion();
        }
      };

  private final OrderIntent last = new OrderIntent(round.symbol());
  private int levels;
  private long version;
  private int nextFrame;
  private int nextMessage;
  private int nextUpdate;
  private int nextTick;
  private int nextOrder;
  private long nowMillis;

  PathParts() {
    limits =
        new PreTradeLimits(
            List.of(new SymbolLimits(round.symbol(), Long.MAX_VALUE, Long.MAX_VALUE, 500)),
            ORDERS_MAX,
            ORDERS_MAX,
            10_000);
    request =
        new OrderRequest(
            "api.mexc.com",
            "/api/v3/order",
            "key",
            new OrderEncoder(List.of(round.symbol()), 5000),
            new RequestSigner(CanarySecret.secret()));
    nowMillis = round.snapshot().sendTimeMillis();
    SpotListener keeper =
        new SpotListener() {
          @Override
          public void onDepth(DepthUpdate depth) {
            update[nextMessage & Corpus.INDEX_MASK] = depth.copy();
          }
        };
    for (int i = 0; i < Corpus.SIZE; i++) {
      decodeFrame();
      payloadOffset[i] = frames.payloadOffset();
      payloadLength[i] = frames.payloadLength();
      nextMessage = i;
      messages.decode(round.frames()[i], payloadOffset[i], payloadLength[i], keeper);
      applyUpdate();
      keepBest(i);
    }
    nextMessage = 0;
    // Twice, for in the first round the strategy warms up.
    for (int i = 0; i < 2 * Corpus.SIZE; i++) {
      tick();
      intent[i & Corpus.INDEX_MASK] = new OrderIntent(round.symbol()).copyFrom(last);
    }
  }

  /** What {@link #order} wrote. */
  byte[] request() {
    return request.buffer();
  }

  private void keepBest(int index) {
    BookSide bids = book.bids();
    BookSide asks = book.asks();
    bestBid[index] = bids.price(bids.best());
    bidQuantity[index] = bids.quantity(bids.best());
    bestAsk[index] = asks.price(asks.best());
    askQuantity[index] = asks.quantity(asks.best());
  }

  private void keep(OrderIntent intent) {
    last.copyFrom(intent);
  }

  int decodeFrame() {
    byte[] frame = round.frames()[nextFrame++ & Corpus.INDEX_MASK];
    frames.decode(frame, 0, frame.length);
    return frames.payloadLength();
  }

  /** The message's last version and its levels, added up. */
  long decodeMessage() {
    int index = nextMessage++ & Corpus.INDEX_MASK;
    version = 0;
    messages.decode(round.frames()[index], payloadOffset[index], payloadLength[index], counter);
    return version + levels;
  }

  long applyUpdate() {
    int index = nextUpdate++ & Corpus.INDEX_MASK;
    if (index == 0) {
      book.applySnapshot(round.snapshot());
    }
    book.apply(update[index]);
    BookSide bids = book.bids();
    BookSide asks = book.asks();
    int bid = bids.best();
    int ask = asks.best();
    return BookChecksum.top(
        asks.price(ask), asks.quantity(ask), bids.price(bid), bids.quantity(bid));
  }

  Decision tick() {
    int i = nextTick++ & Corpus.INDEX_MASK;
    return strategy.onQuote(nowMillis, bestBid[i], bidQuantity[i], bestAsk[i], askQuantity[i]);
  }

  int order() {
    int index = nextOrder++ & Corpus.INDEX_MASK;
    nowMillis += MILLIS_APART;
    OrderIntent order = intent[index];
    if (limits.check(order, bestBid[index], nowMillis) != LimitVerdict.ACCEPTED) {
      return 0;
    }
    ids.next();
    int length = request.build(order, ids, nowMillis);
    limits.onFill(order.symbol(), order.side(), order.quantity());
    limits.onClosed(order.symbol(), order.side(), 0);
    return length;
  }
}
