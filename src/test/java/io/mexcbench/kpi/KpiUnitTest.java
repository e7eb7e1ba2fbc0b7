package io.mexcbench.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KpiUnitTest {
  @Test
  void writesThreeDigitsInTheUnitThatPeopleUse() {
    assertThat(KpiUnit.SECONDS.text(0.000_312_4)).isEqualTo("0.312 ms");
    assertThat(KpiUnit.SECONDS.text(0)).isEqualTo("0 ms");
    assertThat(KpiUnit.BYTES.text(1_234_567_890)).isEqualTo("1230 MB");
    assertThat(KpiUnit.PERCENT.text(12.5)).isEqualTo("12.5 %");
    assertThat(KpiUnit.PER_SECOND.text(99_993)).isEqualTo("100000 /s");
  }
}
