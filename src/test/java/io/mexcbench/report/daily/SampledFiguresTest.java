package io.mexcbench.report.daily;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.kpi.Kpi;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampledFiguresTest {
  private static final Instant START = Instant.parse("2026-01-31T00:00:00Z");

  /** A value a second: as many milliseconds as seconds have passed. */
  private static final SampledFigures FIGURES =
      new SampledFigures(
          new SampledFigures.Store() {
            @Override
            public String name() {
              return "a list";
            }

            @Override
            public List<Sample> samples(Kpi kpi, Window window) {
              return IntStream.rangeClosed(1, 2_000)
                  .mapToObj(i -> new Sample(START.plusSeconds(i), i / 1000.0))
                  .toList();
            }
          });

  private static Window window(long from, long to) {
    return new Window(START.plusSeconds(from), START.plusSeconds(to));
  }

  @Test
  void figureIsOfTheValuesInTheWindowAlone() throws Exception {
    assertThat(
            FIGURES.figures(
                Kpi.EXECUTION_LATENCY,
                List.of(window(1, 1001), window(1, 51), window(5_000, 6_000))))
        .containsExactly(OptionalDouble.of(0.99), OptionalDouble.of(0.05), OptionalDouble.empty());
  }

  @Test
  void everyValueIsInOneBucket() throws Exception {
    List<Bucket> buckets = FIGURES.distribution(Kpi.EXECUTION_LATENCY, window(1, 1001));

    assertThat(buckets.stream().mapToDouble(Bucket::count).sum()).isEqualTo(1_000);
    assertThat(buckets).contains(new Bucket(0.1, 50), new Bucket(0.5, 400));
    assertThat(FIGURES.distribution(Kpi.CPU, window(1, 1001))).isEmpty();
    assertThat(FIGURES.distribution(Kpi.ROUND_TRIP, window(5_000, 6_000))).isEmpty();
  }
}
