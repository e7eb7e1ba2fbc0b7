package io.mexcbench.report;

import static io.mexcbench.report.PageFixture.PARSE;
import static io.mexcbench.report.PageFixture.SIGN;
import static io.mexcbench.report.PageFixture.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mexcbench.report.History.Entry;
import io.mexcbench.report.History.Origin;
import io.mexcbench.report.History.Point;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class HistoryTest {
  @Test
  void figuresOfAnotherEnvironmentBreakTheLine() {
    assertThat(PageFixture.history().of(PARSE))
        .extracting(Point::slot, Point::nanos, Point::isJoined)
        .containsExactly(
            tuple(0, 800.0, false),
            tuple(1, 820.0, true),
            tuple(3, 812.0, false),
            tuple(4, 931.0, true));
  }

  @Test
  void newestFiftyAreKeptInTheOrderOfTheirDates() {
    List<Entry> entries = new ArrayList<>();
    for (int day = 0; day < 60; day++) {
      entries.add(entry(day, Origin.RUN, "here", 100 + day));
    }
    Collections.reverse(entries);

    assertThat(new History("here", entries, 0).of(PARSE))
        .extracting(Point::nanos)
        .hasSize(50)
        .startsWith(110.0, 111.0)
        .endsWith(159.0);
  }

  @Test
  void lineJoinsWhatIsComparableAndSaysWhatItShows() {
    History history = PageFixture.history();
    ParsedXml picture = ParsedXml.of(HistoryLine.of(history, history.of(PARSE)));

    assertThat(picture.all("line")).hasSize(2);
    assertThat(picture.all("circle").stream().map(mark -> mark.getAttribute("class")))
        .containsExactly("run", "run", "base");
    assertThat(picture.all("rect")).hasSize(1);
    assertThat(picture.all("figcaption").stream().map(Element::getTextContent))
        .containsExactly(
            "History from 2026-01-02 to 2026-01-06, oldest first: 2 runs (·), 1 committed baseline"
                + " (○), this run (■); 800 ns to 931 ns; the line is broken where the environment"
                + " was another");
  }

  @Test
  void slowerIsHigherInThePicture() {
    History history = PageFixture.history();
    ParsedXml picture = ParsedXml.of(HistoryLine.of(history, history.of(PARSE)));

    List<Double> heights =
        picture.all("circle").stream()
            .map(mark -> Double.parseDouble(mark.getAttribute("cy")))
            .toList();
    assertThat(heights.get(0)).isGreaterThan(heights.get(2)).isGreaterThan(heights.get(1));
    assertThat(heights.get(2)).isGreaterThan(heights.get(1));
  }

  @Test
  void oneFigureIsNoHistory() {
    History history = new History("here", List.of(entry(0, Origin.NOW, "here", 1)), 0);

    assertThat(HistoryLine.of(history, history.of(PARSE))).isEmpty();
    assertThat(HistoryLine.of(history, history.of(SIGN))).isEmpty();
  }
}
