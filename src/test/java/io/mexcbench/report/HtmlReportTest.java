package io.mexcbench.report;

import static io.mexcbench.report.ReportFixture.CONTEXT;
import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.Rounds;
import io.mexcbench.regression.Comparison;
import io.mexcbench.regression.Interval;
import io.mexcbench.regression.Report;
import io.mexcbench.regression.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class HtmlReportTest {
  private static final Background NOTHING = Background.of(List.of(), List.of());

  private final String html = page(ReportFixture.regressed(), PageFixture.background());
  private final ParsedXml page = ParsedXml.of(html);

  @Test
  void pageIsAsAgreed() {
    Golden.assertEquals(
        html.replaceFirst("(?s)<style>.*</style>", "<style></style>"),
        "/io/mexcbench/report/regressed.html");
  }

  @Test
  void pageNeedsNothingBeyondItself() {
    assertThat(html).doesNotContain("http:", "https:", "url(", "@import");
    assertThat(page.attributes("src")).isEmpty();
    assertThat(page.attributes("href")).allMatch(target -> target.matches("#\\w+|data:,"));
    assertThat(page.all("script")).isEmpty();
    assertThat(page.all("*"))
        .allSatisfy(
            element ->
                assertThat(attributeNames(element)).noneMatch(name -> name.startsWith("on")));
  }

  @Test
  void pageCanBeWalkedWithoutSeeingIt() {
    assertThat(page.root().getAttribute("lang")).isEqualTo("en");
    assertThat(page.all("title").get(0).getTextContent()).isEqualTo("REGRESSED – mexcbench");
    assertThat(page.all("h1")).hasSize(1);
    assertThat(List.of("header", "nav", "main", "footer"))
        .allSatisfy(landmark -> assertThat(page.all(landmark)).hasSize(1));
    assertThat(page.all("th"))
        .allSatisfy(head -> assertThat(head.getAttribute("scope")).isNotEmpty());
    assertThat(page.all("table")).allMatch(table -> ParsedXml.children(table).contains("caption"));
    assertThat(
            page.all("svg").stream()
                .filter(svg -> !svg.getParentNode().getNodeName().equals("svg")))
        .isNotEmpty()
        .allSatisfy(svg -> assertThat(svg.getAttribute("aria-label")).isNotBlank());
  }

  @Test
  void idsAreUniqueAndEveryLinkLeadsToOne() {
    List<String> ids = page.attributes("id");

    assertThat(ids).doesNotHaveDuplicates();
    assertThat(page.attributes("href").stream().filter(target -> target.startsWith("#")))
        .isNotEmpty()
        .allMatch(target -> ids.contains(target.substring(1)));
    assertThat(ids).containsAll(page.attributes("aria-labelledby"));
  }

  @Test
  void everyComparisonHasARowWithItsVerdictInWords() {
    List<String> verdicts =
        page.all("td").stream()
            .filter(cell -> cell.getAttribute("data-label").equals("verdict"))
            .map(Element::getTextContent)
            .toList();

    assertThat(verdicts)
        .containsExactly(
            "▲ REGRESSED (limit 10 %)",
            "= unchanged",
            "▲ REGRESSED (limit 1 % or 8 B/op)",
            "✕ MISSING",
            "? inconclusive (sees +12.3 %)",
            "? inconclusive (sees +12.3 %)",
            "≠ not comparable",
            "+ new",
            "▼ improved",
            "= unchanged");
  }

  @Test
  void sessionsAreToldApart() {
    assertThat(page.all("p").stream().map(Element::getTextContent))
        .anyMatch(text -> text.startsWith("baseline, session 1: 3 forks, "))
        .anyMatch(text -> text.startsWith("baseline, session 2: 3 forks, "))
        .anyMatch(text -> text.startsWith("now: 4 forks, "));
  }

  @Test
  void kpisAreShownWhereThereAreAny() {
    assertThat(html).doesNotContain("KPIs");
    ParsedXml withKpis =
        ParsedXml.of(
            page(ReportFixture.passed(), PageFixture.background().withKpis(PageFixture.kpis())));

    assertThat(withKpis.all("h2").stream().map(Element::getTextContent)).contains("KPIs");
    assertThat(withKpis.all("th").stream().map(Element::getTextContent)).contains("feed <gaps>");
  }

  @Test
  void whatDiffersOfTheEnvironmentIsMarked() {
    assertThat(
            page.all("tr").stream()
                .filter(row -> row.getAttribute("class").equals("doubt"))
                .map(Element::getTextContent))
        .containsExactly("kernel6.16.2≠ differs");
  }

  @Test
  void intervalThatGoesOnBeyondThePictureSaysSo() {
    String open = bar(12, new Interval(-5, Double.POSITIVE_INFINITY));

    assertThat(open).contains("interval −5.0 % to no bound, limit 10 %").containsOnlyOnce("beyond");
    assertThat(bar(12, new Interval(11, 13))).doesNotContain("beyond");
    assertThat(bar(500, new Interval(-100, 900))).contains("x=\"0%\"", "x=\"100%\"");
  }

  @Test
  void anyReportGivesAWellFormedPage() {
    SplittableRandom random = new SplittableRandom(11);
    int count = Rounds.of(200, 5_000);
    for (int i = 0; i < count; i++) {
      Report report = new RandomReport(random).next();
      ParsedXml parsed = ParsedXml.of(page(report, NOTHING));
      assertThat(
              parsed.all("td").stream()
                  .filter(cell -> cell.getAttribute("data-label").equals("verdict")))
          .hasSameSizeAs(report.comparisons());
    }
  }

  private static String bar(double change, Interval interval) {
    Comparison one =
        ReportFixture.time(ReportFixture.key("A.b", Map.of()), Verdict.REGRESSED, 100, 100);
    return ChangeBar.of(
        new Comparison(
            one.key(),
            one.metric(),
            one.verdict(),
            one.baseline(),
            one.candidate(),
            one.unit(),
            OptionalDouble.of(change),
            Optional.of(interval),
            one.thresholdPercent(),
            one.detectablePercent(),
            one.warnings()));
  }

  private static List<String> attributeNames(Element element) {
    return IntStream.range(0, element.getAttributes().getLength())
        .mapToObj(i -> element.getAttributes().item(i).getNodeName())
        .toList();
  }

  private static String page(Report report, Background background) {
    return new HtmlReport(CONTEXT, background).render(report);
  }
}
