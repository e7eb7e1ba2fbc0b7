package io.mexcbench.proof.live;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mexcbench.report.MarkedPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the outcomes of a live proof as a result file, and into the page of the gate. */
final class LivePage {
  static final Path FIGURES = Path.of("docs/gate-live.json");
  static final Path PAGE = Path.of("docs/gate.md");

  private static final String PLACE = "live proof";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private LivePage() {}

  static void write(List<Outcome> outcomes) throws IOException {
    Files.writeString(
        FIGURES, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(outcomes) + "\n");
    Files.writeString(PAGE, updated(Files.readString(PAGE), outcomes));
  }

  static List<Outcome> read() throws IOException {
    return MAPPER.readValue(FIGURES.toFile(), new TypeReference<List<Outcome>>() {});
  }

  static String updated(String page, List<Outcome> outcomes) {
    return MarkedPage.withFigures(page, PLACE, figures(outcomes));
  }

  private static String figures(List<Outcome> outcomes) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "| part | runs | slowdown found | runs that name another | INVALID | unchanged | time |");
    lines.add("|---|---:|---:|---:|---:|---:|---:|");
    for (String part : List.of(LiveProof.EQUAL, LiveProof.INTERLEAVED, LiveProof.BASELINE)) {
      lines.add(row(part, outcomes.stream().filter(one -> one.part().equals(part)).toList()));
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

  private static String row(String part, List<Outcome> runs) {
    int judged = runs.stream().mapToInt(Outcome::judged).sum();
    int unchanged = runs.stream().mapToInt(Outcome::unchanged).sum();
    boolean isEqual = part.equals(LiveProof.EQUAL);
    return "| %s | %d | %s | %d | %d | %s | %d min |"
        .formatted(
            part,
            runs.size(),
            isEqual ? "–" : Long.toString(runs.stream().filter(Outcome::isFound).count()),
            runs.stream().filter(one -> !one.others().isEmpty()).count(),
            runs.stream().filter(one -> one.verdict().equals("INVALID")).count(),
            isEqual ? "%d of %d".formatted(unchanged, judged) : "–",
            runs.stream().mapToLong(Outcome::seconds).sum() / 60);
  }

  private static String line(Outcome one) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %+.1f %% | %s | %s |",
        one.benchmark(),
        one.part(),
        one.changePercent(),
        one.isFound() ? "REGRESSED" : "not found (run: " + one.verdict() + ")",
        one.others().isEmpty() ? "none" : String.join(", ", one.others()));
  }
}
