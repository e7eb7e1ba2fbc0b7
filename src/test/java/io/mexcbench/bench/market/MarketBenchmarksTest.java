package io.mexcbench.bench.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.corpus.Corpus;
import io.mexcbench.hotpath.market.BookSide;
import io.mexcbench.hotpath.market.DepthUpdate;
import io.mexcbench.hotpath.market.PlainBook;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.oracle.Wrapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is timed is also right, for every message. */
class MarketBenchmarksTest {
  private final Corpus corpus = Corpus.standard();
  private final MarketBenchmarkOracle oracle = new MarketBenchmarkOracle(corpus);

  @Test
  void decodesEverySpotDepth() throws IOException {
    var benchmark = new SpotDepthBenchmark();
    benchmark.setUp();
    assertSpot(corpus.spotDepths(), benchmark::decodeDepth);
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 100})
  void decodesEverySpotDepthOfThatManyLevels(int levels) throws IOException {
    var benchmark = new SpotDepthLevelsBenchmark();
    benchmark.levels = levels;
    benchmark.setUp();
    assertSpot(corpus.spotDepthOfLevels(levels), benchmark::decodeDepth);
  }

  @Test
  void decodesEverySpotDeal() throws IOException {
    var benchmark = new SpotDealsBenchmark();
    benchmark.setUp();
    assertSpot(corpus.spotDeals(), benchmark::decodeDeals);
  }

  @Test
  void decodesEverySpotQuote() throws IOException {
    var benchmark = new SpotBookTickerBenchmark();
    benchmark.setUp();
    assertSpot(corpus.spotBookTickers(), benchmark::decodeBookTicker);
  }

  @Test
  void decodesEverySpotLimitDepth() throws IOException {
    var benchmark = new SpotLimitDepthBenchmark();
    benchmark.setUp();
    assertSpot(corpus.spotLimitDepths(), benchmark::decodeLimitDepth);
  }

  @Test
  void decodesEverySpotKline() throws IOException {
    var benchmark = new SpotKlineBenchmark();
    benchmark.setUp();
    assertSpot(corpus.spotKlines(), benchmark::decodeKline);
  }

  @Test
  void decodesEverySpotMiniTicker() throws IOException {
    var benchmark = new SpotMiniTickerBenchmark();
    benchmark.setUp();
    assertSpot(corpus.spotMiniTickers(), benchmark::decodeMiniTicker);
  }

  @Test
  void routesEverySpotDepth() throws IOException {
    var benchmark = new SpotRouterBenchmark();
    benchmark.setUp();
    List<String> names = corpus.symbols().stream().map(Symbol::name).toList();
    for (byte[] bytes : corpus.spotDepths()) {
      Wrapper message = Wrapper.parseFrom(bytes);
      long expected =
          names.indexOf(message.getSymbol())
              + Wrapper.PUBLICAGGREDEPTHS_FIELD_NUMBER
              + message.getChannelBytes().size()
              + message.getPublicAggreDepths().getSerializedSize()
              + message.getSendTime();
      assertThat(benchmark.routeDepth()).isEqualTo(expected);
    }
  }

  @Test
  void decodesEveryFuturesMessage() throws IOException {
    var benchmark = new FuturesDecoderBenchmark();
    benchmark.setUp();
    assertFutures(corpus.futuresDepths(), benchmark::decodeDepth);
    assertFutures(corpus.futuresDeals(), benchmark::decodeDeal);
    assertFutures(corpus.futuresTickers(), benchmark::decodeTicker);
    assertFutures(corpus.futuresKlines(), benchmark::decodeKline);
  }

  @Test
  void parsesEveryDecimal() {
    var benchmark = new DecimalParserBenchmark();
    benchmark.setUp();
    for (byte[] decimal : corpus.decimals()) {
      String text = new String(decimal, StandardCharsets.US_ASCII);
      long expected = new BigDecimal(text).movePointRight(Corpus.DECIMALS_SCALE).longValueExact();
      assertThat(benchmark.parseDecimal()).isEqualTo(expected);
    }
  }

  @Test
  void theBookHoldsWhatTreeMapsHoldRoundAfterRound() {
    var benchmark = new OrderBookBenchmark();
    benchmark.setUp();
    DepthUpdate[] updates = benchmark.updates();
    DepthUpdate start = OrderBookBenchmark.levelsBehind(benchmark.book().symbol(), updates);
    PlainBook plain = new PlainBook();
    plain.apply(start);
    List.of(updates).forEach(plain::apply);
    for (int round = 0; round < 2; round++) {
      for (DepthUpdate update : updates) {
        assertThat(benchmark.applyDepth()).isEqualTo(update.toVersion());
        plain.apply(update);
      }
      assertThat(levels(benchmark.book().asks())).isEqualTo(plain.asks().toString());
      assertThat(levels(benchmark.book().bids())).isEqualTo(plain.bids().toString());
    }
  }

  @Test
  void seesEveryChangedQuote() throws IOException {
    var benchmark = new DuplicateQuoteFilterBenchmark();
    benchmark.setUp();
    Map<String, String> last = new HashMap<>();
    for (byte[] bytes : corpus.spotBookTickers()) {
      var message = Wrapper.parseFrom(bytes);
      var quote = message.getPublicAggreBookTicker();
      String values =
          String.join(
              " ",
              quote.getBidPrice(),
              quote.getBidQuantity(),
              quote.getAskPrice(),
              quote.getAskQuantity());
      boolean isNews = !values.equals(last.put(message.getSymbol(), values));
      assertThat(benchmark.filterQuote()).isEqualTo(isNews);
    }
  }

  private void assertSpot(byte[][] messages, LongSupplier benchmark) throws IOException {
    for (byte[] message : messages) {
      assertThat(benchmark.getAsLong()).isEqualTo(oracle.spot(message));
    }
  }

  private void assertFutures(byte[][] messages, LongSupplier benchmark) throws IOException {
    for (byte[] message : messages) {
      assertThat(benchmark.getAsLong()).isEqualTo(oracle.futures(message));
    }
  }

  private static String levels(BookSide side) {
    return PlainBook.levels(side).toString();
  }
}
