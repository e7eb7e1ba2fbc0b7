package io.mexcbench.revision;

import io.mexcbench.regression.Comparison;
import io.mexcbench.run.RunException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Bisection under noise. Every commit starts as likely as another to have brought a slowdown; each
 * measurement of a commit against the base, forks of both in turns, shifts that by its likelihood.
 * The next commit is the one that halves what is left, and it is measured until it is sure or has
 * had its forks, so that few commits are built. The search ends when the commits on both sides of
 * the slowdown are sure. See docs/decisions/bisect.md.
 */
final class Search {
  /** Forks of each arm at first, with which scatter is known. */
  static final int FORKS = 4;

  static final int MORE_FORKS = 3;

  /** What is open then stays open. */
  static final int FORKS_MAX = 22;

  private static final double CERTAIN = 0.99;

  /** Measures a commit against the base. */
  interface Probe {
    /**
     * Measures some more forks of both.
     *
     * @param point number of the commit, from 1
     * @return what all its forks so far say; empty if it cannot be built or does not run
     */
    Optional<List<Comparison>> measure(int point, int forks) throws RevisionException, RunException;
  }

  /** What is known of a commit that was measured. */
  private record Point(int forks, List<Comparison> comparisons) {}

  private final int points;
  private final List<Suspect> suspects;
  private final Probe probe;
  private final Map<Integer, Point> measured = new TreeMap<>();
  private final List<Integer> skipped = new ArrayList<>();

  /**
   * Knows the last commit from the suspects.
   *
   * @param points commits after the base, the last one being the head
   */
  Search(int points, List<Suspect> suspects, Probe probe) {
    this.points = points;
    this.suspects = suspects;
    this.probe = probe;
    measured.put(points, new Point(FORKS_MAX, suspects.stream().map(Suspect::whole).toList()));
  }

  /** Runs until every suspect is found or nothing more can be learnt. */
  List<Finding> run() throws RevisionException, RunException {
    for (OptionalInt next = next(); next.isPresent(); next = next()) {
      measure(next.getAsInt());
    }
    return suspects.stream().map(this::finding).toList();
  }

  /** Commits that were left out, because they cannot be built or measured. */
  List<Integer> skipped() {
    return List.copyOf(skipped);
  }

  private void measure(int point) throws RevisionException, RunException {
    int before = forks(point);
    int more = before == 0 ? FORKS : MORE_FORKS;
    Optional<List<Comparison>> comparisons = probe.measure(point, more);
    boolean isWhole =
        comparisons.isPresent()
            && suspects.stream().allMatch(one -> one.in(comparisons.get()).isPresent());
    if (isWhole) {
      measured.put(point, new Point(before + more, comparisons.get()));
    } else {
      measured.remove(point);
      skipped.add(point);
    }
  }

  /** The worst-known suspect decides where to look. */
  private OptionalInt next() {
    return suspects.stream()
        .sorted(Comparator.comparingDouble(one -> certainty(posterior(one))))
        .map(this::nextFor)
        .flatMapToInt(OptionalInt::stream)
        .findFirst();
  }

  private OptionalInt nextFor(Suspect suspect) {
    double[] posterior = posterior(suspect);
    int best = likeliest(posterior);
    OptionalInt unsure =
        measured.keySet().stream()
            .mapToInt(Integer::intValue)
            .filter(point -> isOpen(suspect, point))
            .filter(point -> hasDoubt(posterior, point))
            .findFirst();
    if (unsure.isPresent()) {
      return unsure;
    }
    if (certainty(posterior) >= CERTAIN) {
      return IntStream.of(previousMeasurable(best), nextMeasurable(best))
          .filter(point -> point > 0 && isOpen(suspect, point))
          .findFirst();
    }
    return IntStream.range(1, points)
        .filter(point -> !skipped.contains(point) && !measured.containsKey(point))
        .boxed()
        .min(Comparator.comparingDouble(point -> Math.abs(isReached(posterior, point) - 0.5)))
        .filter(point -> hasDoubt(posterior, point))
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  /** Whether more forks of a commit could make it surer. */
  private boolean isOpen(Suspect suspect, int point) {
    return forks(point) < FORKS_MAX && Math.abs(logRatio(suspect, point)) < Likelihood.SURE;
  }

  /** Whether it matters on which side of a commit the slowdown came. */
  private static boolean hasDoubt(double[] posterior, int point) {
    double reached = isReached(posterior, point);
    return Math.min(reached, 1 - reached) > (1 - CERTAIN) / 10;
  }

  private static double isReached(double[] posterior, int point) {
    return IntStream.rangeClosed(1, point).mapToDouble(i -> posterior[i]).sum();
  }

  private double logRatio(Suspect suspect, int point) {
    return Optional.ofNullable(measured.get(point))
        .flatMap(one -> suspect.in(one.comparisons()))
        .map(one -> Likelihood.logRatio(suspect, one))
        .orElse(0.0);
  }

  private int forks(int point) {
    return Optional.ofNullable(measured.get(point)).map(Point::forks).orElse(0);
  }

  /** The probability that a commit brought it, by number; index 0 is not used. */
  private double[] posterior(Suspect suspect) {
    double[] logs = new double[points + 1];
    for (int first = points; first >= 1; first--) {
      double later = first == points ? 0 : logs[first + 1];
      logs[first] = later + logRatio(suspect, first);
    }
    double max = IntStream.rangeClosed(1, points).mapToDouble(i -> logs[i]).max().orElse(0);
    double[] posterior = new double[points + 1];
    double sum = 0;
    for (int i = 1; i <= points; i++) {
      posterior[i] = Math.exp(logs[i] - max);
      sum += posterior[i];
    }
    for (int i = 1; i <= points; i++) {
      posterior[i] /= sum;
    }
    return posterior;
  }

  /** Commits that could not be measured cannot be told from the next one that could. */
  private double certainty(double[] posterior) {
    int best = likeliest(posterior);
    return IntStream.rangeClosed(previousMeasurable(best) + 1, nextMeasurable(best))
        .mapToDouble(i -> posterior[i])
        .sum();
  }

  private static int likeliest(double[] posterior) {
    return IntStream.range(1, posterior.length)
        .boxed()
        .max(Comparator.comparingDouble(i -> posterior[i]))
        .orElseThrow();
  }

  private int previousMeasurable(int point) {
    int previous = point - 1;
    while (previous > 0 && skipped.contains(previous)) {
      previous--;
    }
    return previous;
  }

  private int nextMeasurable(int point) {
    int next = point;
    while (skipped.contains(next)) {
      next++;
    }
    return next;
  }

  private Finding finding(Suspect suspect) {
    double[] posterior = posterior(suspect);
    int best = likeliest(posterior);
    int before = previousMeasurable(best);
    int after = nextMeasurable(best);
    return new Finding(
        suspect,
        IntStream.rangeClosed(before + 1, after).boxed().toList(),
        certainty(posterior),
        comparison(suspect, before),
        comparison(suspect, after));
  }

  private Optional<Comparison> comparison(Suspect suspect, int point) {
    return Optional.ofNullable(measured.get(point)).flatMap(one -> suspect.in(one.comparisons()));
  }
}
