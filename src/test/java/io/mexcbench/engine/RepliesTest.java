package io.mexcbench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepliesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          7 | '' | 7000
          '' | '' | 0
          -3 | '' | 0
          1.5 | '' | 0
          99999999 | '' | 2592000000
          Wed, 21 Oct 2026 07:28:10 GMT | Wed, 21 Oct 2026 07:28:00 GMT | 10000
          Wed, 21 Oct 2026 07:27:00 GMT | Wed, 21 Oct 2026 07:28:00 GMT | 0
          Wed, 21 Oct 2026 07:28:10 GMT | '' | 0
          """)
  void silenceIsANumberOfSecondsOrADate(String retryAfter, String date, long millis) {
    assertThat(Replies.retryAfterMillis(retryAfter, date)).isEqualTo(millis);
  }
}
