package io.mexcbench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MarkedPageTest {
  private static final String PAGE =
      """
      before
      <!-- figures: one -->
      old
      <!-- end of figures: one -->
      between
      <!-- figures: two -->
      <!-- end of figures: two -->
      after
      """;

  @Test
  void figuresOfOnePlaceAreReplacedAndTheRestIsLeftAlone() {
    assertThat(MarkedPage.withFigures(PAGE, "one", "\nnew\n\n"))
        .isEqualTo(PAGE.replace("old", "new"));
    assertThat(MarkedPage.withFigures(PAGE, "two", "new"))
        .isEqualTo(PAGE.replace("two -->\n<!-- end", "two -->\nnew\n<!-- end"));
  }

  @Test
  void placeThatIsNotThereIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MarkedPage.withFigures(PAGE, "three", "new"))
        .withMessageContaining("<!-- figures: three -->");
  }
}
