package io.mexcbench.revision;

import io.mexcbench.run.Arm;
import io.mexcbench.run.CodeIdentity;
import io.mexcbench.run.ComparedRun;
import io.mexcbench.run.JarSuite;
import io.mexcbench.run.RunException;
import io.mexcbench.run.RunPlan;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Two builds that are asked the same questions.
 *
 * @param suite of the base
 * @param corpusHash over the messages that both are fed with
 */
public record RevisionPair(
    Commit baseCommit, Commit headCommit, Arm base, Arm head, JarSuite suite, String corpusHash) {

  /** Builds what is not built yet. */
  public static RevisionPair of(Builds builds, Commit base, Commit head)
      throws RevisionException, RunException {
    Path baseJar = builds.jarOf(base);
    Path headJar = builds.jarOf(head);
    Path benchmarks = baseJar.resolveSibling("benchmarks-of-" + baseJar.getFileName());
    if (!Files.exists(benchmarks)) {
      BenchmarkJar.write(baseJar, benchmarks);
    }
    return new RevisionPair(
        base,
        head,
        Arm.of("the base", benchmarks, baseJar),
        Arm.of("the head", benchmarks, headJar),
        JarSuite.in(baseJar),
        corpusHash(benchmarks, baseJar));
  }

  /** What both sides lack of each other. */
  public SuitePair suites(RunPlan plan) throws RevisionException, RunException {
    return SuitePair.of(base.jar(), head.jar(), plan.set(), plan.include());
  }

  /** A run that measures both. */
  public ComparedRun run(RunPlan plan, SuitePair suites) throws RunException {
    CodeIdentity code = new CodeIdentity(headCommit.revision(), headCommit.isDirty(), corpusHash);
    return new ComparedRun(plan, code, suite, key -> !suites.missing().contains(key), base, head);
  }

  /** By the corpus that the forks use, which need not be that of this process. */
  private static String corpusHash(Path benchmarks, Path jar) throws RevisionException {
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {benchmarks.toUri().toURL(), jar.toUri().toURL()},
            ClassLoader.getPlatformClassLoader())) {
      Class<?> corpus = loader.loadClass("io.mexcbench.corpus.Corpus");
      Object standard = corpus.getMethod("standard").invoke(null);
      return String.valueOf(corpus.getMethod("fingerprint").invoke(standard));
    } catch (IOException | ReflectiveOperationException e) {
      throw new RevisionException("the corpus of the base cannot be read: " + e, e);
    }
  }
}
