package io.mexcbench.report.daily;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.kpi.Kpi;
import io.mexcbench.kpi.KpiState;
import io.mexcbench.report.Golden;
import io.mexcbench.report.ParsedXml;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class DailyPageTest {
  private final String html = new DailyPage(DailyFixture.report()).html();
  private final ParsedXml page = ParsedXml.of(html);

  @Test
  void pageNeedsNothingBeyondItself() {
    assertThat(
            html.replace("xmlns=\"http://www.w3.org/2000/svg\"", "")
                .replace("Prometheus at http://", ""))
        .doesNotContain("http:", "https:", "url(", "@import", "<script");
    assertThat(page.attributes("src")).isEmpty();
    assertThat(page.attributes("href")).allMatch(target -> target.matches("#[\\w-]+|data:,"));
    List<String> ids = page.attributes("id");
    assertThat(ids).doesNotHaveDuplicates().containsAll(page.attributes("aria-labelledby"));
  }

  @Test
  void pageAndPaperHaveTheSameBody() {
    ParsedXml paper = ParsedXml.of(new DailyPage(DailyFixture.report()).paper());

    assertThat(paper.all("body").get(0).getTextContent())
        .isEqualTo(page.all("body").get(0).getTextContent());
  }

  @Test
  void headSaysWhatIsWrong() {
    assertThat(page.all("h1").get(0).getTextContent())
        .isEqualTo(
            "! Daily report of 2026-10-25: 2 critical, 1 target missed, 2 without data, 1 run of the"
                + " benchmarks regressed, 1 alert");
    assertThat(page.all("header").get(0).getTextContent())
        .contains("2026-10-25 in Europe/Berlin, 25 hours long.");
  }

  @Test
  void everyKeyFigureHasARowWithItsVerdictInWords() {
    Element table =
        page.all("table").stream()
            .filter(one -> one.getAttribute("class").equals("kpis"))
            .findFirst()
            .orElseThrow();
    String text = table.getTextContent();
    assertThat(Arrays.stream(Kpi.values()).map(Kpi::title)).allMatch(text::contains);
    assertThat(text)
        .contains(
            "700 ms at 12:00; 1 of 25 hours missed",
            "beyond all bounds",
            "? no data",
            "! critical");
  }

  @Test
  void everyChartHasItsFiguresInATable() {
    List<String> captions = page.all("caption").stream().map(Element::getTextContent).toList();

    assertThat(captions.stream().filter("Figures by the hour"::equals)).hasSize(3);
    assertThat(captions)
        .contains("Trading by the day", "Resources by the day", "Interfaces by the day");
    assertThat(
            page.all("figure").stream()
                .filter(one -> one.getAttribute("class").equals("spread"))
                .toList())
        .hasSize(6)
        .as("each with its ends below it and its figures")
        .allMatch(one -> one.getElementsByTagName("table").getLength() == 2);
  }

  /** Two weeks of the fixture's ninety days are known by nobody, and need no row each. */
  @Test
  void daysBeforeAnythingWasKnownAreOneRow() {
    List<String> rows =
        page.all("th").stream()
            .map(Element::getTextContent)
            .filter(text -> text.equals("before that") || text.startsWith("2026-08-1"))
            .toList();
    assertThat(rows.stream().filter("before that"::equals)).hasSize(3);
    assertThat(rows).contains("2026-08-16").doesNotContain("2026-08-15");
  }

  @Test
  void namesOfOthersAreOnlyText() {
    assertThat(html)
        .contains("a &lt;series&gt; &amp; more", "Check &lt;all&gt; levels")
        .doesNotContain("<series>", "<all>");
  }

  @Test
  void dayOfWhichNothingIsKnownSaysSoEverywhere() {
    Day day = DailyFixture.SHORT;
    List<OptionalDouble> hours = Collections.nCopies(23, OptionalDouble.empty());
    List<OptionalDouble> days =
        Collections.nCopies(DailyReport.DAYS_BEFORE, OptionalDouble.empty());
    DailyReport report =
        new DailyReport(
            day,
            "nowhere",
            Arrays.stream(Kpi.values())
                .map(kpi -> new KpiFigures(kpi, OptionalDouble.empty(), hours, days, List.of()))
                .toList(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of());
    ParsedXml empty = ParsedXml.of(new DailyPage(report).html());

    assertThat(report.count(KpiState.NO_DATA)).isEqualTo(Kpi.values().length);
    assertThat(report.isBad()).isFalse();
    assertThat(empty.all("svg")).isEmpty();
    assertThat(empty.all("h1").get(0).getTextContent())
        .isEqualTo("? Daily report of 2026-03-29: 11 without data");
    assertThat(empty.all("main").get(0).getTextContent())
        .contains(
            "No data: only Prometheus knows of alerts.", "No run on this day, and none before")
        .doesNotContain(" 0 ms", " 0 %");
  }

  @Test
  void mailIsAsAgreed() {
    DailyMail mail = new DailyMail(DailyFixture.report());
    Golden.assertEquals(mail.text(), "/io/mexcbench/report/daily/mail.txt");
    Golden.assertEquals(mail.html(), "/io/mexcbench/report/daily/mail.html");
    ParsedXml.of(mail.html());
  }
}
