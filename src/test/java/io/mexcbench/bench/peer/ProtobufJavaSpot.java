package io.mexcbench.bench.peer;

import com.google.protobuf.InvalidProtocolBufferException;
import io.mexcbench.hotpath.market.DepthUpdate;
import io.mexcbench.hotpath.market.Quote;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.oracle.Deal;
import io.mexcbench.oracle.Level;
import io.mexcbench.oracle.PublicAggreBookTicker;
import io.mexcbench.oracle.PublicAggreDepths;
import io.mexcbench.oracle.Wrapper;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * protobuf-java with generated classes: {@code parseFrom} of an array, which its own benchmarks
 * time, is its fastest way in. In version 4 it makes a {@code String} of every text of proto3 while
 * parsing, so numbers are read from those; asking for a {@code ByteString} would copy them again.
 */
final class ProtobufJavaSpot {
  private final Map<String, Symbol> symbols;

  ProtobufJavaSpot(List<Symbol> symbols) {
    this.symbols = symbols.stream().collect(Collectors.toMap(Symbol::name, Function.identity()));
  }

  DepthUpdate depth(byte[] bytes, DepthUpdate carrier) throws InvalidProtocolBufferException {
    Wrapper message = Wrapper.parseFrom(bytes);
    Symbol symbol = symbols.get(message.getSymbol());
    PublicAggreDepths depth = message.getPublicAggreDepths();
    carrier.reset(symbol);
    for (int i = 0; i < depth.getAsksCount(); i++) {
      Level level = depth.getAsks(i);
      carrier.addAsk(price(level.getPrice(), symbol), size(level.getQuantity(), symbol));
    }
    for (int i = 0; i < depth.getBidsCount(); i++) {
      Level level = depth.getBids(i);
      carrier.addBid(price(level.getPrice(), symbol), size(level.getQuantity(), symbol));
    }
    carrier.setVersions(
        PeerNumber.of(depth.getFromVersion(), 0), PeerNumber.of(depth.getToVersion(), 0));
    carrier.setOrderTimeMillis(depth.getLastOrderCreateTime());
    carrier.setSendTimeMillis(message.getSendTime());
    return carrier;
  }

  Quote quote(byte[] bytes, Quote carrier) throws InvalidProtocolBufferException {
    Wrapper message = Wrapper.parseFrom(bytes);
    Symbol symbol = symbols.get(message.getSymbol());
    PublicAggreBookTicker quote = message.getPublicAggreBookTicker();
    carrier.reset(symbol);
    carrier.setBid(price(quote.getBidPrice(), symbol), size(quote.getBidQuantity(), symbol));
    carrier.setAsk(price(quote.getAskPrice(), symbol), size(quote.getAskQuantity(), symbol));
    carrier.setVersion(PeerNumber.of(quote.getVersion(), 0));
    carrier.setOrderTimeMillis(quote.getLastOrderCreateTime());
    carrier.setSendTimeMillis(message.getSendTime());
    return carrier;
  }

  /** The sum of what {@link DealsSum} adds up. */
  long deals(byte[] bytes) throws InvalidProtocolBufferException {
    Wrapper message = Wrapper.parseFrom(bytes);
    Symbol symbol = symbols.get(message.getSymbol());
    List<Deal> deals = message.getPublicAggreDeals().getDealsList();
    long sum = message.getSendTime();
    for (int i = 0; i < deals.size(); i++) {
      Deal deal = deals.get(i);
      sum += price(deal.getPrice(), symbol) + size(deal.getQuantity(), symbol);
      sum += deal.getTradeType() + deal.getTime() + deal.getTradeId().length();
    }
    return sum;
  }

  private static long price(String text, Symbol symbol) {
    return PeerNumber.of(text, symbol.priceScale());
  }

  private static long size(String text, Symbol symbol) {
    return PeerNumber.of(text, symbol.quantityScale());
  }
}
