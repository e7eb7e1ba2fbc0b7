package io.mexcbench.proof.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.mexcbench.environment.Environments;
import io.mexcbench.report.MarkedPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures the store, and the databases that it could have been kept in; see {@code
 * scripts/measure-store}.
 */
final class MeasureStore {
  static final Path PAGE = Path.of("docs/store.md");
  static final Path DECISION = Path.of("docs/decisions/store.md");
  private static final Path FIGURES = Path.of("docs/store.json");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** More than a row takes in any of them, with its index. */
  private static final long BYTES_A_ROW = 100;

  /** The result file. */
  record Result(String environment, StoreRun store, List<CandidateRun> candidates) {}

  private MeasureStore() {}

  /**
   * Its arguments are a folder that is emptied, ticks of the store, and ticks of each candidate.
   */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    long ticks = fitting(folder, Long.parseLong(args[1]));
    long candidateTicks = fitting(folder, Long.parseLong(args[2]));
    List<CandidateRun> candidates = new ArrayList<>();
    for (Candidate candidate :
        List.of(
            new DuckDbCandidate(),
            new QuestDbCandidate(),
            JdbcCandidate.sqlite(),
            JdbcCandidate.h2())) {
      Path own = folder.resolve(candidate.name());
      FolderSize.delete(own);
      candidates.add(CandidateRun.of(candidate, own, candidateTicks));
      FolderSize.delete(own);
      System.out.println(candidates.get(candidates.size() - 1).row());
    }
    Path own = folder.resolve("store");
    FolderSize.delete(own);
    StoreRun store = StoreRun.of(own, ticks);
    FolderSize.delete(own);
    store.lines().forEach(System.out::println);
    write(new Result(Environments.ofThisMachine(List.of()).id(), store, candidates));
  }

  private static long fitting(Path folder, long ticks) throws IOException {
    Files.createDirectories(folder);
    long most = Files.getFileStore(folder).getUsableSpace() / 2 / BYTES_A_ROW;
    if (ticks > most) {
      System.out.println("the disk has room for " + most + " ticks only");
    }
    return Math.min(ticks, most);
  }

  private static void write(Result result) throws IOException {
    Files.writeString(
        FIGURES, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(result) + "\n");
    Files.writeString(PAGE, page(Files.readString(PAGE), result));
    Files.writeString(DECISION, decision(Files.readString(DECISION), result));
  }

  static Result read() throws IOException {
    return MAPPER.readValue(FIGURES.toFile(), Result.class);
  }

  static String page(String page, Result result) {
    List<String> lines = new ArrayList<>(List.of("On " + result.environment() + ".", ""));
    lines.addAll(result.store().lines());
    return MarkedPage.withFigures(page, "store", String.join("\n", lines));
  }

  static String decision(String page, Result result) {
    List<String> lines = new ArrayList<>();
    lines.add("On " + result.environment() + "; queries as p50; first, in ms.");
    lines.add("");
    lines.add(
        "| %,d ticks | jar, MB | opened, ms | rows/s | on disk, MB | last price of 30 pairs"
                .formatted(result.candidates().get(0).ticks())
            + " | minute bars of an hour | VWAP of five minutes |");
    lines.add("|---|---:|---:|---:|---:|---:|---:|---:|");
    result.candidates().forEach(candidate -> lines.add(candidate.row()));
    return MarkedPage.withFigures(page, "candidates", String.join("\n", lines));
  }
}
