package io.mexcbench.bench.peer;

import com.google.protobuf.CodedInputStream;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.hotpath.market.DepthUpdate;
import io.mexcbench.hotpath.market.Quote;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.oracle.Deal;
import io.mexcbench.oracle.Wrapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Set;

/** What every contestant must find: protobuf-java's objects, with numbers by BigDecimal. */
final class SpotPeerOracle {
  private static final int DELIMITED = 2;

  private final Corpus corpus = Corpus.standard();

  DepthUpdate depth(byte[] bytes) throws IOException {
    Wrapper message = Wrapper.parseFrom(bytes);
    Symbol symbol = symbol(message);
    var body = message.getPublicAggreDepths();
    DepthUpdate depth = new DepthUpdate(symbol);
    body.getAsksList()
        .forEach(a -> depth.addAsk(price(a.getPrice(), symbol), size(a.getQuantity(), symbol)));
    body.getBidsList()
        .forEach(b -> depth.addBid(price(b.getPrice(), symbol), size(b.getQuantity(), symbol)));
    depth.setVersions(Long.parseLong(body.getFromVersion()), Long.parseLong(body.getToVersion()));
    depth.setSendTimeMillis(message.getSendTime());
    depth.setOrderTimeMillis(body.getLastOrderCreateTime());
    return depth;
  }

  Quote quote(byte[] bytes) throws IOException {
    Wrapper message = Wrapper.parseFrom(bytes);
    Symbol symbol = symbol(message);
    var body = message.getPublicAggreBookTicker();
    Quote quote = new Quote(symbol);
    quote.setBid(price(body.getBidPrice(), symbol), size(body.getBidQuantity(), symbol));
    quote.setAsk(price(body.getAskPrice(), symbol), size(body.getAskQuantity(), symbol));
    quote.setVersion(Long.parseLong(body.getVersion()));
    quote.setSendTimeMillis(message.getSendTime());
    quote.setOrderTimeMillis(body.getLastOrderCreateTime());
    return quote;
  }

  long deals(byte[] bytes) throws IOException {
    Wrapper message = Wrapper.parseFrom(bytes);
    Symbol symbol = symbol(message);
    long sum = message.getSendTime();
    for (Deal deal : message.getPublicAggreDeals().getDealsList()) {
      sum += price(deal.getPrice(), symbol) + size(deal.getQuantity(), symbol);
      sum += deal.getTradeType() + deal.getTime() + deal.getTradeIdBytes().size();
    }
    return sum;
  }

  /** The sum of {@link SpotWalk} by protobuf's own reader. */
  static long walk(byte[] bytes, Set<Integer> nested) throws IOException {
    return walk(CodedInputStream.newInstance(bytes), bytes.length, 0, nested);
  }

  private static long walk(CodedInputStream in, int end, int depth, Set<Integer> nested)
      throws IOException {
    long sum = 0;
    while (in.getTotalBytesRead() < end) {
      int tag = in.readTag();
      if ((tag & 7) != DELIMITED) {
        in.skipField(tag);
        sum += in.getTotalBytesRead();
        continue;
      }
      int length = in.readUInt32();
      int from = in.getTotalBytesRead();
      boolean isMessage = depth == 0 ? tag >>> 3 > 300 : depth == 1 && nested.contains(tag >>> 3);
      if (isMessage) {
        sum += walk(in, from + length, depth + 1, nested);
      } else {
        in.skipRawBytes(length);
        sum += from + in.getTotalBytesRead();
      }
    }
    return sum;
  }

  private Symbol symbol(Wrapper message) {
    return corpus.symbols().stream()
        .filter(symbol -> symbol.name().equals(message.getSymbol()))
        .findFirst()
        .orElseThrow();
  }

  private static long price(String text, Symbol symbol) {
    return new BigDecimal(text).movePointRight(symbol.priceScale()).longValueExact();
  }

  private static long size(String text, Symbol symbol) {
    return new BigDecimal(text).movePointRight(symbol.quantityScale()).longValueExact();
  }
}
