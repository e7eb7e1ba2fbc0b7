package io.mexcbench.proof;

import io.mexcbench.jmhjson.JmhJsonException;
import io.mexcbench.proof.Proof.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Measures how often the gate is wrong, beside others; see {@code scripts/evaluate-gate}. */
final class EvaluateGate {
  static final Path RECORDINGS = Path.of("src/test/resources/io/mexcbench/proof");
  static final Path FIGURES = Path.of("docs/gate-proof.json");
  static final Path PAGE = Path.of("docs/gate.md");

  static final String SYSTEMS = "recorded systems";
  static final String DESIGNS = "other designs";
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

  /** That need recordings of other systems. */
  static final List<String> OF_SYSTEMS = List.of(SYSTEMS, DESIGNS, SYSTEMS_ADAPTIVE, FORKS_BUY);

  static final List<String> OF_OWN = List.of(OWN, OWN_ADAPTIVE, REAL, RUNS);

  private static final int FORKS_UNTIL_DECIDED = 24;
  private static final int FORKS_OF_A_SESSION = 7;
  private static final long SEED = 6;

  private final int suites;
  private final int suitesUntilDecided;

  private final Predicate<String> isWanted;

  private EvaluateGate(int suites, int suitesUntilDecided, Predicate<String> isWanted) {
    this.suites = suites;
    this.suitesUntilDecided = suitesUntilDecided;
    this.isWanted = isWanted;
  }

  /**
   * Evaluates.
   *
   * @param args {@code --short} plays our gate on our own recordings alone, writes nothing and
   *     fails if it raises too many false alarms; else a folder with recordings of other systems,
   *     or nothing, and {@code --only=NAME} for each evaluation that is to be played alone
   */
  public static void main(String[] args) throws IOException, JmhJsonException {
    Arguments arguments;
    try {
      arguments = Arguments.of(args);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
      return;
    }
    List<RecordedForks> own = SessionFile.readAll(RECORDINGS);
    if (arguments.isShort()) {
      System.exit(new EvaluateGate(500, 100, name -> true).check(own) ? 0 : 1);
    }
    EvaluateGate evaluation = new EvaluateGate(3_000, 1_000, arguments::isWanted);
    Proof proof = Proof.read(FIGURES);
    if (arguments.recordings().isPresent()) {
      Path corpus = arguments.recordings().get().resolve("jmh-corpus");
      evaluation.playSystems(proof, JmhCorpus.read(corpus));
    }
    evaluation.playOwn(proof, own);
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

  private void playSystems(Proof proof, List<RecordedForks> systems) throws IOException {
    Evaluation fixed = new Evaluation(systems, Draw.split(FORKS), suites, SEED);
    Evaluation adaptive =
        new Evaluation(
            systems, Draw.withReplacement(FORKS_UNTIL_DECIDED), suitesUntilDecided, SEED);
    put(proof, SYSTEMS, () -> played(SYSTEMS, fixed, Contestants.all(Input.SECONDS)));
    put(proof, DESIGNS, () -> played(DESIGNS, fixed, Contestants.designs()));
    put(
        proof,
        SYSTEMS_ADAPTIVE,
        () ->
            played(
                SYSTEMS_ADAPTIVE,
                adaptive,
                List.of(GateContestant.adaptive(Contestants.THRESHOLD))));
    put(proof, FORKS_BUY, () -> forks(systems));
  }

  /** At the least threshold and at the usual one. */
  private Section forks(List<RecordedForks> systems) {
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
    return new Section(systems.size(), suitesUntilDecided / 5, SEED, rows);
  }

  private void playOwn(Proof proof, List<RecordedForks> own) throws IOException {
    Evaluation fixed = new Evaluation(equal(own), Draw.split(FORKS), suitesUntilDecided, SEED);
    Evaluation adaptive =
        new Evaluation(
            equal(own), Draw.withReplacement(FORKS_UNTIL_DECIDED), suitesUntilDecided, SEED);
    put(proof, OWN, () -> played(OWN, fixed, Contestants.all(Input.ITERATIONS)));
    put(
        proof,
        OWN_ADAPTIVE,
        () ->
            played(
                OWN_ADAPTIVE, adaptive, List.of(GateContestant.adaptive(Contestants.THRESHOLD))));
    put(proof, REAL, () -> real(own));
    put(proof, RUNS, () -> runs(own));
  }

  private Section real(List<RecordedForks> own) {
    RealSlowdowns real = new RealSlowdowns(own, FORKS, suitesUntilDecided, SEED);
    List<Row.Result> rows = new ArrayList<>();
    for (Contestant one : Contestants.all(Input.ITERATIONS)) {
      rows.add(real.play(one).result());
    }
    return new Section(RealSlowdowns.KINDS.size(), suitesUntilDecided, SEED, rows);
  }

  private Section runs(List<RecordedForks> own) {
    SessionReplay replay = new SessionReplay(own, FORKS_OF_A_SESSION, suitesUntilDecided, SEED);
    return new Section(
        replay.benchmarks(), suitesUntilDecided, SEED, List.of(replay.play().result()));
  }

  /** Written at once: a later evaluation that fails costs nothing of this one. */
  private void put(Proof proof, String name, Supplier<Section> evaluation) throws IOException {
    if (isWanted.test(name)) {
      proof.put(name, evaluation.get());
      proof.write(FIGURES);
    }
  }

  private Evaluation evaluation(List<RecordedForks> own, int forks) {
    return new Evaluation(equal(own), Draw.split(forks), suites, SEED);
  }

  private static List<RecordedForks> equal(List<RecordedForks> own) {
    return own.stream()
        .filter(one -> !RealSlowdowns.isSlowdown(one) && !SessionReplay.isControl(one))
        .filter(one -> one.canBeSplit(FORKS))
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
