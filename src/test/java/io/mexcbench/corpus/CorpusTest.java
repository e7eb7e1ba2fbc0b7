package io.mexcbench.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mexcbench.hotpath.market.Symbol;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorpusTest {
  private static final long OTHER_SEED = 7;
  private static final Corpus STANDARD = Corpus.standard();
  private static final Corpus OTHER = new Corpus(OTHER_SEED);

  /** Changes only with the corpus, and then every baseline that was measured on it is void. */
  private static final String FINGERPRINT =
      "43cfd5176aa84042d307cdb9a7206f224ff3cb28e05a6d6645daac8bb7fbd0b0";

  static Stream<Named<Function<Corpus, byte[][]>>> kinds() {
    Map<String, Function<Corpus, byte[][]>> kinds =
        Map.ofEntries(
            Map.entry("spotDepths", Corpus::spotDepths),
            Map.entry("spotDepths of BTCUSDT", corpus -> corpus.spotDepths(symbol(corpus, 0))),
            Map.entry("spotDepths of MICROUSDT", corpus -> corpus.spotDepths(symbol(corpus, 4))),
            Map.entry("spotDepthOfLevels 1", corpus -> corpus.spotDepthOfLevels(1)),
            Map.entry("spotDepthOfLevels 100", corpus -> corpus.spotDepthOfLevels(100)),
            Map.entry("spotDeals", Corpus::spotDeals),
            Map.entry("spotBookTickers", Corpus::spotBookTickers),
            Map.entry("spotLimitDepths", Corpus::spotLimitDepths),
            Map.entry("spotKlines", Corpus::spotKlines),
            Map.entry("spotMiniTickers", Corpus::spotMiniTickers),
            Map.entry("futuresDepths", Corpus::futuresDepths),
            Map.entry("futuresDeals", Corpus::futuresDeals),
            Map.entry("futuresTickers", Corpus::futuresTickers),
            Map.entry("futuresKlines", Corpus::futuresKlines),
            Map.entry("decimals", Corpus::decimals),
            Map.entry("orderAcks", Corpus::orderAcks),
            Map.entry("orderErrors", Corpus::orderErrors),
            Map.entry("serverFrames", Corpus::serverFrames),
            Map.entry("clientFrames", Corpus::clientFrames),
            Map.entry("fragmentedMessages", Corpus::fragmentedMessages),
            Map.entry("mixedTexts", Corpus::mixedTexts));
    return kinds.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(kind -> Named.of(kind.getKey(), kind.getValue()));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyMessageOfAKindIsDifferent(Function<Corpus, byte[][]> kind) {
    byte[][] messages = kind.apply(STANDARD);
    assertThat(messages).hasNumberOfRows(Corpus.SIZE);
    assertThat(Arrays.stream(messages).map(ByteBuffer::wrap).distinct()).hasSize(Corpus.SIZE);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void theSameSeedGivesTheSameBytesWhateverWasAskedBefore(Function<Corpus, byte[][]> kind) {
    OTHER.serverFrames();
    OTHER.futuresKlines();
    assertThat(kind.apply(OTHER)).isDeepEqualTo(kind.apply(new Corpus(OTHER_SEED)));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void anotherSeedGivesOtherBytes(Function<Corpus, byte[][]> kind) {
    assertThat(Arrays.deepEquals(kind.apply(STANDARD), kind.apply(OTHER))).isFalse();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void whatACallerDoesToAMessageHarmsNobodyElse(Function<Corpus, byte[][]> kind) {
    byte[] spoilt = kind.apply(OTHER)[0];
    Arrays.fill(spoilt, (byte) 0);
    assertThat(kind.apply(OTHER)[0]).isNotEqualTo(spoilt);
  }

  @Test
  void fingerprintOfTheStandardCorpusIsKnown() {
    assertThat(STANDARD.fingerprint()).isEqualTo(FINGERPRINT);
  }

  @Test
  void fingerprintDependsOnTheSeed() {
    assertThat(OTHER.fingerprint()).isNotEqualTo(FINGERPRINT);
  }

  @Test
  void idOfASymbolIsItsPlaceInTheList() {
    List<Symbol> symbols = STANDARD.symbols();
    assertThat(symbols)
        .extracting(Symbol::id)
        .isEqualTo(IntStream.range(0, symbols.size()).boxed().toList());
    assertThat(symbols.get(0)).isEqualTo(new Symbol(0, "BTCUSDT", 2, 8));
  }

  @Test
  void symbolsHoldANameBeyondAsciiAndAPriceOfTwelveDecimals() {
    List<Symbol> symbols = STANDARD.symbols();
    assertThat(symbols).anyMatch(symbol -> symbol.name().chars().anyMatch(c -> c > 127));
    assertThat(symbols).extracting(Symbol::priceScale).contains(12);
  }

  @Test
  void contractsAreNoSpotPairs() {
    assertThatThrownBy(() -> STANDARD.spotDepths(symbol(STANDARD, 5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("BTC_USDT");
  }

  @Test
  void depthNeedsALevel() {
    assertThatThrownBy(() -> STANDARD.spotDepthOfLevels(0))
        .hasMessage("levels must be positive, got 0");
  }

  private static Symbol symbol(Corpus corpus, int id) {
    return corpus.symbols().get(id);
  }
}
