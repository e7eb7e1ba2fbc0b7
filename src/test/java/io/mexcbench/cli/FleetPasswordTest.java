package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mexcbench.fleet.Fleet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A password comes from the environment or a file, and is shown nowhere. */
class FleetPasswordTest extends FleetFixture {
  private static final String PASSWORD = "canary-of-a-password";

  private String asRunner;

  /** A role is of the whole server, which other tests share. */
  @BeforeEach
  void requirePassword() throws Exception {
    String role = "runner_" + url.replaceFirst(".*/(\\w+)[?].*", "$1");
    server.execute(url, "CREATE ROLE " + role + " LOGIN SUPERUSER PASSWORD '" + PASSWORD + "'");
    server.requirePassword(role);
    asRunner = url.replace("user=postgres", "user=" + role);
  }

  @Test
  void processIsLetInByItsEnvironmentOrItsFileOfPasswords() throws Exception {
    Path pgpass = secret("pgpass", "127.0.0.1:*:*:*:" + PASSWORD);
    List<Map<String, String>> environments =
        List.of(
            Map.of(FleetPlace.PASSWORD, PASSWORD, "PGPASSFILE", "/nonexistent"),
            Map.of("PGPASSFILE", pgpass.toString()));
    String run = whole(1, 100).toString();
    for (Map<String, String> environment : environments) {
      Process push = CommandProcess.start(environment, "results", "push", "--to=" + asRunner, run);
      String text = CommandProcess.output(push);
      assertThat(push.waitFor()).as(text).isEqualTo(ExitCode.PASS);
      assertThat(text).contains(NAME).doesNotContain(PASSWORD);
    }
  }

  @Test
  void fileThatAVariableNamesIsRead() throws Exception {
    String file = secret("secret", PASSWORD).toString();
    try (Fleet fleet = open(Map.of(FleetPlace.PASSWORD + "_FILE", file))) {
      assertThat(fleet.runs()).isEmpty();
    }
  }

  @Test
  void whoHasNoneOrAWrongOneIsRefused() {
    assertThatThrownBy(() -> open(Map.of(FleetPlace.PASSWORD, PASSWORD + "!")))
        .isInstanceOf(UserFailure.class)
        .hasMessageContaining("password authentication failed")
        .hasMessageNotContaining(PASSWORD);
    assertThatThrownBy(() -> open(Map.of()))
        .isInstanceOf(UserFailure.class)
        .hasMessageContaining("no password was provided");
  }

  private Fleet open(Map<String, String> environment) {
    return FleetPlace.open("--to", asRunner, new Credentials(environment));
  }

  private Path secret(String name, String line) throws Exception {
    Path file = folder.resolve(name);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    return Files.writeString(file, line + "\n");
  }
}
