package io.mexcbench;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the table of packages in {@code docs/architecture.md}: who may know whom. */
class ArchitectureTest {
  private static final String ROOT = "io.mexcbench.";
  private static final String JACKSON = "com.fasterxml.jackson..";
  private static final String JMH = "org.openjdk.jmh..";
  private static final String MATH = "org.apache.commons.math3..";
  private static final String PROMETHEUS = "io.prometheus..";
  private static final String TRANSPORT = "io.netty..";
  private static final String HDR = "org.HdrHistogram..";

  /** Package to what it may import, beside the JDK and itself; libraries by their full names. */
  private static final Map<String, List<String>> MAY_IMPORT =
      Map.ofEntries(
          entry("hotpath.websocket", List.of()),
          entry("hotpath.market", List.of()),
          entry("hotpath.signal", List.of("hotpath.market")),
          entry("hotpath.execution", List.of("hotpath.signal", "hotpath.market")),
          entry("corpus", List.of("hotpath.", JACKSON)),
          entry("bench", List.of("hotpath.", "corpus", "metrics", JMH)),
          entry("regression", List.of(MATH)),
          entry("jmhjson", List.of("regression", JACKSON)),
          entry("environment", List.of()),
          entry("baseline", List.of("regression", "jmhjson", "environment", JACKSON)),
          entry("run", List.of("jmhjson", "regression", "environment", JACKSON, JMH)),
          entry("revision", List.of("run", "regression", "environment")),
          entry("explain", List.of("run", "regression")),
          entry("history", List.of("regression", "jmhjson", "environment", "baseline")),
          entry("fleet", List.of("run", "regression", "jmhjson", "environment", "baseline")),
          entry("kpi", List.of()),
          entry("metrics", List.of("kpi", PROMETHEUS, "com.sun.management..")),
          entry("prometheus", List.of("kpi", JACKSON)),
          entry("artifact", List.of("environment", "report")),
          entry("exchange", List.of("hotpath.", "corpus", JACKSON, TRANSPORT)),
          entry("engine", List.of("hotpath.", "metrics", "kpi", JACKSON, HDR, TRANSPORT)),
          entry("store", List.of("org.duckdb..", "org.postgresql..")),
          entry("dashboard", List.of("engine", "store", "kpi", "metrics", JACKSON, TRANSPORT)),
          entry(
              "load",
              List.of(
                  "exchange",
                  "engine",
                  "corpus",
                  "kpi",
                  "metrics",
                  "regression",
                  "jmhjson",
                  "baseline",
                  "environment",
                  "hotpath.",
                  HDR,
                  MATH)),
          entry(
              "report",
              List.of(
                  "regression",
                  "kpi",
                  JACKSON,
                  "com.openhtmltopdf..",
                  "org.apache.pdfbox..",
                  "jakarta.mail..",
                  "jakarta.activation..")));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.mexcbench");

  private static final DescribedPredicate<JavaClass> GENERATED =
      resideInAnyPackage("..jmh_generated..");

  static Stream<String> existingPackages() {
    return MAY_IMPORT.keySet().stream()
        .filter(name -> CLASSES.stream().anyMatch(type -> rowOf(type).equals(name)))
        .sorted();
  }

  @ParameterizedTest
  @MethodSource("existingPackages")
  void packageImportsOnlyWhatItsRowAllows(String name) {
    List<String> allowed =
        Stream.concat(
                Stream.of("java..", "javax..", "jdk..", pattern(name)),
                MAY_IMPORT.get(name).stream().map(ArchitectureTest::pattern))
            .toList();
    classes()
        .that(resideInAnyPackage(pattern(name)))
        .and(DescribedPredicate.not(GENERATED))
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(String[]::new)))
        .check(CLASSES);
  }

  @Test
  void everyPackageHasARow() {
    Set<String> withoutRow =
        CLASSES.stream()
            .map(ArchitectureTest::rowOf)
            .filter(row -> !MAY_IMPORT.containsKey(row) && !row.equals("cli"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(withoutRow).isEmpty();
  }

  @Test
  void nobodyImportsTheCommandLineOrTheBenchmarks() {
    noClasses()
        .that(resideInAnyPackage("io.mexcbench.."))
        .and(
            DescribedPredicate.not(
                resideInAnyPackage("io.mexcbench.cli..", "io.mexcbench.bench..")))
        .should()
        .dependOnClassesThat(resideInAnyPackage("io.mexcbench.cli..", "io.mexcbench.bench.."))
        .check(CLASSES);
    noClasses()
        .that(resideInAnyPackage("io.mexcbench.cli.."))
        .should()
        .dependOnClassesThat(resideInAnyPackage("io.mexcbench.bench.."))
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices()
        .matching("io.mexcbench.(**)")
        .should()
        .beFreeOfCycles()
        .check(CLASSES.that(DescribedPredicate.not(GENERATED)));
  }

  @Test
  void onlyTheCommandLinePrintsReadsTheEnvironmentOrExits() {
    noClasses()
        .that(resideInAnyPackage("io.mexcbench.."))
        .and(DescribedPredicate.not(resideInAnyPackage("io.mexcbench.cli..")))
        .and(DescribedPredicate.not(GENERATED))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(System.class, "getenv")
        .check(CLASSES);
  }

  @Test
  void hotPathHasNoClockAndNoIo() {
    noClasses()
        .that(resideInAnyPackage("io.mexcbench.hotpath.."))
        .should()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .dependOnClassesThat(
            resideInAnyPackage("java.io..", "java.net..", "java.nio.file..", "java.time.."))
        .check(CLASSES);
  }

  /** {@code hotpath.market} for the hot path's packages, else the first name below the root. */
  private static String rowOf(JavaClass type) {
    String below = (type.getPackageName() + ".").substring(ROOT.length());
    int from = below.startsWith("hotpath.") ? "hotpath.".length() : 0;
    return below.substring(0, below.indexOf('.', from));
  }

  private static String pattern(String name) {
    if (name.endsWith("..")) {
      return name;
    }
    return ROOT + (name.endsWith(".") ? name.substring(0, name.length() - 1) : name) + "..";
  }
}
