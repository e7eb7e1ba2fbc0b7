package io.mexcbench.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/** Measurements for tests: average time in nanoseconds, unless said otherwise. */
public final class MeasurementFixture {
  public static final String PACKAGE = "com.example.";

  private MeasurementFixture() {}

  public static BenchmarkKey key(String name) {
    return new BenchmarkKey(PACKAGE + name, Mode.AVERAGE_TIME, 1, Map.of());
  }

  /** Five equal iterations a fork, so that each is the score of its fork. */
  public static Measurement timed(BenchmarkKey key, double... forkNanos) {
    return measured(
        key, "ns/op", Arrays.stream(forkNanos).mapToObj(MeasurementFixture::five).toList());
  }

  public static Measurement timed(String name, double... forkNanos) {
    return timed(key(name), forkNanos);
  }

  public static Measurement measured(BenchmarkKey key, String unit, List<double[]> forks) {
    double score = forks.stream().flatMapToDouble(Arrays::stream).average().orElseThrow();
    return new Measurement(
        key, unit, score, forks, List.of(), OptionalDouble.empty(), new TreeMap<>());
  }

  /** A time that never moves, and these bytes per operation in each fork. */
  public static Measurement allocating(String name, double... forkBytes) {
    Measurement time = timed(name, 100, 100, 100, 100, 100);
    return new Measurement(
        time.key(),
        time.unit(),
        time.score(),
        time.forks(),
        Arrays.stream(forkBytes).mapToObj(MeasurementFixture::five).toList(),
        OptionalDouble.of(Arrays.stream(forkBytes).average().orElseThrow()),
        time.facts());
  }

  public static Measurement withFacts(Measurement one, Map<String, String> facts) {
    return new Measurement(
        one.key(),
        one.unit(),
        one.score(),
        one.forks(),
        one.allocationForks(),
        one.allocation(),
        new TreeMap<>(facts));
  }

  /** Forks that scatter log-normally around a centre. */
  public static Measurement noisy(
      String name, Random random, int forks, double centre, double scatter) {
    return timed(
        name,
        random
            .doubles(forks)
            .map(ignored -> centre * Math.exp(scatter * random.nextGaussian()))
            .toArray());
  }

  /** The same, every iteration multiplied. */
  public static Measurement scaled(Measurement one, double factor) {
    List<double[]> forks = new ArrayList<>();
    one.forks().forEach(fork -> forks.add(Arrays.stream(fork).map(x -> x * factor).toArray()));
    return new Measurement(
            one.key(),
            one.unit(),
            one.score() * factor,
            forks,
            one.allocationForks(),
            one.allocation(),
            one.facts())
        .withSessions(one.sessionForks());
  }

  /** Enough equal iterations a fork for a tail, and forks that scatter log-normally. */
  public static Measurement withTail(
      String name, Random random, int forks, double centre, double scatter) {
    return measured(
        key(name),
        "ns/op",
        random
            .doubles(forks)
            .mapToObj(ignored -> centre * Math.exp(scatter * random.nextGaussian()))
            .map(nanos -> DoubleStream.generate(() -> nanos).limit(12).toArray())
            .toList());
  }

  private static double[] five(double value) {
    double[] iterations = new double[5];
    Arrays.fill(iterations, value);
    return iterations;
  }
}
