package io.mexcbench.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.mexcbench.oracle.Level;
import io.mexcbench.oracle.PublicAggreDepths;
import io.mexcbench.oracle.PublicLimitDepths;
import io.mexcbench.oracle.Wrapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BookRoundTest {
  private static final int LEVELS = 1_000;
  private static final int LEVELS_AN_UPDATE = 16;

  private final TreeMap<BigDecimal, String> asks = new TreeMap<>();
  private final TreeMap<BigDecimal, String> bids = new TreeMap<>();

  @ParameterizedTest
  @EnumSource
  void aRoundIsContiguousNeverCrossedAndEndsWhereItBegan(BookRound.Spread spread) throws Exception {
    BookRound round = round(spread);
    PublicLimitDepths book = Wrapper.parseFrom(round.book()).getPublicLimitDepths();
    put(asks, book.getAsksList());
    put(bids, book.getBidsList());
    assertThat(List.of(asks.size(), bids.size())).containsExactly(LEVELS, LEVELS);
    String before = asks + " " + bids;
    long version = Long.parseLong(book.getVersion());
    int deletes = 0;
    List<Double> millionths = new ArrayList<>();
    for (byte[] message : round.updates()) {
      PublicAggreDepths update = Wrapper.parseFrom(message).getPublicAggreDepths();
      assertThat(Long.parseLong(update.getFromVersion())).isEqualTo(version + 1);
      version = Long.parseLong(update.getToVersion());
      assertThat(update.getAsksCount() + update.getBidsCount()).isEqualTo(LEVELS_AN_UPDATE);
      for (Level level : update.getAsksList()) {
        deletes += level.getQuantity().equals("0") ? 1 : 0;
        double best = asks.firstKey().doubleValue();
        millionths.add(Math.abs(Double.parseDouble(level.getPrice()) - best) / best * 1e6);
      }
      for (Level level : update.getBidsList()) {
        deletes += level.getQuantity().equals("0") ? 1 : 0;
      }
      put(asks, update.getAsksList());
      put(bids, update.getBidsList());
      assertThat(bids.lastKey()).isLessThan(asks.firstKey());
    }
    assertThat(asks + " " + bids).isEqualTo(before);
    assertThat(100.0 * deletes / (Corpus.SIZE * LEVELS_AN_UPDATE)).isCloseTo(48, within(2.0));
    double[] sorted = millionths.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double median = sorted[sorted.length / 2];
    if (spread == BookRound.Spread.RECORDED) {
      assertThat(median).isBetween(350.0, 800.0);
    } else {
      assertThat(median).isBetween(9_000.0, 11_000.0);
    }
  }

  @Test
  void theSameArgumentsGiveTheSameBytes() {
    assertThat(round(BookRound.Spread.RECORDED).updates())
        .isDeepEqualTo(round(BookRound.Spread.RECORDED).updates());
    assertThat(
            Arrays.deepEquals(
                round(BookRound.Spread.RECORDED).updates(),
                round(BookRound.Spread.UNIFORM).updates()))
        .isFalse();
  }

  @Test
  void aRoundNeedsLevels() {
    assertThatThrownBy(() -> BookRound.of(1, 0, 16, BookRound.Spread.RECORDED))
        .hasMessage("levels must be positive, got 0 and 16");
  }

  private static BookRound round(BookRound.Spread spread) {
    return BookRound.of(Corpus.DEFAULT_SEED, LEVELS, LEVELS_AN_UPDATE, spread);
  }

  private static void put(Map<BigDecimal, String> side, List<Level> levels) {
    for (Level level : levels) {
      if (level.getQuantity().equals("0")) {
        side.remove(new BigDecimal(level.getPrice()));
      } else {
        side.put(new BigDecimal(level.getPrice()), level.getQuantity());
      }
    }
  }
}
