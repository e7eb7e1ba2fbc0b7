package io.mexcbench.report;

import static io.mexcbench.report.ReportFixture.CONTEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mexcbench.Rounds;
import io.mexcbench.regression.Report;
import io.mexcbench.regression.RunVerdict;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class JunitReportTest {
  private static final List<String> OUTCOMES = List.of("failure", "error", "skipped");

  @Test
  void eachVerdictHasItsOutcome() {
    assertThat(cases(ReportFixture.regressed()))
        .extracting(one -> one.getAttribute("name"), JunitReportTest::outcome)
        .containsExactly(
            tuple("parseDepth levels=20 avgt time", "failure"),
            tuple("encodeLimit avgt allocation", "failure"),
            tuple("vanish avgt time", "failure"),
            tuple("signOrder avgt time", "skipped"),
            tuple("verify avgt time", "skipped"),
            tuple("update depth=1|2 avgt time", "skipped"),
            tuple("begin avgt time", "skipped"),
            tuple("decodeMaskedFrame avgt time", ""),
            tuple("encodeLimit avgt time", ""),
            tuple("tick avgt time", ""),
            tuple("sentinel", ""),
            tuple("run", ""));
  }

  @Test
  void runThatProvesNothingIsAnErrorAndAccusesNobody() {
    assertThat(cases(ReportFixture.invalid()))
        .extracting(JunitReportTest::outcome)
        .containsExactly("skipped", "error", "error");
    assertThat(cases(ReportFixture.verdictOnly(RunVerdict.INCOMPLETE, 0)))
        .extracting(JunitReportTest::outcome)
        .containsExactly("error");
  }

  @Test
  void anyReportHasTheStructureThatCiSystemsRead() {
    SplittableRandom random = new SplittableRandom(12);
    int count = Rounds.of(200, 5_000);
    for (int i = 0; i < count; i++) {
      Report report = new RandomReport(random).next();
      requireStructure(ParsedXml.of(new JunitReport(CONTEXT).render(report)));
    }
  }

  private static void requireStructure(ParsedXml xml) {
    assertThat(xml.root().getNodeName()).isEqualTo("testsuites");
    assertThat(ParsedXml.children(xml.root())).containsExactly("testsuite");
    Element suite = xml.all("testsuite").get(0);
    assertThat(ParsedXml.children(suite)).containsOnly("testcase");
    assertThat(suite.getAttribute("name")).isNotBlank();
    for (Element owner : List.of(xml.root(), suite)) {
      assertThat(owner.getAttribute("tests")).isEqualTo("" + xml.all("testcase").size());
      assertThat(owner.getAttribute("failures")).isEqualTo("" + xml.all("failure").size());
      assertThat(owner.getAttribute("errors")).isEqualTo("" + xml.all("error").size());
      assertThat(owner.getAttribute("skipped")).isEqualTo("" + xml.all("skipped").size());
    }
    for (Element one : xml.all("testcase")) {
      assertThat(one.getAttribute("classname")).isNotBlank();
      assertThat(one.getAttribute("name")).isNotBlank();
      assertThat(String.join(" ", ParsedXml.children(one)))
          .matches("((failure|error|skipped) )?system-out");
    }
    OUTCOMES.forEach(
        outcome ->
            assertThat(xml.all(outcome))
                .allMatch(element -> !element.getAttribute("message").isBlank()));
  }

  private static List<Element> cases(Report report) {
    return ParsedXml.of(new JunitReport(CONTEXT).render(report)).all("testcase");
  }

  private static String outcome(Element testcase) {
    return ParsedXml.children(testcase).stream().filter(OUTCOMES::contains).findFirst().orElse("");
  }
}
