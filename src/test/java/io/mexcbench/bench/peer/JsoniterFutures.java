package io.mexcbench.bench.peer;

import com.jsoniter.JsonIterator;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.market.TickerField;
import java.io.IOException;
import java.util.Arrays;

/**
 * Futures pushes read by jsoniter's iterator, which is what the code that it generates calls. That
 * code itself cannot be had: it is put into the platform's class loader, which has been closed to
 * strangers since JDK 16, and it knows no array of arrays.
 */
final class JsoniterFutures {
  private final JsonIterator in = new JsonIterator();
  private final double[] members = new double[TickerNames.IN_ORDER.size()];
  private final FuturesNumbers numbers;

  JsoniterFutures(FuturesNumbers numbers) {
    this.numbers = numbers;
  }

  /** Reads the data at which the iterator stands. */
  private interface DataReader {
    void read(Symbol symbol) throws IOException;
  }

  long depth(byte[] message) throws IOException {
    return push(message, this::depthData);
  }

  long deals(byte[] message) throws IOException {
    return push(message, this::dealsData);
  }

  long ticker(byte[] message) throws IOException {
    return push(message, this::tickerData);
  }

  private long push(byte[] message, DataReader data) throws IOException {
    in.reset(message);
    Symbol symbol = null;
    String name;
    while ((name = in.readObject()) != null) {
      switch (name) {
        case "symbol" -> symbol = numbers.symbol(in.readString());
        case "data" -> data.read(symbol);
        case "ts" -> numbers.add(0, in.readLong());
        default -> in.skip();
      }
    }
    return numbers.take();
  }

  private void depthData(Symbol symbol) throws IOException {
    String name;
    while ((name = in.readObject()) != null) {
      switch (name) {
        case "asks", "bids" -> levels(symbol, name.equals("asks"));
        case "version" -> numbers.add(in.readLong(), 0);
        default -> in.skip();
      }
    }
  }

  private void levels(Symbol symbol, boolean isAsk) throws IOException {
    while (in.readArray()) {
      in.readArray();
      long price = FuturesNumbers.scaled(in.readDouble(), symbol.priceScale());
      in.readArray();
      long quantity = FuturesNumbers.scaled(in.readDouble(), symbol.quantityScale());
      while (in.readArray()) {
        in.skip();
      }
      if (isAsk) {
        numbers.addAsk(price, quantity);
      } else {
        numbers.addBid(price, quantity);
      }
    }
  }

  private void dealsData(Symbol symbol) throws IOException {
    while (in.readArray()) {
      double price = 0;
      double quantity = 0;
      int type = 0;
      long time = 0;
      String name;
      while ((name = in.readObject()) != null) {
        switch (name) {
          case "p" -> price = in.readDouble();
          case "v" -> quantity = in.readDouble();
          case "T" -> type = in.readInt();
          case "t" -> time = in.readLong();
          default -> in.skip();
        }
      }
      numbers.addDeal(
          FuturesNumbers.scaled(price, symbol.priceScale()),
          FuturesNumbers.scaled(quantity, symbol.quantityScale()),
          type,
          time);
    }
  }

  private void tickerData(Symbol symbol) throws IOException {
    Arrays.fill(members, 0);
    String name;
    while ((name = in.readObject()) != null) {
      int place = TickerNames.place(name);
      if (place < 0) {
        in.skip();
      } else {
        members[place] = in.readDouble();
      }
    }
    for (int i = 0; i < members.length; i++) {
      TickerField field = FuturesNumbers.TICKER.get(i);
      numbers.addMember(FuturesNumbers.scaled(members[i], field.kind().scaleOf(symbol)));
    }
  }
}
