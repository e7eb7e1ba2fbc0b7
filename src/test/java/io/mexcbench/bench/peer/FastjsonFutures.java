package io.mexcbench.bench.peer;

import com.alibaba.fastjson2.JSONReader;
import com.alibaba.fastjson2.util.Fnv;
import io.mexcbench.hotpath.market.Symbol;

/** Futures pushes read by fastjson2's reader without objects in between; names by their hashes. */
final class FastjsonFutures {
  private static final long SYMBOL = Fnv.hashCode64("symbol");
  private static final long DATA = Fnv.hashCode64("data");
  private static final long TIME = Fnv.hashCode64("ts");
  private static final long ASKS = Fnv.hashCode64("asks");
  private static final long BIDS = Fnv.hashCode64("bids");
  private static final long VERSION = Fnv.hashCode64("version");
  private static final long DEAL_PRICE = Fnv.hashCode64("p");
  private static final long DEAL_QUANTITY = Fnv.hashCode64("v");
  private static final long DEAL_TYPE = Fnv.hashCode64("T");
  private static final long DEAL_TIME = Fnv.hashCode64("t");

  private final FuturesNumbers numbers;

  FastjsonFutures(FuturesNumbers numbers) {
    this.numbers = numbers;
  }

  /** Reads the data at which the reader stands. */
  private interface DataReader {
    void read(JSONReader in, Symbol symbol);
  }

  long depth(byte[] message) {
    return push(message, this::depthData);
  }

  long deals(byte[] message) {
    return push(message, this::dealsData);
  }

  private long push(byte[] message, DataReader data) {
    try (JSONReader in = JSONReader.of(message)) {
      in.nextIfObjectStart();
      Symbol symbol = null;
      while (!in.nextIfObjectEnd()) {
        long name = in.readFieldNameHashCode();
        if (name == SYMBOL) {
          symbol = numbers.symbol(in.readString());
        } else if (name == DATA) {
          data.read(in, symbol);
        } else if (name == TIME) {
          numbers.add(0, in.readInt64Value());
        } else {
          in.skipValue();
        }
      }
    }
    return numbers.take();
  }

  private void depthData(JSONReader in, Symbol symbol) {
    in.nextIfObjectStart();
    while (!in.nextIfObjectEnd()) {
      long name = in.readFieldNameHashCode();
      if (name == ASKS || name == BIDS) {
        levels(in, symbol, name == ASKS);
      } else if (name == VERSION) {
        numbers.add(in.readInt64Value(), 0);
      } else {
        in.skipValue();
      }
    }
    in.nextIfComma();
  }

  private void levels(JSONReader in, Symbol symbol, boolean isAsk) {
    in.nextIfArrayStart();
    while (!in.nextIfArrayEnd()) {
      in.nextIfArrayStart();
      long price = FuturesNumbers.scaled(in.readDoubleValue(), symbol.priceScale());
      long quantity = FuturesNumbers.scaled(in.readDoubleValue(), symbol.quantityScale());
      in.readInt32Value();
      in.nextIfArrayEnd();
      in.nextIfComma();
      if (isAsk) {
        numbers.addAsk(price, quantity);
      } else {
        numbers.addBid(price, quantity);
      }
    }
    in.nextIfComma();
  }

  private void dealsData(JSONReader in, Symbol symbol) {
    in.nextIfArrayStart();
    while (!in.nextIfArrayEnd()) {
      double price = 0;
      double quantity = 0;
      int type = 0;
      long time = 0;
      in.nextIfObjectStart();
      while (!in.nextIfObjectEnd()) {
        long name = in.readFieldNameHashCode();
        if (name == DEAL_PRICE) {
          price = in.readDoubleValue();
        } else if (name == DEAL_QUANTITY) {
          quantity = in.readDoubleValue();
        } else if (name == DEAL_TYPE) {
          type = in.readInt32Value();
        } else if (name == DEAL_TIME) {
          time = in.readInt64Value();
        } else {
          in.skipValue();
        }
      }
      in.nextIfComma();
      numbers.addDeal(
          FuturesNumbers.scaled(price, symbol.priceScale()),
          FuturesNumbers.scaled(quantity, symbol.quantityScale()),
          type,
          time);
    }
    in.nextIfComma();
  }
}
