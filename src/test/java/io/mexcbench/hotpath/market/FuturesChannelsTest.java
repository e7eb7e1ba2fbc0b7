package io.mexcbench.hotpath.market;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Channels that want more than one line in a table of examples. */
class FuturesChannelsTest {
  private static final int ROWS = 1_269;

  private final Transcript heard = new Transcript();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "order",
        "order.deal",
        "position",
        "asset",
        "plan.order",
        "stop.order",
        "stop.planorder",
        "risk.limit",
        "adl.level"
      })
  void newsOfTheOwnAccountAreReadableByName(String kind) {
    var decoder = new FuturesDecoder(new SymbolTable(FuturesMessages.SYMBOLS));
    String channel = "push.personal." + kind;
    byte[] bytes =
        bytes(
            "{\"channel\":\""
                + channel
                + "\",\"data\":{\"orderId\":\"7\",\"price\":0.5,\"more\":{\"a\":[1]},\"none\":null},"
                + "\"ts\":1790000000000}");
    assertThat(decoder.decode(bytes, 0, bytes.length, heard)).isEqualTo(DecodeStatus.OK);
    assertThat(heard.take())
        .containsExactly(
            "personal "
                + channel
                + " orderId=TEXT:7 price=NUMBER:0.5 more=NESTED:{\"a\":[1]} none=NULL:null"
                + " sent=1790000000000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rs.login", "rs.sub.depth", "rs.unsub.ticker", "rs.personal.filter"})
  void answersKeepTheirChannel(String channel) {
    var decoder = new FuturesDecoder(new SymbolTable(FuturesMessages.SYMBOLS));
    byte[] bytes = bytes("{\"channel\":\"" + channel + "\",\"data\":\"success\",\"ts\":\"1\"}");
    assertThat(decoder.decode(bytes, 0, bytes.length, heard)).isEqualTo(DecodeStatus.OK);
    assertThat(heard.take()).containsExactly("ack " + channel + " success");
  }

  @Test
  void aFrameOfAllTickersIsReadWithoutAllocation() {
    List<Symbol> symbols =
        IntStream.range(0, ROWS).mapToObj(i -> new Symbol(i, "C" + i + "_USDT", 4, 0)).toList();
    var decoder = new FuturesDecoder(new SymbolTable(symbols));
    byte[] bytes =
        bytes(
            "{\"channel\":\"push.tickers\",\"data\":"
                + symbols.stream()
                    .map(FuturesChannelsTest::row)
                    .collect(Collectors.joining(",", "[", "]"))
                + ",\"ts\":1790000000000}");
    assertThat(bytes).hasSizeGreaterThan(340_000);
    long[] seen = new long[2];
    FuturesListener listener =
        new FuturesListener() {
          @Override
          public void onTicker(Ticker ticker) {
            seen[0]++;
            seen[1] += ticker.value(TickerField.LAST_PRICE);
          }
        };
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 50; i++) {
      long before = threads.getThreadAllocatedBytes(thread);
      DecodeStatus status = decoder.decode(bytes, 0, bytes.length, listener);
      least = Math.min(least, threads.getThreadAllocatedBytes(thread) - before);
      assertThat(status).isEqualTo(DecodeStatus.OK);
    }
    assertThat(least).isZero();
    assertThat(seen)
        .containsExactly(
            50L * ROWS, 50 * IntStream.range(0, ROWS).mapToLong(i -> 10_000L + i).sum());
  }

  private static String row(Symbol symbol) {
    String price = "1." + String.format("%04d", symbol.id() % 10_000);
    return """
        {"amount24":157589.74,"contractId":%d,"fairPrice":%s,"high24Price":%s,"indexPrice":%s,\
        "lastPrice":%s,"lower24Price":%s,"maxBidPrice":%s,"minAskPrice":%s,"riseFallRate":-0.0292,\
        "symbol":"%s","timestamp":1790000000000,"volume24":376505}"""
        .formatted(symbol.id(), price, price, price, price, price, price, price, symbol.name());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
