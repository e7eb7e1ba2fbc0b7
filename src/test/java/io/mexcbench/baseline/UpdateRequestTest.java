package io.mexcbench.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Mode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpdateRequestTest {
  private static final BenchmarkKey KEY =
      new BenchmarkKey("a.b.DepthParser.parse", Mode.AVERAGE_TIME, 1, Map.of("levels", "20"));

  @ParameterizedTest
  @CsvSource({
    "DepthParser, true",
    "a.b.DepthParser.parse:avgt:1:levels=20, true",
    "DepthParser.parse levels=20, true",
    "DepthParser.parse levels=5, false",
    "Other, false"
  })
  void keyIsNamedInWholeOrAsReportsNameIt(String pattern, boolean isMeant) {
    Optional<Pattern> regex = Optional.of(Pattern.compile(pattern));
    UpdateRequest request = new UpdateRequest("why", regex, regex, false);
    assertThat(request.selects(KEY)).isEqualTo(isMeant);
    assertThat(request.accepts(KEY)).isEqualTo(isMeant);
  }
}
