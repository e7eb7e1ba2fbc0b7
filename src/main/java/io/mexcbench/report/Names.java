package io.mexcbench.report;

import io.mexcbench.regression.BenchmarkKey;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The shortest name of each benchmark that no other benchmark of the report has. */
final class Names {
  private static final List<Function<BenchmarkKey, String>> SHORTEST_FIRST =
      List.of(
          Names::shortest,
          key -> shortest(key) + " " + key.mode().label(),
          key -> shortest(key) + " " + key.mode().label() + " threads=" + key.threads());

  private final Collection<BenchmarkKey> keys;

  Names(Collection<BenchmarkKey> keys) {
    this.keys = keys.stream().collect(Collectors.toSet());
  }

  String of(BenchmarkKey key) {
    return Printable.line(
        SHORTEST_FIRST.stream()
            .filter(name -> isUnique(name, key))
            .findFirst()
            .orElse(BenchmarkKey::toString)
            .apply(key));
  }

  private boolean isUnique(Function<BenchmarkKey, String> name, BenchmarkKey key) {
    String text = name.apply(key);
    return keys.stream().filter(other -> name.apply(other).equals(text)).count() <= 1;
  }

  private static String shortest(BenchmarkKey key) {
    return (key.shortName() + " " + key.paramsText()).strip();
  }
}
