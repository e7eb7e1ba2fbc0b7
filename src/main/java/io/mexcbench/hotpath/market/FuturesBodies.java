package io.mexcbench.hotpath.market;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which body a channel has. To read another channel, write a body and give it its row. */
final class FuturesBodies {
  private static final byte[] ANSWERS = "rs.".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PERSONAL = "push.personal.".getBytes(StandardCharsets.US_ASCII);

  /** Those of which there are many a second, the most frequent ones first. */
  private static final List<String> FREQUENT =
      List.of("push.depth", "push.deal", "push.depth.full", "push.ticker", "push.kline");

  private final ByteKeyTable channels;
  private final DeliveredLayout layout;
  private final FuturesBody[] bodies;
  private final FuturesBody ack = new AnswerBody(false);
  private final FuturesBody personal = new PersonalBody();
  private final FuturesBody none = new NoBody();

  FuturesBodies(SymbolTable symbols) {
    Symbol any = symbols.any();
    Map<String, FuturesBody> rows = new LinkedHashMap<>();
    rows.put("push.depth", new FuturesDepthBody(any, false));
    rows.put("push.depth.full", new FuturesDepthBody(any, true));
    rows.put("push.limit.depth", new FuturesDepthBody(any, true));
    rows.put("push.deal", new FuturesDealsBody(any));
    rows.put("push.ticker", new FuturesTickerBody(any));
    rows.put("push.tickers", new FuturesTickersBody(symbols));
    rows.put("push.kline", new FuturesKlineBody(any));
    rows.put("push.funding.rate", new FundingRateBody(any));
    rows.put("push.index.price", new ReferencePriceBody(any, true));
    rows.put("push.fair.price", new ReferencePriceBody(any, false));
    rows.put("pong", new PongBody());
    rows.put("rs.error", new AnswerBody(true));
    layout =
        new DeliveredLayout(
            symbols,
            FREQUENT,
            FREQUENT.stream().map(channel -> (QuickBody) rows.get(channel)).toList());
    channels = new ByteKeyTable(List.copyOf(rows.keySet()));
    bodies = rows.values().toArray(FuturesBody[]::new);
  }

  /** The short way to the frequent channels. */
  DeliveredLayout layout() {
    return layout;
  }

  /** The body of that channel, or {@link #none}. */
  FuturesBody of(byte[] bytes, int from, int to) {
    int index = channels.indexOf(bytes, from, to);
    if (index != ByteKeyTable.ABSENT) {
      return bodies[index];
    }
    if (startsWith(bytes, from, to, ANSWERS)) {
      return ack;
    }
    return startsWith(bytes, from, to, PERSONAL) ? personal : none;
  }

  /** Stands for a channel that is not read. */
  FuturesBody none() {
    return none;
  }

  private static boolean startsWith(byte[] bytes, int from, int to, byte[] prefix) {
    return to - from >= prefix.length
        && Arrays.equals(bytes, from, from + prefix.length, prefix, 0, prefix.length);
  }

  private static final class NoBody implements FuturesBody {
    @Override
    public boolean needsSymbol() {
      return false;
    }

    @Override
    public void read(JsonReader in, Symbol symbol) {
      in.skipValue();
    }

    @Override
    public boolean deliver(FuturesEnvelope envelope, FuturesListener listener) {
      return false;
    }
  }
}
