package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.load.search.BreakingPoint;
import io.mexcbench.load.search.Outcome;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CONFIRMED |  900 |     1000 | breaking point 900 msg/s, confirmed
          INTERVAL  |  900 |     1000 | breaking point within 900 to 1,000 msg/s; trials in between disagree
          INTERVAL  |  900 | Infinity | breaking point above 900 msg/s; trials at each rate beyond disagree
          ABOVE     | 2000 | Infinity | breaking point above 2,000 msg/s: raise --most
          BELOW     |    0 |      100 | breaking point below 100 msg/s
          BELOW     |    0 | Infinity | no breaking point: trials at each rate disagree
          INVALID   |  900 | Infinity | no breaking point: invalid; kept up to 900 msg/s
          """)
  void breakingPointSaysWhatIsKnownOfIt(Outcome outcome, double low, double high, String words) {
    OptionalDouble number =
        outcome == Outcome.CONFIRMED ? OptionalDouble.of(low) : OptionalDouble.empty();
    assertThat(LoadText.point(new BreakingPoint(outcome, number, low, high, List.of(), "")))
        .isEqualTo(words);
  }
}
