package io.mexcbench.hotpath.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mexcbench.AllocationMeter;
import io.mexcbench.Rounds;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A side against a tree of levels, while prices do everything that they may. */
class BookSideTest {
  private static final int STEPS = Rounds.of(60_000, 600_000);

  /** Where the next price falls, from the random numbers and the best price of the walk. */
  enum Prices {
    NEAR_A_WANDERING_BEST,
    NEAR_AND_FAR,
    FAR_APART,
    JUMPING,
    RISING_AND_FALLING,
    DENSE_AND_RISING,
    AT_THE_ENDS_OF_A_LONG,
    OF_CHANGING_TICKS;

    long draw(SplittableRandom random, long best, int step) {
      return switch (this) {
        case NEAR_A_WANDERING_BEST -> best + random.nextLong(-400, 400);
        case NEAR_AND_FAR ->
            best + random.nextLong(-2_000, 2_000) * (random.nextInt(4) == 0 ? 500 : 1);
        case FAR_APART -> random.nextLong(0, 1L << 40);
        case JUMPING -> random.nextInt(300) * 10_000_019L;
        case RISING_AND_FALLING ->
            1_000_000 + Math.abs(step % 20_000 - 10_000) * 30L + random.nextLong(-500, 500);
        case DENSE_AND_RISING -> 10_000 + step / 3 + random.nextInt(2_000);
        case AT_THE_ENDS_OF_A_LONG ->
            (random.nextBoolean() ? Long.MIN_VALUE : Long.MAX_VALUE - 2_999)
                + random.nextInt(3_000);
        case OF_CHANGING_TICKS ->
            random.nextInt(1_000) * (long) Math.pow(10, 5 - Math.min(5, step / 9_000));
      };
    }
  }

  @ParameterizedTest
  @EnumSource
  void holdsWhatATreeHoldsWhateverThePricesDo(Prices prices) {
    for (boolean isAsk : new boolean[] {true, false}) {
      var random = new SplittableRandom(77);
      BookSide side = isAsk ? BookSide.asks() : BookSide.bids();
      var model = new ModelSide(isAsk);
      long best = 5_000_000;
      for (int step = 0; step < STEPS; step++) {
        best += random.nextLong(-60, 61);
        long price = prices.draw(random, best, step);
        long quantity = random.nextInt(100) < 48 ? 0 : 1 + random.nextInt(1_000);
        if (random.nextInt(100) < 5) {
          price = model.bestOr(price);
        }
        side.set(price, quantity);
        model.set(price, quantity);
        assertThat(top(side)).isEqualTo(model.top());
        assertThat(side.count()).isEqualTo(model.count());
        assertThat(side.quantityAt(price)).isEqualTo(quantity);
        if (step % 500 == 0) {
          assertThat(levels(side)).isEqualTo(model.levels());
        }
        if (random.nextInt(15_000) == 0) {
          side.clear();
          model.clear();
        }
      }
      assertThat(levels(side)).isEqualTo(model.levels());
    }
    System.out.println("checked " + 2 * STEPS + " changed levels: " + prices);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 10, 100_000_000, 1_000_000_000_000L})
  void pricesInMultiplesOfATickStayInTheWindow(long tick) {
    BookSide side = BookSide.bids();
    for (int i = 1; i <= 800; i++) {
      side.set(tick * (1_000 + i), i);
    }
    assertThat(side.count()).isEqualTo(800);
    assertThat(side.next(side.best())).isNotNegative();
    assertThat(side.slotCount()).isEqualTo(Ladder.MIN_SLOTS);
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 1_000, 5_000, 100_000})
  void theWindowGrowsWithTheLevelsAndNoFurtherThanItMay(int levels) {
    var random = new SplittableRandom(levels);
    BookSide side = BookSide.asks();
    for (int i = 0; i < levels; i++) {
      side.set(1 + random.nextInt(50_000_000), 1);
    }
    assertThat(side.slotCount()).isLessThanOrEqualTo(Ladder.MAX_SLOTS);
  }

  @Test
  void theWindowFollowsAFallingPrice() {
    BookSide side = BookSide.bids();
    side.set(10_001, 1);
    side.set(9_201, 1);
    for (int price = 9_091; price < 9_101; price++) {
      side.set(price, 1);
    }
    assertThat(side.next(side.next(side.best()))).isNegative();
    side.set(10_001, 0);
    assertThat(side.next(side.best())).isNotNegative();
    assertThat(side.count()).isEqualTo(11);
  }

  @Test
  void aLevelAtTheEdgeOfTheWindowIsHeldOnce() {
    for (int offset = -2; offset <= 2; offset++) {
      BookSide side = BookSide.bids();
      long beyond = 10_002 + Ladder.MIN_SLOTS / 8;
      long edge = beyond + Ladder.MIN_SLOTS / 8 + 1 - Ladder.MIN_SLOTS + offset;
      side.set(10_001, 1);
      side.set(edge, 1);
      side.set(beyond, 1);
      side.set(edge, 2);
      assertThat(levels(side)).containsExactly(beyond + "x1", "10001x1", edge + "x2");
    }
  }

  @Test
  void aLoadedSideHoldsWhatIsSetOneByOne() {
    var random = new SplittableRandom(5);
    for (LongUnaryOperator order : List.<LongUnaryOperator>of(i -> i, i -> 3_000 - i)) {
      BookSide side = BookSide.asks();
      var model = new ModelSide(true);
      for (int i = 0; i < 3_000; i++) {
        long quantity = random.nextInt(10);
        side.load(700 * order.applyAsLong(i), quantity);
        model.set(700 * order.applyAsLong(i), quantity);
      }
      side.endLoad();
      assertThat(levels(side)).isEqualTo(model.levels());
    }
  }

  @Test
  void aNegativeQuantityRemovesTheLevel() {
    BookSide side = BookSide.asks();
    side.set(5, 1);
    side.set(5, -1);
    side.set(6, -1);
    assertThat(side.count()).isZero();
  }

  @Test
  void readingByDepthAndByPriceAgreesWithTheTree() {
    BookSide side = BookSide.asks();
    side.set(10, 1);
    side.set(11, 2);
    side.set(5_000_000, 4);
    assertThat(List.of(side.quantityTo(9), side.quantityTo(10), side.quantityTo(4_999_999)))
        .containsExactly(0L, 1L, 3L);
    assertThat(side.quantityTo(Long.MAX_VALUE)).isEqualTo(7);
    assertThat(List.of(side.quantityAt(5_000_000), side.quantityAt(12))).containsExactly(4L, 0L);
    long[] prices = new long[2];
    long[] quantities = new long[3];
    assertThat(side.copy(prices, quantities)).isEqualTo(2);
    assertThat(prices).containsExactly(10, 11);
    assertThat(quantities).containsExactly(1, 2, 0);
  }

  @Test
  void aSumThatNoLongHoldsIsTheLargestLong() {
    BookSide side = BookSide.bids();
    side.set(10, Long.MAX_VALUE);
    side.set(9, 1);
    assertThat(side.quantityTo(9)).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void aPlaceWithoutALevelIsRefused() {
    BookSide side = BookSide.bids();
    side.set(10, 1);
    for (int place : new int[] {BookSide.NONE, -2, side.best() + 1, 1 << 20}) {
      assertThatThrownBy(() -> side.price(place)).isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> side.quantity(place)).isInstanceOf(IndexOutOfBoundsException.class);
    }
  }

  @Test
  void changingAndReadingAllocateNothing() {
    var random = new SplittableRandom(8);
    long[] offsets = random.longs(4_096, -1_500, 1_500).toArray();
    BookSide side = BookSide.asks();
    for (int i = 0; i < 2_000; i++) {
      side.set(3_000_000 + 97L * i, 1);
    }
    long[] prices = new long[20];
    int[] next = {0};
    assertThat(
            AllocationMeter.bytesOfAMillion(
                () -> {
                  int i = next[0]++;
                  // The best price goes up and down so far that the window slides.
                  long middle = 3_000_000 + Math.abs((i & 0xffff) - 0x8000) * 4L;
                  side.set(middle + offsets[i & 4_095], i & 1);
                  side.copy(prices, prices);
                }))
        .isZero();
  }

  private static List<String> top(BookSide side) {
    int best = side.best();
    return best == BookSide.NONE
        ? List.of()
        : List.of(side.price(best) + "x" + side.quantity(best));
  }

  static List<String> levels(BookSide side) {
    long[] prices = new long[side.count()];
    long[] quantities = new long[side.count() + 1];
    int copied = side.copy(prices, quantities);
    return Stream.iterate(0, i -> i < copied, i -> i + 1)
        .map(i -> prices[i] + "x" + quantities[i])
        .toList();
  }
}
