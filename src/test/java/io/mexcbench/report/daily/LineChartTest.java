package io.mexcbench.report.daily;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.kpi.Kpi;
import io.mexcbench.report.ParsedXml;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class LineChartTest {
  private static final OptionalDouble NONE = OptionalDouble.empty();

  private static ParsedXml chart(Kpi kpi, OptionalDouble... figures) {
    return ParsedXml.of(
        new LineChart("By the hour", kpi, Arrays.asList(figures), List.of("a", "b", "c")).html());
  }

  private static OptionalDouble at(double value) {
    return OptionalDouble.of(value);
  }

  private static List<Element> ofClass(ParsedXml chart, String style) {
    return chart.all("*").stream()
        .filter(element -> element.getAttribute("class").equals(style))
        .toList();
  }

  @Test
  void lineEndsWhereThereIsNoDataAndABandSaysSo() {
    ParsedXml chart = chart(Kpi.CPU, at(10), at(20), NONE, NONE, at(30), at(30), at(20), NONE);

    String path = ofClass(chart, "line").get(0).getAttribute("d");
    assertThat(path.chars().filter(c -> c == 'M')).hasSize(2);
    assertThat(path.chars().filter(c -> c == 'L')).hasSize(3);
    assertThat(ofClass(chart, "gap"))
        .extracting(gap -> gap.getAttribute("x"))
        .containsExactly("80", "280");
    assertThat(ofClass(chart, "gap"))
        .extracting(gap -> gap.getAttribute("width"))
        .containsExactly("80", "40");
  }

  @Test
  void noDataIsNeverDrawnAsZero() {
    ParsedXml chart = chart(Kpi.CPU, NONE, NONE, NONE);

    assertThat(ofClass(chart, "line")).isEmpty();
    assertThat(ofClass(chart, "dot")).isEmpty();
    assertThat(ofClass(chart, "gap")).hasSize(1);
    assertThat(chart.attributes("aria-label")).containsExactly("CPU Utilization: no data");
  }

  @Test
  void zeroIsDrawnAtTheFloor() {
    ParsedXml chart = chart(Kpi.MARKET_DATA_THROUGHPUT, at(0), at(0));

    assertThat(ofClass(chart, "line").get(0).getAttribute("d")).isEqualTo("M80 94 L240 94");
    assertThat(ofClass(chart, "gap")).isEmpty();
  }

  @Test
  void figureWithoutNeighboursIsADot() {
    ParsedXml chart = chart(Kpi.CPU, NONE, at(40), NONE);

    assertThat(ofClass(chart, "dot")).hasSize(1);
  }

  @Test
  void whatIsBeyondAllBoundsIsAnArrowAndNoPartOfTheLine() {
    ParsedXml chart = chart(Kpi.CPU, at(10), at(Double.POSITIVE_INFINITY), at(20));

    assertThat(ofClass(chart, "beyond")).hasSize(1);
    assertThat(ofClass(chart, "dot")).hasSize(2);
    assertThat(chart.attributes("aria-label").get(0)).contains("to beyond all bounds");
  }

  @Test
  void limitThatIsFarAwayIsSaidInsteadOfDrawn() {
    assertThat(ofClass(chart(Kpi.CPU, at(1), at(2)), "target")).isEmpty();
    assertThat(chart(Kpi.CPU, at(1), at(2)).all("figcaption").get(0).getTextContent())
        .contains("the target is far above it");
    assertThat(ofClass(chart(Kpi.CPU, at(50), at(95)), "target")).hasSize(1);
    assertThat(ofClass(chart(Kpi.CPU, at(50), at(95)), "critical")).hasSize(1);
  }
}
