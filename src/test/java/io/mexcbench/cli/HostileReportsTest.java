package io.mexcbench.cli;

import io.mexcbench.report.ParsedCsv;
import io.mexcbench.report.ParsedXml;
import io.mexcbench.report.Printable;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.junit.jupiter.InjectSoftAssertions;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** As {@link HostileNamesTest}, for the forms of a report that browsers and other programs read. */
@ExtendWith(SoftAssertionsExtension.class)
class HostileReportsTest {
  @TempDir private Path root;

  @InjectSoftAssertions private SoftAssertions softly;

  private HostileOutput output;

  @BeforeEach
  void setUp() {
    output = new HostileOutput(root, softly);
  }

  @Test
  void pageShowsEachNameAsText() throws Exception {
    for (String name : HostileNames.ALL) {
      String html = output.compare(name, "html");
      ParsedXml page = ParsedXml.of(html);
      html.lines().forEach(line -> output.requireHarmless(name, line));
      softly.assertThat(page.all("script")).as(name).isEmpty();
      softly.assertThat(page.all("img")).as(name).isEmpty();
      softly.assertThat(page.all("b")).as(name).isEmpty();
      softly
          .assertThat(page.attributes("href"))
          .as(name)
          .allMatch(to -> to.matches("#\\w+|data:,"));
      softly
          .assertThat(page.all("bdi").get(0).getTextContent())
          .as(name)
          .contains(shown(name).strip());
    }
  }

  @Test
  void junitXmlHoldsEachNameInItsAttribute() throws Exception {
    for (String name : HostileNames.ALL) {
      String text = output.compare(name, "junit");
      ParsedXml xml = ParsedXml.of(text);
      text.lines().forEach(line -> output.requireHarmless(name, line));
      softly.assertThat(xml.all("testcase")).as(name).hasSize(2);
      softly
          .assertThat(xml.attributes("name").get(2))
          .as(name)
          .contains(shown(name) + "=" + shown(name));
    }
  }

  @Test
  void csvHoldsEachNameInOneCellThatReckonsNothing() throws Exception {
    for (String name : HostileNames.ALL) {
      String text = output.compare(name, "csv");
      text.lines().forEach(line -> output.requireHarmless(name, line));
      List<List<String>> lines = ParsedCsv.of(text);
      softly.assertThat(lines).as(name).hasSize(2).allMatch(line -> line.size() == 17);
      softly.assertThat(lines.get(1).get(3)).as(name).endsWith(shown(name));
      softly
          .assertThat(List.of(lines.get(1).get(0), lines.get(1).get(3)))
          .as(name)
          .noneMatch(cell -> cell.stripLeading().matches("[=+@-].*"));
    }
  }

  @Test
  void commentShowsEachNameInOneCell() throws Exception {
    for (String name : HostileNames.ALL) {
      List<String> lines = output.compare(name, "comment").lines().toList();
      List<String> rows = lines.stream().filter(line -> line.startsWith("| ")).toList();
      softly.assertThat(rows).as(name).hasSize(2);
      softly.assertThat(HostileOutput.cells(rows.get(1))).as(name).hasSize(5);
      output.requireNoMarkup(name, HostileOutput.cells(rows.get(1)).get(0));
      softly.assertThat(lines.stream().filter(line -> line.startsWith("<!--"))).hasSize(1);
      lines.forEach(line -> output.requireHarmless(name, line));
    }
  }

  /** Inside of a line, where a command of GitHub's is none. */
  private static String shown(String name) {
    return Printable.line("x" + name).substring(1);
  }
}
