package io.mexcbench.bench.peer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.market.TickerField;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Futures pushes read by Jackson, token by token and as a tree. */
final class JacksonFutures {
  private static final List<String> TICKER_NAMES = TickerNames.IN_ORDER;

  private final JsonFactory factory = FuturesBinding.JACKSON.getFactory();
  private final FuturesNumbers numbers;
  private final double[] members = new double[TICKER_NAMES.size()];

  JacksonFutures(FuturesNumbers numbers) {
    this.numbers = numbers;
  }

  /** Reads one member of the data, whose name is known; the parser stands at its value. */
  private interface DataReader {
    void read(JsonParser parser, Symbol symbol) throws IOException;
  }

  long depth(byte[] message) throws IOException {
    return stream(message, this::depthData);
  }

  long deals(byte[] message) throws IOException {
    return stream(message, this::dealsData);
  }

  long ticker(byte[] message) throws IOException {
    return stream(message, this::tickerData);
  }

  private long stream(byte[] message, DataReader data) throws IOException {
    try (JsonParser parser = factory.createParser(message)) {
      parser.nextToken();
      Symbol symbol = null;
      String name;
      while ((name = parser.nextFieldName()) != null) {
        switch (name) {
          case "symbol" -> symbol = numbers.symbol(parser.nextTextValue());
          case "data" -> {
            parser.nextToken();
            data.read(parser, symbol);
          }
          case "ts" -> numbers.add(0, parser.nextLongValue(0));
          default -> skip(parser);
        }
      }
    }
    return numbers.take();
  }

  private void depthData(JsonParser parser, Symbol symbol) throws IOException {
    String name;
    while ((name = parser.nextFieldName()) != null) {
      switch (name) {
        case "asks", "bids" -> levels(parser, symbol, name.equals("asks"));
        case "version" -> numbers.add(parser.nextLongValue(0), 0);
        default -> skip(parser);
      }
    }
  }

  private void levels(JsonParser parser, Symbol symbol, boolean isAsk) throws IOException {
    parser.nextToken();
    while (parser.nextToken() == JsonToken.START_ARRAY) {
      parser.nextToken();
      long price = FuturesNumbers.scaled(parser.getDoubleValue(), symbol.priceScale());
      parser.nextToken();
      long quantity = FuturesNumbers.scaled(parser.getDoubleValue(), symbol.quantityScale());
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        parser.skipChildren();
      }
      if (isAsk) {
        numbers.addAsk(price, quantity);
      } else {
        numbers.addBid(price, quantity);
      }
    }
  }

  private void dealsData(JsonParser parser, Symbol symbol) throws IOException {
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      double price = 0;
      double quantity = 0;
      int type = 0;
      long time = 0;
      String name;
      while ((name = parser.nextFieldName()) != null) {
        parser.nextToken();
        switch (name) {
          case "p" -> price = parser.getDoubleValue();
          case "v" -> quantity = parser.getDoubleValue();
          case "T" -> type = parser.getIntValue();
          case "t" -> time = parser.getLongValue();
          default -> parser.skipChildren();
        }
      }
      numbers.addDeal(
          FuturesNumbers.scaled(price, symbol.priceScale()),
          FuturesNumbers.scaled(quantity, symbol.quantityScale()),
          type,
          time);
    }
  }

  private void tickerData(JsonParser parser, Symbol symbol) throws IOException {
    Arrays.fill(members, 0);
    String name;
    while ((name = parser.nextFieldName()) != null) {
      parser.nextToken();
      int place = TickerNames.place(name);
      if (place < 0) {
        parser.skipChildren();
      } else {
        members[place] = parser.getDoubleValue();
      }
    }
    addMembers(members, symbol);
  }

  private void addMembers(double[] values, Symbol symbol) {
    for (int i = 0; i < values.length; i++) {
      TickerField field = FuturesNumbers.TICKER.get(i);
      numbers.addMember(FuturesNumbers.scaled(values[i], field.kind().scaleOf(symbol)));
    }
  }

  private static void skip(JsonParser parser) throws IOException {
    parser.nextToken();
    parser.skipChildren();
  }

  long depthTree(byte[] message) throws IOException {
    JsonNode push = FuturesBinding.JACKSON.readTree(message);
    Symbol symbol = numbers.symbol(push.get("symbol").asText());
    JsonNode data = push.get("data");
    numbers.add(data.get("version").asLong(), push.get("ts").asLong());
    for (JsonNode level : data.get("asks")) {
      numbers.addAsk(
          FuturesNumbers.scaled(level.get(0).asDouble(), symbol.priceScale()),
          FuturesNumbers.scaled(level.get(1).asDouble(), symbol.quantityScale()));
    }
    for (JsonNode level : data.get("bids")) {
      numbers.addBid(
          FuturesNumbers.scaled(level.get(0).asDouble(), symbol.priceScale()),
          FuturesNumbers.scaled(level.get(1).asDouble(), symbol.quantityScale()));
    }
    return numbers.take();
  }

  long dealsTree(byte[] message) throws IOException {
    JsonNode push = FuturesBinding.JACKSON.readTree(message);
    Symbol symbol = numbers.symbol(push.get("symbol").asText());
    numbers.add(0, push.get("ts").asLong());
    for (JsonNode deal : push.get("data")) {
      numbers.addDeal(
          FuturesNumbers.scaled(deal.get("p").asDouble(), symbol.priceScale()),
          FuturesNumbers.scaled(deal.get("v").asDouble(), symbol.quantityScale()),
          deal.get("T").asInt(),
          deal.get("t").asLong());
    }
    return numbers.take();
  }

  long tickerTree(byte[] message) throws IOException {
    JsonNode push = FuturesBinding.JACKSON.readTree(message);
    JsonNode data = push.get("data");
    numbers.add(0, push.get("ts").asLong());
    for (int i = 0; i < members.length; i++) {
      members[i] = data.get(TICKER_NAMES.get(i)).asDouble();
    }
    addMembers(members, numbers.symbol(push.get("symbol").asText()));
    return numbers.take();
  }
}
