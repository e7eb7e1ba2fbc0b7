package io.mexcbench.report;

import static io.mexcbench.report.ReportFixture.CONTEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.mexcbench.regression.Comparison;
import io.mexcbench.regression.Report;
import io.mexcbench.regression.RunVerdict;
import io.mexcbench.regression.Verdict;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader is shown of the page, as a browser draws it. */
class RenderedPageTest {
  private static final double LETTERS = 4.5;
  private static final double SHAPES = 3;
  private static final double LIMIT_PERCENT = 10;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"360, false", "360, true", "1000, false"})
  void readerFindsTheVerdictTheRowsAndTheBars(int width, boolean isDark) throws Exception {
    RenderedPage page = render(html(ReportFixture.regressed()), width, isDark);

    assertThat(page.isDark()).isEqualTo(isDark);
    assertThat(page.text("heading"))
        .isEqualTo(
            "▲ REGRESSED: 2 of 9 benchmarks regressed and 1 missing against"
                + " baselines/amd64-epyc-2c.");
    assertThat(page.texts("sections"))
        .containsExactly("Benchmarks", "Warnings", "Controls", "KPIs", "Environment");
    assertThat(page.rows())
        .hasSize(10)
        .startsWith(
            List.of(
                "time",
                "812 ± 9 ns",
                "931 ± 12 ns",
                "+14.6 % +13.6 % to +15.6 %",
                "▲ REGRESSED (limit 10 %)"));
    requireBars(page);
    assertThat(page.texts("marks")).containsExactly("3", "3", "4", "5", "4");
    assertThat(page.number("opened")).isEqualTo(2);
    requireReadable(page);
    System.out.printf(
        "looked at a page %d px wide, %s: %d rows, %d bars%n",
        width, isDark ? "dark" : "light", page.rows().size(), page.bars().size());
  }

  /** Each dot stands as far from zero, in limits, as its figure says. */
  private static void requireBars(RenderedPage page) {
    List<Comparison> drawn =
        ReportFixture.regressed().comparisons().stream()
            .filter(one -> one.changePercent().isPresent())
            .toList();
    assertThat(page.bars()).hasSameSizeAs(drawn);
    for (JsonNode bar : page.bars()) {
      String words = bar.get("words").asText();
      double change = Double.parseDouble(words.split(" ", -1)[1].replace('−', '-'));
      assertThat(bar.get("change").asDouble())
          .as(words)
          .isCloseTo(change / LIMIT_PERCENT, within(0.02));
      assertThat(bar.get("band").asDouble()).as(words).isCloseTo(2, within(0.02));
      assertThat(bar.get("width").asDouble()).as(words).isGreaterThan(150);
    }
  }

  private static void requireReadable(RenderedPage page) {
    assertThat(page.number("scrollWidth")).isEqualTo(page.number("clientWidth"));
    assertThat(page.texts("beyond")).isEmpty();
    assertThat(page.pairsBelow("letters", LETTERS)).isEmpty();
    assertThat(page.pairsBelow("shapes", SHAPES)).isEmpty();
    assertThat(page.number("loaded")).isZero();
    assertThat(page.texts("unreachable")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"360, false", "360, true", "1000, false"})
  void causesAreReadableWithTheirFlames(int width, boolean isDark) throws Exception {
    Background background =
        PageFixture.background().withCauses(List.of(CausesTest.explained("OrderBook.apply")));
    String html = new HtmlReport(CONTEXT, background).render(ReportFixture.regressed());

    RenderedPage page = render(html, width, isDark);

    assertThat(page.texts("sections")).contains("Causes");
    requireReadable(page);
  }

  @Test
  void longNamesDoNotPushThePageApart() throws Exception {
    String name = "n".repeat(400);
    Report report =
        new Report(
            RunVerdict.REGRESSED,
            LIMIT_PERCENT,
            1,
            List.of(
                ReportFixture.time(
                    ReportFixture.key("A." + name, Map.of(name, name)), Verdict.REGRESSED, 1, 2)),
            List.of(),
            List.of());

    requireReadable(render(html(report), 360, false));
  }

  @ParameterizedTest
  @CsvSource({"false, 255", "true, 22"})
  void pageIsDrawnInTheReadersColours(boolean isDark, int red) throws Exception {
    Path file = folder.resolve("report.html");
    Files.writeString(file, html(ReportFixture.regressed()));
    BufferedImage picture =
        ImageIO.read(Chromium.required(folder).screenshot(file, isDark).toFile());

    assertThat(picture.getWidth()).isEqualTo(1000);
    assertThat((picture.getRGB(2, 2) >> 16) & 0xff).isEqualTo(red);
  }

  @Test
  void contrastIsThatOfTheGuidelines() {
    assertThat(RenderedPage.contrast("rgb(0, 0, 0)", "rgb(255, 255, 255)"))
        .isCloseTo(21, within(1e-9));
    assertThat(RenderedPage.contrast("rgb(119, 119, 119)", "rgb(255, 255, 255)"))
        .isCloseTo(4.48, within(0.01));
  }

  private RenderedPage render(String html, int width, boolean isDark)
      throws IOException, InterruptedException {
    return RenderedPage.of(Chromium.required(folder), folder, html, width, isDark);
  }

  private static String html(Report report) {
    Background background = PageFixture.background().withKpis(PageFixture.kpis());
    return new HtmlReport(CONTEXT, background).render(report);
  }
}
