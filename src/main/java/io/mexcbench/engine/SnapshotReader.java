package io.mexcbench.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.mexcbench.hotpath.market.DecimalParser;
import io.mexcbench.hotpath.market.DepthUpdate;
import io.mexcbench.hotpath.market.Symbol;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Reads the answer to {@code GET /api/v3/depth}: {@code {"lastUpdateId":..,"bids":[["p","q"],..],
 * "asks":[..],..}}. Other members are passed over.
 */
final class SnapshotReader {
  private final JsonFactory json = new JsonFactory();
  private final DecimalParser numbers = new DecimalParser();

  /**
   * The book, whose {@code toVersion} is its version.
   *
   * @throws IOException if it is not such an answer, or a number does not fit the symbol's scale
   */
  DepthUpdate read(Symbol symbol, byte[] body) throws IOException {
    DepthUpdate snapshot = new DepthUpdate(symbol);
    long version = -1;
    try (JsonParser in = json.createParser(body)) {
      require(in.nextToken() == JsonToken.START_OBJECT);
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        String name = in.currentName();
        in.nextToken();
        switch (name) {
          case "lastUpdateId" -> version = in.getLongValue();
          case "bids" -> readSide(in, snapshot, false);
          case "asks" -> readSide(in, snapshot, true);
          default -> in.skipChildren();
        }
      }
    }
    require(version >= 0);
    snapshot.setVersions(version, version);
    return snapshot;
  }

  private void readSide(JsonParser in, DepthUpdate snapshot, boolean isAsks) throws IOException {
    require(in.currentToken() == JsonToken.START_ARRAY);
    while (in.nextToken() == JsonToken.START_ARRAY) {
      long price = number(in, snapshot.symbol().priceScale());
      long quantity = number(in, snapshot.symbol().quantityScale());
      if (isAsks) {
        snapshot.addAsk(price, quantity);
      } else {
        snapshot.addBid(price, quantity);
      }
      require(in.nextToken() == JsonToken.END_ARRAY);
    }
    require(in.currentToken() == JsonToken.END_ARRAY);
  }

  private long number(JsonParser in, int scale) throws IOException {
    require(in.nextToken() == JsonToken.VALUE_STRING);
    byte[] text = in.getText().getBytes(StandardCharsets.US_ASCII);
    long value = numbers.exact(text, 0, text.length, scale);
    require(value != DecimalParser.FAILED);
    return value;
  }

  private static void require(boolean isAsItMust) throws IOException {
    if (!isAsItMust) {
      throw new IOException("the answer is no order book");
    }
  }
}
