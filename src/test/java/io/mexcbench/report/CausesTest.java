package io.mexcbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Mode;
import io.mexcbench.report.Explained.Allocated;
import io.mexcbench.report.Explained.CallFrame;
import io.mexcbench.report.Explained.Moved;
import io.mexcbench.report.Explained.Touched;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class CausesTest {
  private static final String HOSTILE = "<b onload=\"x\">&'\n\u202e\u0007";

  @Test
  void textNamesTheMethodTheAllocationAndTheCommit() {
    assertThat(new Causes(List.of(explained("OrderBook.apply"))).text())
        .isEqualTo(
            """
            Why OrderBookBenchmark.applyDepth:
              OrderBook.apply itself takes +70.5 ns (160 ns -> 231 ns)
              OrderBook.apply allocates +24 B/op of [J
              changed by 1a2b3c4 Count the updates
            """);
  }

  @Test
  void textSaysWhereNothingStandsOut() {
    Explained spread =
        new Explained(
            key("OrderBookBenchmark.applyDepth"),
            900,
            1000,
            false,
            List.of(),
            List.of(),
            List.of(),
            new CallFrame("apply", 10, 12, List.of()),
            List.of());
    assertThat(new Causes(List.of(spread)).text())
        .isEqualTo(
            """
            Why OrderBookBenchmark.applyDepth:
              no single method grew beyond chance in 900 and 1000 samples
            """);
    assertThat(new Causes(List.of(spread)).html()).contains("None beyond chance");
  }

  @Test
  void pageHoldsTablesAndFlames() {
    ParsedXml page = ParsedXml.of(page(explained("OrderBook.apply")));
    assertThat(page.all("h3").get(0).getTextContent()).isEqualTo("OrderBookBenchmark.applyDepth");
    assertThat(page.all("tr").get(1).getTextContent())
        .isEqualTo("OrderBook.apply160 ns231 ns+70.5 ns ± 9.80 ns+68.0 ns");
    assertThat(page.all("table")).allMatch(table -> ParsedXml.children(table).contains("caption"));
    List<Element> frames = page.all("rect");
    assertThat(frames)
        .extracting(frame -> frame.getAttribute("class"))
        .containsExactly("slower", "slower", "faster");
    // Of 540 ns on 1200: 270 and 135, less a gap of one.
    assertThat(frames)
        .extracting(frame -> frame.getAttribute("width"))
        .containsExactly("1199.00", "599.00", "299.00");
    assertThat(page.all("text"))
        .extracting(Element::getTextContent)
        .containsExactly("+ applyDepth", "+ OrderBook.apply", "− Side.put");
  }

  @Test
  void slowdownOfEverythingIsSaid() {
    Explained one = explained("OrderBook.apply");
    Explained even =
        new Explained(
            one.key(), 800, 830, true, one.slower(), List.of(), List.of(), one.calls(), List.of());
    assertThat(new Causes(List.of(even)).text())
        .contains("but no method takes another share than before");
    assertThat(page(even)).contains("no method takes another share than before");
  }

  @Test
  void reportsHoldTheCauses() {
    Background background =
        Background.of(List.of(), List.of()).withCauses(List.of(explained("OrderBook.apply")));
    Map<String, String> written =
        WrittenReports.of(ReportFixture.regressed(), ReportFixture.CONTEXT, background);
    assertThat(written.get("report.md"))
        .contains(
            """
            - Why OrderBookBenchmark.applyDepth:
              - OrderBook.apply itself takes +70.5 ns (160 ns -&gt; 231 ns)
            """);
    ParsedXml page = ParsedXml.of(written.get("report.html"));
    assertThat(page.all("h2")).extracting(Element::getTextContent).contains("Causes");
    assertThat(page.all("rect")).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void namesOfOthersAreText() {
    String html = page(explained(HOSTILE));
    ParsedXml page = ParsedXml.of(html);
    assertThat(page.all("b")).allMatch(one -> one.getAttribute("onload").isEmpty());
    assertThat(html).doesNotContain("<b onload", "\u0007", "\u202e");
    assertThat(new Causes(List.of(explained(HOSTILE))).text()).doesNotContain("\u0007", "\u202e");
  }

  @Test
  void pageNeedsNothingBeyondItself() {
    assertThat(page(explained("a.b")))
        .doesNotContain("http:", "https:", "url(", "@import", "<script");
  }

  private static String page(Explained explained) {
    return "<main>" + new Causes(List.of(explained)).html() + "</main>";
  }

  static Explained explained(String method) {
    return new Explained(
        key("OrderBookBenchmark.applyDepth"),
        800,
        830,
        false,
        List.of(new Moved(method, 160, 230.5, 68, 4.9)),
        List.of(),
        List.of(new Allocated(method, "[J", 0, 24)),
        new CallFrame(
            "applyDepth",
            470,
            540,
            List.of(
                new CallFrame(method, 200, 270, List.of()),
                new CallFrame("Side.put", 145, 135, List.of()))),
        List.of(new Touched("1a2b3c4", method.equals(HOSTILE) ? HOSTILE : "Count the updates")));
  }

  private static BenchmarkKey key(String name) {
    return new BenchmarkKey("p." + name, Mode.AVERAGE_TIME, 1, Map.of());
  }
}
