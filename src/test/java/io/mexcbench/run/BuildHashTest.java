package io.mexcbench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a fork says which build it runs. */
class BuildHashTest {
  private static final String PARSER = "io/mexcbench/hotpath/Parser.class";

  @TempDir Path folder;

  @Test
  void forkSaysWhatItsJarHolds() throws Exception {
    Path benchmarks = jar("bench", Map.of("io/mexcbench/bench/ABenchmark.class", "bench"));
    Path build = jar("build", Map.of(PARSER, "one", "io/mexcbench/cli/Main.class", "main"));

    assertThat(loaded(benchmarks, build)).isEqualTo(BuildHash.ofJar(build));
  }

  @Test
  void otherCodeOrAnotherRevisionIsAnotherBuild() throws Exception {
    Path one = jar("one", Map.of(PARSER, "one"));
    Path two = jar("two", Map.of(PARSER, "two"));
    Path three = jar("three", Map.of(PARSER, "one", "io/mexcbench/git.properties", "id=1"));

    assertThat(BuildHash.ofJar(one))
        .isNotEqualTo(BuildHash.ofJar(two))
        .isNotEqualTo(BuildHash.ofJar(three));
  }

  @Test
  void classThatStandsBeforeTheBuildsOwnIsNoticed() throws Exception {
    Path before = jar("before", Map.of(PARSER, "stale"));
    Path build = jar("build", Map.of(PARSER, "one"));

    assertThat(loaded(before, build)).isNotEqualTo(BuildHash.ofJar(build));
  }

  @Test
  void classThatOnlyAnotherJarHasIsNoticed() throws Exception {
    Path before = jar("before", Map.of("io/mexcbench/hotpath/Gone.class", "stale"));
    Path build = jar("build", Map.of(PARSER, "one"));

    assertThat(loaded(before, build)).isNotEqualTo(BuildHash.ofJar(build));
  }

  @Test
  void forkWritesItDownBesideTheFirstJar() {
    assertThat(BuildProfiler.noteBeside(folder.resolve("a b.jar")))
        .isEqualTo(folder.resolve("a b.jar.said"));
  }

  private static String loaded(Path... jars) throws IOException {
    URL[] urls = new URL[jars.length];
    for (int i = 0; i < jars.length; i++) {
      urls[i] = jars[i].toUri().toURL();
    }
    try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
      return BuildHash.ofClassPath(jars[0] + File.pathSeparator + jars[1], loader);
    }
  }

  private Path jar(String name, Map<String, String> entries) throws IOException {
    Path jar = folder.resolve("a " + name + ".jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        out.putNextEntry(new JarEntry(entry.getKey()));
        out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
    return jar;
  }
}
