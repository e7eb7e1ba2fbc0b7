package io.mexcbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.report.LoadReport.Check;
import io.mexcbench.report.LoadReport.Fact;
import io.mexcbench.report.LoadReport.Percentile;
import io.mexcbench.report.LoadReport.Phase;
import io.mexcbench.report.LoadReport.Series;
import io.mexcbench.report.LoadReport.Step;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class LoadPageTest {
  private static final LoadReport REPORT =
      new LoadReport(
          "stress test",
          "FAIL",
          "partial",
          "amd64 <&> \"x\"",
          "others ran <b>",
          List.of(new Fact("normal rate", "1,000 msg/s")),
          List.of(new Check("queues bounded", false, "9 of 8 bytes")),
          List.of(new Step(1_000, 990.5, 12.5, 0.3, "PASS", "")),
          List.of(new Phase("normal", 0, 1), new Phase("10 times as much", 1, 2)),
          List.of(
              new Series("offered", "messages/s", List.of(0.0, 1.0, 2.0), List.of(1.0, 5.0, 10.0)),
              new Series("alone", "", List.of(0.0), List.of(1.0))),
          List.of(new Percentile(50, 1, 0.5), new Percentile(99, 8, 2)));

  private static void assertWellFormed(String page) throws Exception {
    String body = page.substring(page.indexOf("<body>"), page.indexOf("</html>"));
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(body)));
  }

  @Test
  void pageHasEverythingAndIsWellFormed() throws Exception {
    String page = LoadPage.render(REPORT);
    assertWellFormed(page);
    assertThat(page)
        .contains(
            "FAIL: stress test",
            "had not come to its end",
            "others ran &lt;b&gt;",
            "queues bounded",
            "9 of 8 bytes",
            "10 times as much: 1 to 2 s",
            "offered, at most 10 messages/s",
            "d=\"M0.0 90.0L500.0 50.0L1000.0 0.0\"",
            "<rect x=\"500.0\" y=\"0\" width=\"500.0\" height=\"100\">",
            "<th scope=\"row\">99.0</th><td>8</td><td>2</td>",
            "amd64 &lt;&amp;&gt;")
        .doesNotContain("alone, at most");
  }

  @Test
  void jsonComesBackAsItWas() throws Exception {
    assertThat(LoadJson.read(LoadJson.render(REPORT))).isEqualTo(REPORT);
    assertThat(LoadJson.render(REPORT)).contains("\"verdict\" : \"FAIL\"").endsWith("}\n");
  }

  @Test
  void tableIsWhatAPageShows() {
    assertThat(LoadTable.render(REPORT))
        .isEqualTo(
            """
            FAIL on amd64 &lt;&amp;&gt; "x".
            others ran &lt;b&gt;

            | | |
            |---|---|
            | normal rate | 1,000 msg/s |
            | BROKEN: queues bounded | 9 of 8 bytes |
            | percentile 50.0 | response 1.000 ms, service 0.500 ms |
            | percentile 99.0 | response 8.000 ms, service 2.000 ms |""");
  }
}
