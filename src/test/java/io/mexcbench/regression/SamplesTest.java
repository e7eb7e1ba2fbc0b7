package io.mexcbench.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mexcbench.regression.Samples.Bucket;
import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {
  private final Samples samples =
      new Samples(List.of(new Bucket(10, 98), new Bucket(50, 1), new Bucket(970, 1)));

  @Test
  void meanWeighsEveryBucketByItsCount() {
    assertThat(samples.mean()).isEqualTo((980 + 50 + 970) / 100.0);
  }

  @Test
  void quantileIsTheSmallestValueThatTheShareDoesNotExceed() {
    assertThat(samples.quantile(0)).isEqualTo(10);
    assertThat(samples.quantile(0.98)).isEqualTo(10);
    assertThat(samples.quantile(0.985)).isEqualTo(50);
    assertThat(samples.quantile(0.99)).isEqualTo(50);
    assertThat(samples.quantile(1)).isEqualTo(970);
  }

  @Test
  void noSamplesAreRefused() {
    assertThatThrownBy(() -> new Samples(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("samples must not be empty");
  }
}
