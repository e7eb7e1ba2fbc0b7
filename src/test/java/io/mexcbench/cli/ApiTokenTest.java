package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@EnabledOnOs({OS.LINUX, OS.MAC})
class ApiTokenTest {
  private static final String VALUE = "0123456789abcdef0123456789abcdef";

  @TempDir private Path folder;

  private Path file(String permissions) throws Exception {
    Path file = Files.writeString(folder.resolve("token"), VALUE + "\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  @Test
  void tokenComesFromTheEnvironmentOrAFileOfItsOwnerAlone() throws Exception {
    assertThat(ApiToken.read(Map.of())).isEmpty();
    assertThat(ApiToken.read(Map.of(ApiToken.TOKEN, VALUE))).contains(VALUE);
    assertThat(ApiToken.read(Map.of(ApiToken.TOKEN_FILE, file("rw-------").toString())))
        .contains(VALUE);
  }

  @Test
  void fileThatOthersMayReadIsRefused() throws Exception {
    Path file = file("rw-r--r--");
    assertThatThrownBy(() -> ApiToken.read(Map.of(ApiToken.TOKEN_FILE, file.toString())))
        .isInstanceOf(UserFailure.class)
        .hasMessageContaining("only its owner may have access; run: chmod 600")
        .hasMessageNotContaining(VALUE);
  }

  @Test
  void bothAreRefusedAndWhatIsNoPathIsNotRepeated() {
    assertThatThrownBy(
            () -> ApiToken.read(Map.of(ApiToken.TOKEN, VALUE, ApiToken.TOKEN_FILE, VALUE)))
        .hasMessage(
            "both MEXCBENCH_API_TOKEN and MEXCBENCH_API_TOKEN_FILE are set; unset one of them");
    assertThatThrownBy(() -> ApiToken.read(Map.of(ApiToken.TOKEN_FILE, VALUE)))
        .hasMessageStartingWith("the file that MEXCBENCH_API_TOKEN_FILE names does not exist")
        .hasMessageNotContaining(VALUE);
  }

  @Test
  void addressThatOthersReachNeedsOne() throws Exception {
    DashboardArguments open = new DashboardArguments(Map.of());
    new CommandLine(open).parseArgs("--http-host=0.0.0.0", "--http-port=0");
    assertThatThrownBy(open::bind)
        .isInstanceOf(UserFailure.class)
        .hasMessageStartingWith("--http-host=0.0.0.0 can be reached from other machines: export");
    DashboardArguments guarded = new DashboardArguments(Map.of(ApiToken.TOKEN, VALUE));
    new CommandLine(guarded).parseArgs("--http-host=0.0.0.0", "--http-port=0");
    guarded.bind().orElseThrow().close();
  }
}
