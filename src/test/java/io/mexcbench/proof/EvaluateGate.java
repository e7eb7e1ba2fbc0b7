package io.mexcbench.proof;

import io.mexcbench.jmhjson.JmhJsonException;
import io.mexcbench.proof.Proof.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Measures how often the gate is wrong, beside others; see {@code scripts/evaluate-gate}. */
final class EvaluateGate {
  static final Path RECORDINGS = Path.of("src/test/resources/io/mexcbench/proof");
  static final Path FIGURES = Path.of("docs/gate-proof.json");
  static final Path PAGE = Path.of("docs/gate.md");

  static final String SYSTEMS = "recorded systems";
  static final String SYSTEMS_ADAPTIVE = "recorded systems, until decided";
  static final String FORKS_BUY = "what more forks buy";
  static final String OWN = "own recordings";
  static final String OWN_ADAPTIVE = "own recordings, until decided";
  static final String REAL = "real slowdowns";
  static final String RUNS = "runs against a baseline";

  /** Goals G1 and G2: false alarms of a benchmark, and suites with any. */
  static final double MOST_FALSE_ALARMS = 0.001;

  static final double MOST_SUITES_WITH_ALARM = 0.05;

  private static final int FORKS = 5;
  private static final int FORKS_UNTIL_DECIDED = 24;
  private static final int FORKS_OF_A_SESSION = 7;
  private static final long SEED = 6;

  private final int suites;
  private final int suitesUntilDecided;

  private EvaluateGate(int suites, int suitesUntilDecided) {
    this.suites = suites;
    this.suitesUntilDecided = suitesUntilDecided;
  }

  /**
   * Evaluates.
   *
   * @param args {@code --short} plays our gate on our own recordings alone, writes nothing and
   *     fails if it raises too many false alarms; else a folder with recordings of other systems,
   *     or nothing
   */
  public static void main(String[] args) throws IOException, JmhJsonException {
    List<RecordedForks> own = SessionFile.readAll(RECORDINGS);
    if (args.length > 0 && args[0].equals("--short")) {
      System.exit(new EvaluateGate(500, 100).check(own) ? 0 : 1);
    }
    EvaluateGate evaluation = new EvaluateGate(3_000, 1_000);
    Proof proof = Proof.read(FIGURES);
    if (args.length > 0) {
      evaluation.playSystems(proof, JmhCorpus.read(Path.of(args[0]).resolve("jmh-corpus")));
      proof.write(FIGURES);
    }
    evaluation.playOwn(proof, own);
    proof.write(FIGURES);
    Files.writeString(PAGE, ProofPage.updated(Files.readString(PAGE), proof));
  }

  /** Whether the false alarms on our own recordings stay within the goals. */
  private boolean check(List<RecordedForks> own) {
    boolean isGood =
        isWithinGoals(
            "at once", evaluation(own, FORKS), GateContestant.fixed(Contestants.THRESHOLD));
    isGood &=
        isWithinGoals(
            "until decided",
            new Evaluation(
                equal(own), Draw.withReplacement(FORKS_UNTIL_DECIDED), suitesUntilDecided, SEED),
            GateContestant.adaptive(Contestants.THRESHOLD));
    Row.Result replayed =
        new SessionReplay(own, FORKS_OF_A_SESSION, suitesUntilDecided, SEED).play().result();
    Rate alarms = replayed.rates().get("any alarm 0");
    System.out.printf(
        "runs against a baseline of other sessions: any alarm %.4f of %d%n",
        alarms.share(), alarms.cases());
    return isGood && alarms.share() <= MOST_SUITES_WITH_ALARM;
  }

  private static boolean isWithinGoals(String what, Evaluation evaluation, Contestant gate) {
    Row.Result result = evaluation.play(gate).result();
    double perBenchmark = result.rates().get("false alarm").share();
    double perSuite = result.rates().get("any alarm").share();
    System.out.printf(
        "%s: false alarms of a benchmark %.5f (at most %s), suites with any %.4f (at most %s)%n",
        what, perBenchmark, MOST_FALSE_ALARMS, perSuite, MOST_SUITES_WITH_ALARM);
    return perBenchmark <= MOST_FALSE_ALARMS && perSuite <= MOST_SUITES_WITH_ALARM;
  }

  private void playSystems(Proof proof, List<RecordedForks> systems) {
    Evaluation fixed = new Evaluation(systems, Draw.split(FORKS), suites, SEED);
    proof.put(SYSTEMS, played(SYSTEMS, fixed, Contestants.all(Input.SECONDS)));
    Evaluation adaptive =
        new Evaluation(
            systems, Draw.withReplacement(FORKS_UNTIL_DECIDED), suitesUntilDecided, SEED);
    proof.put(
        SYSTEMS_ADAPTIVE,
        played(
            SYSTEMS_ADAPTIVE, adaptive, List.of(GateContestant.adaptive(Contestants.THRESHOLD))));
    playForks(proof, systems);
  }

  /** At the least threshold and at the usual one. */
  private void playForks(Proof proof, List<RecordedForks> systems) {
    List<Row.Result> rows = new ArrayList<>();
    for (int forks : List.of(5, 10, 20, 40)) {
      Evaluation evaluation =
          new Evaluation(systems, Draw.withReplacement(forks), suitesUntilDecided / 5, SEED);
      for (double threshold : List.of(Contestants.THRESHOLD, 10.0)) {
        Row.Result played = evaluation.play(GateContestant.fixed(threshold)).result();
        String name = "%d forks a side, threshold %.0f %%".formatted(forks, threshold);
        rows.add(new Row.Result(name, played.input(), played.meanForks(), played.rates()));
      }
    }
    proof.put(FORKS_BUY, new Section(systems.size(), suitesUntilDecided / 5, SEED, rows));
  }

  private void playOwn(Proof proof, List<RecordedForks> own) throws IOException {
    Evaluation fixed = new Evaluation(equal(own), Draw.split(FORKS), suitesUntilDecided, SEED);
    proof.put(OWN, played(OWN, fixed, Contestants.all(Input.ITERATIONS)));
    Evaluation adaptive =
        new Evaluation(
            equal(own), Draw.withReplacement(FORKS_UNTIL_DECIDED), suitesUntilDecided, SEED);
    proof.put(
        OWN_ADAPTIVE,
        played(OWN_ADAPTIVE, adaptive, List.of(GateContestant.adaptive(Contestants.THRESHOLD))));
    RealSlowdowns real = new RealSlowdowns(own, FORKS, suitesUntilDecided, SEED);
    List<Row.Result> rows = new ArrayList<>();
    for (Contestant one : Contestants.all(Input.ITERATIONS)) {
      rows.add(real.play(one).result());
    }
    proof.put(REAL, new Section(RealSlowdowns.KINDS.size(), suitesUntilDecided, SEED, rows));
    proof.write(FIGURES);
    SessionReplay replay = new SessionReplay(own, FORKS_OF_A_SESSION, suitesUntilDecided, SEED);
    proof.put(
        RUNS,
        new Section(
            replay.benchmarks(), suitesUntilDecided, SEED, List.of(replay.play().result())));
  }

  private Evaluation evaluation(List<RecordedForks> own, int forks) {
    return new Evaluation(equal(own), Draw.split(forks), suites, SEED);
  }

  private static List<RecordedForks> equal(List<RecordedForks> own) {
    return own.stream()
        .filter(one -> !RealSlowdowns.isSlowdown(one) && !SessionReplay.isControl(one))
        .toList();
  }

  private static Section played(String name, Evaluation evaluation, List<Contestant> contestants) {
    List<Row.Result> rows = new ArrayList<>();
    for (Contestant one : contestants) {
      long start = System.nanoTime();
      rows.add(evaluation.play(one).result());
      System.out.printf(
          "%s: %s (%s), %d s%n",
          name, one.name(), one.input(), Duration.ofNanos(System.nanoTime() - start).toSeconds());
    }
    return new Section(evaluation.recorded().size(), evaluation.suites(), evaluation.seed(), rows);
  }
}
