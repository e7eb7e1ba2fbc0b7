package io.mexcbench.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Every benchmark, also of the peers, is known to JMH and runs; its figures here mean nothing. */
class BenchmarkSmokeTest {
  private static final String BENCH = "io.mexcbench.bench.";

  @Test
  void everyBenchmarkClassIsListedAndRuns() throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include("^" + BENCH.replace(".", "\\."))
                    .forks(0)
                    .warmupIterations(0)
                    .measurementIterations(1)
                    .measurementTime(TimeValue.milliseconds(1))
                    .shouldFailOnError(true)
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();

    Set<String> ran =
        results.stream()
            .map(result -> result.getParams().getBenchmark())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(ran).isEqualTo(annotatedMethods());
  }

  @Test
  void everyBenchmarkTakesItsSettingsFromTheBaseClass() {
    assertThat(benchmarkClasses())
        .isNotEmpty()
        .allSatisfy(
            type ->
                assertThat(type.getAllRawSuperclasses())
                    .extracting(JavaClass::getName)
                    .contains(HotPathBenchmark.class.getName()))
        .allSatisfy(
            type ->
                assertThat(type.getAnnotations())
                    .extracting(annotation -> annotation.getRawType().getSimpleName())
                    .isSubsetOf(allowedAnnotations(type)));
  }

  /** The controls may be shorter and have a heap of their own: they are not what a run is for. */
  private static Set<String> allowedAnnotations(JavaClass type) {
    return type.getPackageName().equals(BENCH + "control")
        ? Set.of("State", "Warmup", "Measurement", "Fork")
        : Set.of("State", "OperationsPerInvocation");
  }

  private static Set<String> annotatedMethods() {
    return benchmarkClasses().stream()
        .flatMap(type -> type.getMethods().stream())
        .filter(method -> method.isAnnotatedWith(Benchmark.class))
        .map(method -> method.getOwner().getName() + "." + method.getName())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<JavaClass> benchmarkClasses() {
    return new ClassFileImporter()
        .importPackages("io.mexcbench.bench").stream()
            .flatMap(Stream::of)
            .filter(type -> type.getSimpleName().endsWith("Benchmark"))
            .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
            .toList();
  }
}
