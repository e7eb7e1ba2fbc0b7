package io.mexcbench.bench.peer;

import com.alibaba.fastjson2.JSONReader;
import com.alibaba.fastjson2.util.Fnv;
import com.dslplatform.json.DslJson;
import com.dslplatform.json.JsonReader;
import com.dslplatform.json.NumberConverter;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** Acknowledgements read member by member with the readers of three libraries. */
final class AckReaders {
  private static final List<String> NAMES =
      List.of(
          "symbol", "orderId", "orderListId", "price", "origQty", "type", "side", "transactTime");

  /** By the place of a name in an answer: texts in ASCII. */
  private static final int[] FIELDS = {
    0, AckSum.ORDER_ID, 0, AckSum.PRICE, AckSum.QUANTITY, AckSum.TYPE, AckSum.SIDE, 0
  };

  private static final int SYMBOL = 0;
  private static final int TIME = NAMES.size() - 1;
  private static final byte[][] BYTES =
      NAMES.stream().map(n -> n.getBytes(StandardCharsets.US_ASCII)).toArray(byte[][]::new);
  private static final SerializedString[] JACKSON_NAMES =
      NAMES.stream().map(SerializedString::new).toArray(SerializedString[]::new);
  private static final long[] HASHES = NAMES.stream().mapToLong(Fnv::hashCode64).toArray();

  private final JsonFactory jackson = FuturesBinding.JACKSON.getFactory();
  private final JsonReader<Object> dsl = new DslJson<>().newReader();
  private final AckSum sum = new AckSum();

  /** The name that is expected next is compared as bytes, which Jackson documents as faster. */
  long jackson(byte[] ack) throws IOException {
    long time = 0;
    int expected = 0;
    try (JsonParser parser = jackson.createParser(ack)) {
      parser.nextToken();
      while (true) {
        boolean isExpected = parser.nextFieldName(JACKSON_NAMES[expected]);
        if (!isExpected && parser.currentToken() != JsonToken.FIELD_NAME) {
          break;
        }
        String name = isExpected ? NAMES.get(expected) : parser.currentName();
        expected = (expected + 1) % JACKSON_NAMES.length;
        parser.nextToken();
        switch (name) {
          case "symbol" -> addSymbol(parser);
          case "orderId" -> add(AckSum.ORDER_ID, parser);
          case "price" -> add(AckSum.PRICE, parser);
          case "origQty" -> add(AckSum.QUANTITY, parser);
          case "type" -> add(AckSum.TYPE, parser);
          case "side" -> add(AckSum.SIDE, parser);
          case "transactTime" -> time = parser.getLongValue();
          default -> parser.skipChildren();
        }
      }
    }
    return sum.take(time);
  }

  private void addSymbol(JsonParser parser) throws IOException {
    char[] characters = parser.getTextCharacters();
    sum.addSymbol(characters[parser.getTextOffset() + parser.getTextLength() - 1]);
  }

  private void add(int field, JsonParser parser) throws IOException {
    char[] characters = parser.getTextCharacters();
    int from = parser.getTextOffset();
    int length = parser.getTextLength();
    sum.add(field, length, characters[from], characters[from + length - 1]);
  }

  long fastjson2(byte[] ack) {
    long time = 0;
    int expected = 0;
    try (JSONReader in = JSONReader.of(ack)) {
      in.nextIfObjectStart();
      while (!in.nextIfObjectEnd()) {
        int place = place(in.readFieldNameHashCode(), expected);
        expected = place + 1;
        if (place == TIME) {
          time = in.readInt64Value();
        } else if (place == SYMBOL) {
          sum.addSymbol(in.readString());
        } else if (place >= 0 && FIELDS[place] > 0) {
          sum.add(FIELDS[place], in.readString());
        } else {
          in.skipValue();
        }
      }
    }
    return sum.take(time);
  }

  private static int place(long hash, int expected) {
    if (expected < HASHES.length && HASHES[expected] == hash) {
      return expected;
    }
    return IntStream.range(0, HASHES.length).filter(i -> HASHES[i] == hash).findFirst().orElse(-1);
  }

  long dslJson(byte[] ack) throws IOException {
    long time = 0;
    int expected = 0;
    dsl.process(ack, ack.length);
    dsl.getNextToken();
    do {
      dsl.getNextToken();
      dsl.fillName();
      dsl.getNextToken();
      int place = place(expected);
      expected = place + 1;
      if (place == TIME) {
        time = NumberConverter.deserializeLong(dsl);
        dsl.getNextToken();
      } else if (place == SYMBOL) {
        sum.addSymbol(dsl.readString());
        dsl.getNextToken();
      } else if (place >= 0 && FIELDS[place] > 0) {
        addQuoted(FIELDS[place]);
        dsl.getNextToken();
      } else {
        dsl.skip();
      }
    } while (dsl.last() == ',');
    return sum.take(time);
  }

  /** The characters stand at the buffer's start; the token's start is the first of them. */
  private void addQuoted(int field) throws IOException {
    char[] characters = dsl.readSimpleQuote();
    int length = dsl.getCurrentIndex() - dsl.getTokenStart() - 1;
    sum.add(field, length, characters[0], characters[length - 1]);
  }

  private int place(int expected) {
    if (expected < BYTES.length && dsl.wasLastName(BYTES[expected])) {
      return expected;
    }
    return IntStream.range(0, BYTES.length)
        .filter(i -> dsl.wasLastName(BYTES[i]))
        .findFirst()
        .orElse(-1);
  }
}
