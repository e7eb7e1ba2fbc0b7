package io.mexcbench.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.engine.view.BarView;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarsTest {
  private static final long START = 1_790_000_100_000L - 1_790_000_100_000L % 300_000;

  private static BarView minute(int at, String open, String high, String low, String close) {
    return new BarView(
        START + at * 60_000L,
        SampleView.decimal(open),
        SampleView.decimal(high),
        SampleView.decimal(low),
        SampleView.decimal(close),
        SampleView.decimal("1.5"),
        2,
        at < 6);
  }

  private static final List<BarView> MINUTES =
      List.of(
          minute(1, "10", "12", "9", "11"),
          minute(4, "11", "15", "11", "14"),
          minute(5, "14", "14", "8", "9"),
          minute(6, "9", "10", "9", "10"));

  private static List<BarView> bars(long from, long to, int limit) {
    return Bars.of(MINUTES, BarInterval.FIVE_MINUTES, from, to, limit);
  }

  @Test
  void minutesAreJoined() {
    assertThat(bars(Long.MIN_VALUE, Long.MAX_VALUE, 9))
        .containsExactly(
            new BarView(
                START,
                SampleView.decimal("10"),
                SampleView.decimal("15"),
                SampleView.decimal("9"),
                SampleView.decimal("14"),
                SampleView.decimal("3.0"),
                4,
                true),
            new BarView(
                START + 300_000,
                SampleView.decimal("14"),
                SampleView.decimal("14"),
                SampleView.decimal("8"),
                SampleView.decimal("10"),
                SampleView.decimal("3.0"),
                4,
                false));
  }

  @Test
  void onlyWhatBeginsInTheTimeAndTheLatestOfThatIsGiven() {
    assertThat(bars(START, START + 1, 9)).extracting(BarView::startMillis).containsExactly(START);
    assertThat(bars(START + 1, Long.MAX_VALUE, 9))
        .extracting(BarView::startMillis)
        .containsExactly(START + 300_000);
    assertThat(bars(Long.MIN_VALUE, Long.MAX_VALUE, 1))
        .extracting(BarView::startMillis)
        .containsExactly(START + 300_000);
    assertThat(bars(START + 1, START + 2, 9)).isEmpty();
  }

  @Test
  void minutesThemselvesStayAsTheyAre() {
    assertThat(Bars.of(MINUTES, BarInterval.ONE_MINUTE, Long.MIN_VALUE, Long.MAX_VALUE, 9))
        .isEqualTo(MINUTES);
  }
}
