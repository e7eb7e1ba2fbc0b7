package io.mexcbench.proof.ceiling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class CeilingTest {
  /** The figures of the page are those of the result file, down to the last sign. */
  @Test
  void pageShowsWhatWasMeasured() throws IOException {
    String page = Files.readString(Ceiling.PAGE);
    assertThat(Ceiling.updated(page, Ceiling.read())).isEqualTo(page);
  }

  @Test
  void tableHasARowForEachRate() {
    Ceiling.Result result =
        new Ceiling.Result(
            "amd64",
            List.of(1_200L, 900L),
            List.of(new Step(1_000, 999.6, 333.3, 21.4, 3.2, 0, 0.04, 0)),
            List.of(
                new Step(20_000, 19_999.6, 19_999.6, 33.3, 3.2, 0, 0.04, 0),
                new Step(40_000, 31_000, 31_000, 44.4, 9.9, 77, 3.1, 5)));
    assertThat(
            Ceiling.updated("<!-- figures: ceiling -->\n<!-- end of figures: ceiling -->", result))
        .isEqualTo(
            """
            <!-- figures: ceiling -->
            On amd64.

            `scripts/live` is ready 900 to 1,200 ms after it was started, of 2 starts (goal: 3,000).

            | messages/s asked for | worked on | updates of books | processing p99, µs | age p99, ms | conflated | exchange late, % | dropped by the exchange |
            |---:|---:|---:|---:|---:|---:|---:|---:|
            | 1,000 | 1,000 | 333 | 21 | 3 | 0 | 0.0 | 0 |

            Of updates of books alone it keeps up with 20,000 a second (goal: 100,000): 99 % of them within 33 µs, none merged and none dropped.

            | messages/s asked for | worked on | updates of books | processing p99, µs | age p99, ms | conflated | exchange late, % | dropped by the exchange |
            |---:|---:|---:|---:|---:|---:|---:|---:|
            | 20,000 | 20,000 | 20,000 | 33 | 3 | 0 | 0.0 | 0 |
            | 40,000 | 31,000 | 31,000 | 44 | 10 | 77 | 3.1 | 5 |
            <!-- end of figures: ceiling -->""");
  }
}
