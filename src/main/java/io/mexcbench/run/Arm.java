package io.mexcbench.run;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

/**
 * One of two builds that are compared.
 *
 * @param name for messages, such as "base"
 * @param benchmarks a jar with the benchmarks that both run, which stands before the build's own
 * @param jar the build
 * @param buildHash what a fork must say that it runs
 */
public record Arm(String name, Path benchmarks, Path jar, String buildHash) {
  /**
   * An arm that must say that it runs this jar.
   *
   * @throws RunException if the jar cannot be read
   */
  public static Arm of(String name, Path benchmarks, Path jar) throws RunException {
    try {
      return new Arm(name, benchmarks, jar, BuildHash.ofJar(jar));
    } catch (IOException e) {
      throw new RunException("cannot read the build %s: %s".formatted(jar, e.getMessage()), e);
    }
  }

  String classPath() {
    return benchmarks + File.pathSeparator + jar;
  }
}
