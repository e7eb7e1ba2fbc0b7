package io.mexcbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.report.daily.DailyFixture;
import io.mexcbench.report.daily.DailyPage;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The daily page as a browser draws it. */
class DailyRenderedTest {
  private static final double LETTERS = 4.5;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"360, false", "360, true", "1000, false", "1000, true"})
  void pageFitsItsScreenAndCanBeRead(int width, boolean isDark) throws Exception {
    String html = new DailyPage(DailyFixture.report()).html();
    RenderedPage page = RenderedPage.of(Chromium.required(folder), folder, html, width, isDark);

    assertThat(page.isDark()).isEqualTo(isDark);
    assertThat(page.text("heading")).startsWith("! Daily report of 2026-10-25: 2 critical");
    assertThat(page.texts("sections"))
        .containsExactly(
            "Key figures",
            "Alerts",
            "Benchmarks",
            "Trading",
            "Resources",
            "Interfaces",
            "Distributions",
            "Days before",
            "Notes");
    assertThat(page.number("scrollWidth")).isEqualTo(page.number("clientWidth"));
    assertThat(page.texts("beyond")).isEmpty();
    assertThat(page.pairsBelow("letters", LETTERS)).isEmpty();
    assertThat(page.number("loaded")).isZero();
    assertThat(page.texts("unreachable")).isEmpty();
  }
}
