package io.mexcbench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mexcbench.hotpath.market.DepthUpdate;
import io.mexcbench.hotpath.market.Symbol;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotReaderTest {
  private static final Symbol SYMBOL = new Symbol(0, "BTCUSDT", 2, 4);

  private static DepthUpdate read(String text) throws IOException {
    return new SnapshotReader().read(SYMBOL, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void numbersBecomeLongsAtTheScalesOfTheSymbol() throws IOException {
    DepthUpdate book =
        read(
            "{\"lastUpdateId\":17,\"bids\":[[\"61.50\",\"0.5\"],[\"61\",\"1.0000\"]],"
                + "\"asks\":[[\"61.51\",\"0.0001\"]],\"timestamp\":5,\"more\":{\"a\":[1]}}");
    assertThat(book.toVersion()).isEqualTo(17);
    assertThat(book.bidCount()).isEqualTo(2);
    assertThat(book.bidPrice(0)).isEqualTo(6150);
    assertThat(book.bidQuantity(0)).isEqualTo(5000);
    assertThat(book.bidPrice(1)).isEqualTo(6100);
    assertThat(book.askCount()).isEqualTo(1);
    assertThat(book.askPrice(0)).isEqualTo(6151);
    assertThat(book.askQuantity(0)).isEqualTo(1);
  }

  @Test
  void sideMayBeEmpty() throws IOException {
    DepthUpdate book = read("{\"lastUpdateId\":1,\"bids\":[],\"asks\":[]}");
    assertThat(book.bidCount() + book.askCount()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "<html>Access Denied</html>",
        "{\"code\":429,\"msg\":\"Too Many Requests\"}",
        "{\"lastUpdateId\":1,\"bids\":[[\"1\",\"2\"]",
        "{\"lastUpdateId\":1,\"bids\":[[\"1\"]],\"asks\":[]}",
        "{\"lastUpdateId\":1,\"bids\":[[\"1\",\"2\",\"3\"]],\"asks\":[]}",
        "{\"lastUpdateId\":1,\"bids\":[[1,2]],\"asks\":[]}",
        "{\"lastUpdateId\":1,\"bids\":[[\"1.001\",\"2\"]],\"asks\":[]}",
        "{\"lastUpdateId\":1,\"bids\":[[\"one\",\"2\"]],\"asks\":[]}",
        "{\"lastUpdateId\":1,\"bids\":\"none\",\"asks\":[]}"
      })
  void whatIsNoBookIsRefused(String text) {
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> read(text));
  }
}
