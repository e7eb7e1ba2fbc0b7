package io.mexcbench.proof.live;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mexcbench.regression.RunVerdict;
import io.mexcbench.report.MarkedPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.math3.stat.StatUtils;

/** Writes the outcomes of a live proof as a result file, and into the page of the gate. */
final class LivePage {
  static final Path FIGURES = Path.of("docs/gate-live.json");
  static final Path PAGE = Path.of("docs/gate.md");

  private static final String PLACE = "live proof";
  private static final String NONE = "–";
  private static final int CODE_DIGITS = 7;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private LivePage() {}

  static void write(List<Outcome> outcomes) throws IOException {
    List<Outcome> inOrder = new ArrayList<>(outcomes);
    inOrder.sort(Comparator.comparing(Outcome::part));
    Files.writeString(
        FIGURES, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(inOrder) + "\n");
    Files.writeString(PAGE, updated(Files.readString(PAGE), inOrder));
  }

  /** What the result file holds; nothing if there is none. */
  static List<Outcome> read() throws IOException {
    return Files.exists(FIGURES)
        ? MAPPER.readValue(FIGURES.toFile(), new TypeReference<List<Outcome>>() {})
        : List.of();
  }

  static String updated(String page, List<Outcome> outcomes) {
    return MarkedPage.withFigures(page, PLACE, figures(outcomes));
  }

  private static String figures(List<Outcome> outcomes) {
    List<String> lines = new ArrayList<>();
    // A slowed revision is a commit of a clone that nobody else has.
    List<Outcome> ofCommits = outcomes.stream().filter(one -> !one.part().isOfRevisions()).toList();
    lines.add(
        "On %s, code %s."
            .formatted(
                distinct(outcomes, Outcome::environment),
                distinct(ofCommits, one -> one.code().substring(0, CODE_DIGITS))));
    lines.add("");
    lines.add(
        "| part | runs | slower by | found | name another | INVALID | unchanged | time | goal | |");
    lines.add("|---|---:|---|---:|---:|---:|---:|---:|---|---|");
    for (Part part : Part.values()) {
      lines.add(row(part, outcomes.stream().filter(one -> one.part() == part).toList()));
    }
    lines.add("");
    lines.add("| slowed benchmark | part | measured | verdict | named beside it |");
    lines.add("|---|---|---:|---|---|");
    outcomes.stream()
        .filter(one -> !one.benchmark().isEmpty())
        .map(LivePage::line)
        .forEach(lines::add);
    return String.join("\n", lines);
  }

  private static String distinct(List<Outcome> outcomes, Function<Outcome, String> fact) {
    return outcomes.stream().map(fact).distinct().sorted().collect(Collectors.joining(", "));
  }

  private static String row(Part part, List<Outcome> runs) {
    int judged = runs.stream().mapToInt(Outcome::judged).sum();
    int unchanged = runs.stream().mapToInt(Outcome::unchanged).sum();
    boolean isEqual = part == Part.EQUAL;
    return "| %s %s | %d | %s | %s | %d | %d | %s | %d min | %s | %s |"
        .formatted(
            part.id(),
            part.title(),
            runs.size(),
            isEqual || runs.isEmpty() ? NONE : measured(runs),
            isEqual ? NONE : Long.toString(Part.found(runs)),
            runs.stream().filter(one -> !one.others().isEmpty()).count(),
            runs.stream().filter(one -> one.verdict().equals(RunVerdict.INVALID.name())).count(),
            isEqual ? "%d of %d".formatted(unchanged, judged) : NONE,
            runs.stream().mapToLong(Outcome::seconds).sum() / 60,
            part.goal(),
            part.verdict(runs));
  }

  /** What the slowdowns came out at: the least, the median and the most. */
  private static String measured(List<Outcome> runs) {
    double[] percents = runs.stream().mapToDouble(Outcome::changePercent).sorted().toArray();
    return String.format(
        Locale.ROOT,
        "%.1f to %.1f %%, median %.1f",
        percents[0],
        percents[percents.length - 1],
        StatUtils.percentile(percents, 50));
  }

  private static String line(Outcome one) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %+.1f %% | %s | %s |",
        one.benchmark(),
        one.part().title(),
        one.changePercent(),
        one.isFound() ? "REGRESSED" : "not found (run: " + one.verdict() + ")",
        one.others().isEmpty() ? "none" : String.join(", ", one.others()));
  }
}
