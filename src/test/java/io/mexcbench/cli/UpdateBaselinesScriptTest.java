package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the script in a repository of its own, with programs that only show how they are called. */
class UpdateBaselinesScriptTest {
  private static final String ECHO = "#!/bin/sh\necho \"$(basename \"$0\") $*\"\n";

  @TempDir private Path root;

  @BeforeEach
  void layOut() throws IOException {
    Files.createDirectories(root.resolve("repo/scripts"));
    Files.createDirectories(root.resolve("repo/src/main"));
    Files.createDirectories(root.resolve("repo/target"));
    Files.createFile(root.resolve("repo/pom.xml"));
    Files.createDirectories(root.resolve("repo/scripts/lib"));
    Files.copy(Path.of("scripts/lib/launch.sh"), root.resolve("repo/scripts/lib/launch.sh"));
    program("repo/scripts/update-baselines", Files.readString(Path.of("scripts/update-baselines")));
    program("jdk/bin/java", ECHO);
    program("bin/mvn", ECHO + "touch \"$(dirname \"$4\")/target/benchmarks.jar\"\n");
  }

  @Test
  void argumentsReachTheCommandFromAnyFolder() throws Exception {
    Files.createFile(root.resolve("repo/target/benchmarks.jar"));
    assertThat(runIn(root.resolve("bin"), "--reason", "two words"))
        .isEqualTo(
            "java -Dmexcbench.home=ROOT/repo"
                + " -jar ROOT/repo/target/benchmarks.jar"
                + " baseline update --reason two words\n");
  }

  @Test
  void jarThatIsMissingIsBuiltFirst() throws Exception {
    assertThat(runIn(root, "--help"))
        .startsWith("mvn -B -q -f ROOT/repo/pom.xml package -DskipTests\n")
        .endsWith(" baseline update --help\n");
  }

  private String runIn(Path folder, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(root.resolve("repo/scripts/update-baselines").toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("JAVA_HOME", root.resolve("jdk").toString());
    builder.environment().merge("PATH", root.resolve("bin") + ":", (path, bin) -> bin + path);
    Process script = builder.redirectErrorStream(true).start();
    String output = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(script.waitFor()).as(output).isZero();
    return output.replace(root.toString(), "ROOT");
  }

  private void program(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
