package io.mexcbench.exchange;

import io.mexcbench.corpus.SpotBody;
import io.mexcbench.corpus.SpotEncoder;
import io.mexcbench.corpus.SpotEnvelope;
import io.mexcbench.corpus.SpotMarket;
import io.mexcbench.hotpath.market.DepthUpdate;
import io.mexcbench.hotpath.market.SpotDecoder;
import io.mexcbench.hotpath.market.SpotListener;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.market.SymbolTable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Updates of one pair's book that were made before and lead back to where they began, so that they
 * can be sent over and over: the second half takes back what the first half did, last change first.
 * Only versions and times are written anew each time, into places of a fixed width.
 */
final class PreparedRound {
  static final String INTERVAL = "100ms";

  private static final String EVENT = "spot@public.aggre.depth.v3.api.pb@" + INTERVAL;

  /** All versions have as many digits. */
  private static final long FIRST_VERSION = 1_000_000_000_000L;

  private static final String FROM_PLACE = "1".repeat(13);
  private static final String TO_PLACE = "2".repeat(13);

  /** Times of our days are written in six bytes of seven bits. */
  private static final long TIME_PLACE_MILLIS = 1_790_000_000_000L;

  private static final int TIME_LENGTH = 6;

  /** One update: its bytes, and where versions and time stand in them. */
  @SuppressWarnings("ArrayRecordComponent") // templates are never compared
  private record Template(byte[] bytes, int timeAt, int fromAt, int toAt, SpotBooks.Top before) {}

  private final SpotEncoder encoder = new SpotEncoder();
  private final Symbol symbol;
  private final int levels;
  private final DepthUpdate first;
  private final List<DepthUpdate> updates = new ArrayList<>();
  private final List<Template> templates = new ArrayList<>();
  private long version = FIRST_VERSION;
  private int next;

  /**
   * @param count of updates, half of them taking back the other half
   * @param levels of each update
   */
  PreparedRound(Symbol symbol, long seed, int count, int levels) {
    this.symbol = symbol;
    this.levels = levels;
    SpotMarket market = new SpotMarket(symbol, seed);
    first = new DepthUpdate(symbol);
    market.asks().forEach(first::addAsk);
    market.bids().forEach(first::addBid);
    ReplayBook book = new ReplayBook(symbol);
    book.apply(first);
    List<DepthUpdate> undone = new ArrayList<>();
    for (int i = 0; i < Math.max(1, count / 2); i++) {
      market.changeBook(levels);
      DepthUpdate update = decoded(market.depthPush(INTERVAL, TIME_PLACE_MILLIS));
      undone.add(0, undo(update, book.book()));
      prepare(update, book);
    }
    undone.forEach(update -> prepare(update, book));
  }

  private static DepthUpdate decoded(byte[] push) {
    List<DepthUpdate> read = new ArrayList<>();
    var unused =
        new SpotDecoder(new SymbolTable(SpotMarket.symbols()))
            .decode(
                push,
                0,
                push.length,
                new SpotListener() {
                  @Override
                  public void onDepth(DepthUpdate depth) {
                    read.add(depth.copy());
                  }
                });
    return read.get(0);
  }

  /** What brings the book back to what it is now. */
  private DepthUpdate undo(DepthUpdate update, BookRecord book) {
    DepthUpdate undo = new DepthUpdate(symbol);
    for (int i = 0; i < update.askCount(); i++) {
      undo.addAsk(update.askPrice(i), book.asks().getOrDefault(update.askPrice(i), 0L));
    }
    for (int i = 0; i < update.bidCount(); i++) {
      undo.addBid(update.bidPrice(i), book.bids().getOrDefault(update.bidPrice(i), 0L));
    }
    return undo;
  }

  /** There are pairs with Chinese names. */
  private static int utf8Length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private void prepare(DepthUpdate update, ReplayBook book) {
    List<SpotBody.Level> asks = new ArrayList<>();
    for (int i = 0; i < update.askCount(); i++) {
      asks.add(text(update.askPrice(i), update.askQuantity(i)));
    }
    List<SpotBody.Level> bids = new ArrayList<>();
    for (int i = 0; i < update.bidCount(); i++) {
      bids.add(text(update.bidPrice(i), update.bidQuantity(i)));
    }
    String channel = EVENT + "@" + symbol.name();
    byte[] bytes =
        encoder.encode(
            SpotEnvelope.of(channel, symbol.name(), TIME_PLACE_MILLIS),
            new SpotBody.Depth(asks, bids, EVENT, FROM_PLACE, TO_PLACE, TIME_PLACE_MILLIS));
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    // Channel and symbol come first, each with a tag and a length of one byte; then the time's tag.
    int timeAt = 2 + utf8Length(channel) + 2 + utf8Length(symbol.name()) + 1;
    templates.add(
        new Template(bytes, timeAt, text.indexOf(FROM_PLACE), text.indexOf(TO_PLACE), book.top()));
    updates.add(update);
    book.apply(update);
  }

  private SpotBody.Level text(long price, long quantity) {
    return new SpotBody.Level(Decimals.price(symbol, price), Decimals.quantity(symbol, quantity));
  }

  /** The next update, of so many versions as it has levels; its bytes are written anew later. */
  byte[] push(long sendMillis) {
    Template template = templates.get(next);
    next = (next + 1) % templates.size();
    byte[] push = template.bytes;
    writeTime(push, template.timeAt, sendMillis);
    writeDigits(push, template.fromAt, version + 1);
    version += levels;
    writeDigits(push, template.toAt, version);
    return push;
  }

  private static void writeTime(byte[] to, int at, long millis) {
    long left = millis;
    for (int i = 0; i < TIME_LENGTH - 1; i++) {
      to[at + i] = (byte) ((left & 0x7F) | 0x80);
      left >>>= 7;
    }
    to[at + TIME_LENGTH - 1] = (byte) (left & 0x7F);
  }

  private static void writeDigits(byte[] to, int at, long number) {
    long left = number;
    for (int i = at + FROM_PLACE.length() - 1; i >= at; i--) {
      to[i] = (byte) ('0' + left % 10);
      left /= 10;
    }
  }

  SpotBooks.Top top() {
    return templates.get(next).before;
  }

  /** The book as it is now, made anew: it is seldom looked at. */
  ReplayBook book() {
    ReplayBook book = new ReplayBook(symbol);
    book.apply(first);
    updates.subList(0, next).forEach(book::apply);
    DepthUpdate last = new DepthUpdate(symbol);
    last.setVersions(version, version);
    book.apply(last);
    return book;
  }
}
