package io.mexcbench.bench.peer;

import com.dslplatform.json.DslJson;
import com.dslplatform.json.JsonReader;
import com.dslplatform.json.NumberConverter;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.market.TickerField;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Futures pushes read by DSL-JSON the way that the code of its annotation processor reads them
 * (names compared as bytes in the expected order, numbers by {@link NumberConverter}), written by
 * hand because this build runs no processor but its own. Compared with binding at run time, it also
 * saves the objects in between.
 */
final class DslFutures {
  private static final byte[] SYMBOL = bytes("symbol");
  private static final byte[] DATA = bytes("data");
  private static final byte[] TIME = bytes("ts");
  private static final byte[] ASKS = bytes("asks");
  private static final byte[] BIDS = bytes("bids");
  private static final byte[] VERSION = bytes("version");
  private static final byte[] DEAL_PRICE = bytes("p");
  private static final byte[] DEAL_QUANTITY = bytes("v");
  private static final byte[] DEAL_TYPE = bytes("T");
  private static final byte[] DEAL_TIME = bytes("t");
  private static final byte[][] TICKER =
      TickerNames.IN_ORDER.stream().map(DslFutures::bytes).toArray(byte[][]::new);

  private final JsonReader<Object> in = new DslJson<>().newReader();
  private final double[] members = new double[TICKER.length];
  private final FuturesNumbers numbers;

  DslFutures(FuturesNumbers numbers) {
    this.numbers = numbers;
  }

  /** Reads the data; the reader has read their first character. */
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
    in.process(message, message.length);
    in.getNextToken();
    Symbol symbol = null;
    do {
      in.getNextToken();
      in.fillName();
      in.getNextToken();
      if (in.wasLastName(SYMBOL)) {
        symbol = numbers.symbol(in.readSimpleString());
        in.getNextToken();
      } else if (in.wasLastName(DATA)) {
        data.read(symbol);
        in.getNextToken();
      } else if (in.wasLastName(TIME)) {
        numbers.add(0, NumberConverter.deserializeLong(in));
        in.getNextToken();
      } else {
        in.skip();
      }
    } while (in.last() == ',');
    return numbers.take();
  }

  private void depthData(Symbol symbol) throws IOException {
    do {
      in.getNextToken();
      in.fillName();
      in.getNextToken();
      if (in.wasLastName(ASKS)) {
        levels(symbol, true);
        in.getNextToken();
      } else if (in.wasLastName(BIDS)) {
        levels(symbol, false);
        in.getNextToken();
      } else if (in.wasLastName(VERSION)) {
        numbers.add(NumberConverter.deserializeLong(in), 0);
        in.getNextToken();
      } else {
        in.skip();
      }
    } while (in.last() == ',');
  }

  private void levels(Symbol symbol, boolean isAsk) throws IOException {
    if (in.getNextToken() == ']') {
      return;
    }
    while (true) {
      in.getNextToken();
      double price = NumberConverter.deserializeDouble(in);
      in.getNextToken();
      in.getNextToken();
      double quantity = NumberConverter.deserializeDouble(in);
      in.getNextToken();
      in.getNextToken();
      in.skip();
      add(
          FuturesNumbers.scaled(price, symbol.priceScale()),
          FuturesNumbers.scaled(quantity, symbol.quantityScale()),
          isAsk);
      if (in.getNextToken() != ',') {
        return;
      }
      in.getNextToken();
    }
  }

  private void add(long price, long quantity, boolean isAsk) {
    if (isAsk) {
      numbers.addAsk(price, quantity);
    } else {
      numbers.addBid(price, quantity);
    }
  }

  private void dealsData(Symbol symbol) throws IOException {
    do {
      in.getNextToken();
      deal(symbol);
    } while (in.getNextToken() == ',');
  }

  private void deal(Symbol symbol) throws IOException {
    double price = 0;
    double quantity = 0;
    int type = 0;
    long time = 0;
    do {
      in.getNextToken();
      in.fillName();
      in.getNextToken();
      if (in.wasLastName(DEAL_PRICE)) {
        price = NumberConverter.deserializeDouble(in);
      } else if (in.wasLastName(DEAL_QUANTITY)) {
        quantity = NumberConverter.deserializeDouble(in);
      } else if (in.wasLastName(DEAL_TYPE)) {
        type = NumberConverter.deserializeInt(in);
      } else if (in.wasLastName(DEAL_TIME)) {
        time = NumberConverter.deserializeLong(in);
      } else {
        in.skip();
        continue;
      }
      in.getNextToken();
    } while (in.last() == ',');
    numbers.addDeal(
        FuturesNumbers.scaled(price, symbol.priceScale()),
        FuturesNumbers.scaled(quantity, symbol.quantityScale()),
        type,
        time);
  }

  private void tickerData(Symbol symbol) throws IOException {
    Arrays.fill(members, 0);
    int expected = 0;
    do {
      in.getNextToken();
      in.fillName();
      in.getNextToken();
      int place = place(expected);
      if (place < 0) {
        in.skip();
      } else {
        members[place] = NumberConverter.deserializeDouble(in);
        in.getNextToken();
        expected = place + 1;
      }
    } while (in.last() == ',');
    for (int i = 0; i < members.length; i++) {
      TickerField field = FuturesNumbers.TICKER.get(i);
      numbers.addMember(FuturesNumbers.scaled(members[i], field.kind().scaleOf(symbol)));
    }
  }

  private int place(int expected) {
    if (expected < TICKER.length && in.wasLastName(TICKER[expected])) {
      return expected;
    }
    for (int i = 0; i < TICKER.length; i++) {
      if (in.wasLastName(TICKER[i])) {
        return i;
      }
    }
    return -1;
  }

  private static byte[] bytes(String name) {
    return name.getBytes(StandardCharsets.US_ASCII);
  }
}
