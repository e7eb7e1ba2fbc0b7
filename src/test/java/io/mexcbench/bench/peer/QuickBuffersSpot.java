package io.mexcbench.bench.peer;

import io.mexcbench.hotpath.market.DepthUpdate;
import io.mexcbench.hotpath.market.Quote;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.quick.Deal;
import io.mexcbench.quick.Level;
import io.mexcbench.quick.PublicAggreBookTicker;
import io.mexcbench.quick.PublicAggreDepths;
import io.mexcbench.quick.Wrapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import us.hebi.quickbuf.ProtoSource;
import us.hebi.quickbuf.RepeatedMessage;
import us.hebi.quickbuf.Utf8String;

/**
 * QuickBuffers as its README has it for zero allocation: one message and one array source, both
 * reused, the message cleared quickly between reads. Its texts stay bytes; the way to those that
 * makes no string is to let a text write itself into a buffer.
 */
final class QuickBuffersSpot {
  private static final int LONGEST_NUMBER = 64;

  private final Map<Utf8String, Symbol> symbols = new HashMap<>();
  private final ProtoSource source = ProtoSource.newArraySource();
  private final Wrapper message = Wrapper.newInstance();
  private final byte[] text = new byte[LONGEST_NUMBER];
  private final ByteBuffer buffer = ByteBuffer.wrap(text);

  QuickBuffersSpot(List<Symbol> symbols) {
    symbols.forEach(
        symbol ->
            this.symbols.put(Utf8String.newInstance(symbol.name()).ensureSerialized(), symbol));
  }

  DepthUpdate depth(byte[] bytes, DepthUpdate carrier) throws IOException {
    Symbol symbol = read(bytes);
    PublicAggreDepths depth = message.getPublicAggreDepths();
    carrier.reset(symbol);
    RepeatedMessage<Level> asks = depth.getAsks();
    for (int i = 0; i < asks.length(); i++) {
      Level level = asks.get(i);
      carrier.addAsk(price(level.getPriceBytes(), symbol), size(level.getQuantityBytes(), symbol));
    }
    RepeatedMessage<Level> bids = depth.getBids();
    for (int i = 0; i < bids.length(); i++) {
      Level level = bids.get(i);
      carrier.addBid(price(level.getPriceBytes(), symbol), size(level.getQuantityBytes(), symbol));
    }
    carrier.setVersions(
        number(depth.getFromVersionBytes(), 0), number(depth.getToVersionBytes(), 0));
    carrier.setOrderTimeMillis(depth.getLastOrderCreateTime());
    carrier.setSendTimeMillis(message.getSendTime());
    return carrier;
  }

  Quote quote(byte[] bytes, Quote carrier) throws IOException {
    Symbol symbol = read(bytes);
    PublicAggreBookTicker quote = message.getPublicAggreBookTicker();
    carrier.reset(symbol);
    carrier.setBid(
        price(quote.getBidPriceBytes(), symbol), size(quote.getBidQuantityBytes(), symbol));
    carrier.setAsk(
        price(quote.getAskPriceBytes(), symbol), size(quote.getAskQuantityBytes(), symbol));
    carrier.setVersion(number(quote.getVersionBytes(), 0));
    carrier.setOrderTimeMillis(quote.getLastOrderCreateTime());
    carrier.setSendTimeMillis(message.getSendTime());
    return carrier;
  }

  /** The sum of what {@link DealsSum} adds up. */
  long deals(byte[] bytes) throws IOException {
    Symbol symbol = read(bytes);
    RepeatedMessage<Deal> deals = message.getPublicAggreDeals().getDeals();
    long sum = message.getSendTime();
    for (int i = 0; i < deals.length(); i++) {
      Deal deal = deals.get(i);
      sum += price(deal.getPriceBytes(), symbol) + size(deal.getQuantityBytes(), symbol);
      sum += deal.getTradeType() + deal.getTime() + deal.getTradeIdBytes().size();
    }
    return sum;
  }

  private Symbol read(byte[] bytes) throws IOException {
    message.clearQuick();
    message.mergeFrom(source.setInput(bytes));
    return symbols.get(message.getSymbolBytes());
  }

  private long price(Utf8String number, Symbol symbol) {
    return number(number, symbol.priceScale());
  }

  private long size(Utf8String number, Symbol symbol) {
    return number(number, symbol.quantityScale());
  }

  private long number(Utf8String number, int scale) {
    buffer.clear();
    number.writeTo(buffer);
    return PeerNumber.of(text, buffer.position(), scale);
  }
}
