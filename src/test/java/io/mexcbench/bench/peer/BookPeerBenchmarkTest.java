package io.mexcbench.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.bench.market.DecodedRound;
import io.mexcbench.corpus.BookRound;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.hotpath.market.DepthUpdate;
import io.mexcbench.hotpath.market.PlainBook;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BookPeerBenchmarkTest {
  private final PlainBook plain = new PlainBook();

  @ParameterizedTest
  @ValueSource(ints = {1000, 5000})
  void everyContestantReadsTheTopThatAPlainBookHasAfterEachUpdate(int levels) {
    var benchmark = benchmark(levels, BookRound.Spread.RECORDED);
    List<LongSupplier> contestants =
        List.of(
            benchmark::mexcbench,
            benchmark::treeMap,
            benchmark::fastutil,
            benchmark::sortedArrays,
            benchmark::chunkedArrays,
            benchmark::hashAndBitmap);
    for (LongSupplier contestant : contestants) {
      plain.clear();
      DecodedRound round = round(levels, BookPeerBenchmark.LEVELS_AN_UPDATE);
      plain.apply(round.book());
      for (DepthUpdate update : round.updates()) {
        plain.apply(update);
        assertThat(contestant.getAsLong()).isEqualTo(top());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everySpreadSetsUpWithAllContestantsEqual(BookRound.Spread spread) {
    assertThat(benchmark(1000, spread).treeMap()).isNotZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void bothPipelinesReadTheTopOfAPlainBook(boolean isPeer) throws IOException {
    var benchmark = new PeakProfilePeerBenchmark();
    benchmark.setUp();
    DecodedRound round = round(1000, PeakProfilePeerBenchmark.LEVELS_A_MESSAGE);
    plain.apply(round.book());
    for (DepthUpdate update : round.updates()) {
      plain.apply(update);
      assertThat(update.askCount() + update.bidCount())
          .isEqualTo(PeakProfilePeerBenchmark.LEVELS_A_MESSAGE);
      assertThat(isPeer ? benchmark.protobufJavaTreeMap() : benchmark.mexcbench()).isEqualTo(top());
    }
  }

  private static BookPeerBenchmark benchmark(int levels, BookRound.Spread spread) {
    var benchmark = new BookPeerBenchmark();
    benchmark.levels = levels;
    benchmark.spread = spread;
    benchmark.setUp();
    return benchmark;
  }

  private static DecodedRound round(int levels, int levelsAnUpdate) {
    return DecodedRound.of(
        BookRound.of(Corpus.DEFAULT_SEED, levels, levelsAnUpdate, BookRound.Spread.RECORDED));
  }

  private long top() {
    Map.Entry<Long, Long> ask = plain.asks().firstEntry();
    Map.Entry<Long, Long> bid = plain.bids().firstEntry();
    return ask.getKey() + 3 * ask.getValue() + 5 * bid.getKey() + 7 * bid.getValue();
  }
}
