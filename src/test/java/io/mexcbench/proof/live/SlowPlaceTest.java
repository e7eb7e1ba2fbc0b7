package io.mexcbench.proof.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The places of the table exist, and code with extra work in them compiles. */
class SlowPlaceTest {
  private static final Path HOT_PATH = Path.of("src/main/java/io/mexcbench/hotpath");

  @TempDir private Path folder;

  static Stream<SlowPlace> places() {
    return SlowPlace.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("places")
  void extraWorkIsTheFirstThingThatTheMethodDoes(SlowPlace place) throws IOException {
    String text = Files.readString(HOT_PATH.resolve(place.source()));
    String slowed = place.slowed(text, 17);
    String call = "    io.mexcbench.hotpath.ExtraWork.add(17);\n";
    assertThat(slowed.replace(call, "")).isEqualTo(text);
    String before = slowed.substring(0, slowed.indexOf(call));
    assertThat(before.substring(before.lastIndexOf("  public ")))
        .startsWith("  " + place.declaration());
  }

  @Test
  void changedProjectCompiles() throws IOException {
    Path project = Files.createDirectories(folder.resolve("project"));
    copy(HOT_PATH, project.resolve(HOT_PATH));
    SlowPlace place = SlowPlace.ALL.get(0);
    SlowedBuild.change(project, place, 5);

    Path classes = Files.createDirectory(folder.resolve("classes"));
    Path hotPath = project.resolve(HOT_PATH);
    SlowedBuild.compile(
        Path.of("target/classes"),
        classes,
        List.of(hotPath.resolve(SlowedBuild.EXTRA_WORK), hotPath.resolve(place.source())));
    assertThat(classes.resolve("io/mexcbench/hotpath/ExtraWork.class")).exists();
    assertThat(classes.resolve("io/mexcbench/hotpath/market/AggregatedDepthBody.class")).exists();
  }

  @Test
  void unknownMethodIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SlowPlace.ALL.get(0).slowed("class A {}", 1))
        .withMessageContaining("public void deliver(");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file));
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
