package io.mexcbench.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mexcbench.bench.CanarySecret;
import io.mexcbench.hotpath.execution.Secret;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class CheckKeysCommandTest {
  private static final String SECRET = new String(CanarySecret.bytes(), US_ASCII);

  @TempDir Path folder;

  private final Map<String, String> environment = new HashMap<>(Map.of("MEXC_API_KEY", "mx0vgl"));
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int check() {
    CommandLine command = new CommandLine(new CheckKeysCommand(environment));
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    command.setExecutionExceptionHandler(
        (failure, line, parsed) -> {
          line.getErr().println(FailureText.of(failure));
          return FailureText.exitCodeOf(failure);
        });
    int code = command.execute();
    assertThat(out + "" + err).doesNotContain(SECRET, "mx0vgl");
    return code;
  }

  private String refusal() {
    assertThat(check()).isEqualTo(ExitCode.USAGE);
    assertThat(out.toString()).isEmpty();
    return err.toString().replace(folder.toString(), "DIR");
  }

  private Path file(String content, String mode) throws IOException {
    Path file = folder.resolve("key");
    Files.writeString(file, content, StandardCharsets.ISO_8859_1);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    environment.put("MEXC_SECRET_KEY_FILE", file.toString());
    return file;
  }

  @Test
  void keysFromTheEnvironmentAreNamedByTheirVariables() {
    environment.put("MEXC_SECRET_KEY", SECRET);
    assertThat(check()).isEqualTo(ExitCode.PASS);
    assertThat(out.toString())
        .isEqualTo(
            """
            API key from MEXC_API_KEY, secret key from MEXC_SECRET_KEY.
            Both could be used; nothing was sent.
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\r\n"})
  void aSecretFromAFileIsNamedByTheFile(String lineEnd) throws IOException {
    Path file = file(SECRET + lineEnd, "rw-------");
    assertThat(check()).isEqualTo(ExitCode.PASS);
    assertThat(out.toString())
        .isEqualTo(
            "API key from MEXC_API_KEY, secret key from the file %s.%n".formatted(file)
                + "Both could be used; nothing was sent.\n");
    try (ApiKeys keys = ApiKeys.read(environment)) {
      assertThat(keys.secret().matches(CanarySecret.bytes())).isTrue();
    }
  }

  @Test
  void aFileThatItsOwnerMayOnlyReadIsTaken() throws IOException {
    file(SECRET, "r--------");
    assertThat(check()).isEqualTo(ExitCode.PASS);
  }

  @Test
  void withoutAnApiKeyTheVariableIsNamed() {
    environment.remove("MEXC_API_KEY");
    assertThat(refusal())
        .isEqualTo(
            "mexcbench: MEXC_API_KEY is not set; export it with the access key of the account\n");
  }

  @Test
  void withoutASecretBothWaysAreNamed() {
    assertThat(refusal())
        .isEqualTo(
            "mexcbench: neither MEXC_SECRET_KEY nor MEXC_SECRET_KEY_FILE is set; put the secret key"
                + " into a file of mode 0600 and export MEXC_SECRET_KEY_FILE\n");
  }

  @Test
  void twoSecretsAreOneTooMany() throws IOException {
    file(SECRET, "rw-------");
    environment.put("MEXC_SECRET_KEY", SECRET);
    assertThat(refusal())
        .isEqualTo(
            "mexcbench: both MEXC_SECRET_KEY and MEXC_SECRET_KEY_FILE are set; unset one of them\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-----w-", "rwx------", "rw---x---"})
  void aFileThatOthersHaveAccessToIsRefused(String mode) throws IOException {
    file(SECRET, mode);
    assertThat(refusal())
        .isEqualTo(
            "mexcbench: DIR/key has mode "
                + mode
                + ", not rw-------: only its owner may have access; run: chmod 600 DIR/key\n");
  }

  @Test
  void aLinkIsJudgedByWhereItLeads() throws IOException {
    Path file = file(SECRET, "rw-r--r--");
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    environment.put("MEXC_SECRET_KEY_FILE", link.toString());
    assertThat(refusal()).startsWith("mexcbench: DIR/link has mode rw-r--r--, not rw");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    assertThat(check()).isEqualTo(ExitCode.PASS);
  }

  @Test
  void aFileSystemThatKnowsNoModesIsRefused() throws IOException {
    try (FileSystem zip =
        FileSystems.newFileSystem(folder.resolve("a.zip"), Map.of("create", "true"))) {
      Path file = Files.writeString(zip.getPath("/key"), SECRET);
      UserFailure failure =
          catchThrowableOfType(UserFailure.class, () -> new SecretFile(file, ApiKeys.WORDS).line());
      assertThat(failure)
          .hasMessage(
              "/key is on a file system that cannot say who may read it; move it to one that can,"
                  + " or use MEXC_SECRET_KEY");
      assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
    }
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    file("", "rw-------");
    assertThat(refusal())
        .isEqualTo("mexcbench: DIR/key is empty; it must hold the secret key in one line\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "a\nb", "a\n\n", "\na", "a\r\nb\r\n"})
  void aFileOfSeveralLinesIsRefused(String content) throws IOException {
    file(content, "rw-------");
    assertThat(refusal())
        .isEqualTo("mexcbench: DIR/key is not one line; it must hold the secret key in one line\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", " a", "a\t", "a\r", "schl\u00FCssel", "a\u007F"})
  void aKeyWithWhatNoKeyHasIsRefusedAndNotRepeated(String content) throws IOException {
    file(content, "rw-------");
    assertThat(refusal())
        .isEqualTo(
            "mexcbench: DIR/key must hold one key of printable ASCII without spaces; copy it once"
                + " more\n");
    environment.remove("MEXC_SECRET_KEY_FILE");
    environment.put("MEXC_SECRET_KEY", content);
    UserFailure failure = catchThrowableOfType(UserFailure.class, () -> ApiKeys.read(environment));
    assertThat(failure.getMessage()).startsWith("MEXC_SECRET_KEY must hold one key");
    environment.put("MEXC_API_KEY", content);
    failure = catchThrowableOfType(UserFailure.class, () -> ApiKeys.read(environment));
    assertThat(failure.getMessage()).startsWith("MEXC_API_KEY must hold one key");
  }

  @Test
  void aFileThatIsNoKeyIsRefused() throws IOException {
    file("k".repeat(1_025), "rw-------");
    assertThat(refusal())
        .isEqualTo(
            "mexcbench: DIR/key is longer than a secret key; it must hold the secret key alone\n");
  }

  @Test
  void aFolderAndAFileThatIsMissingAreRefused() {
    environment.put("MEXC_SECRET_KEY_FILE", folder.toString());
    assertThat(refusal())
        .isEqualTo("mexcbench: DIR is no file; it must hold the secret key in one line\n");
    environment.put("MEXC_SECRET_KEY_FILE", folder.resolve("gone").toString());
    UserFailure failure = catchThrowableOfType(UserFailure.class, () -> ApiKeys.read(environment));
    assertThat(failure)
        .hasMessageStartingWith("the file that MEXC_SECRET_KEY_FILE names does not exist; ");
  }

  @Test
  void keysAreHiddenAndWipedWhenTheyAreClosed() {
    environment.put("MEXC_SECRET_KEY", SECRET);
    Secret kept;
    try (ApiKeys keys = ApiKeys.read(environment)) {
      kept = keys.secret();
      assertThat(keys).hasToString("ApiKeys[hidden]");
      assertThat(keys.apiKey()).isEqualTo("mx0vgl");
    }
    assertThatIllegalStateException().isThrownBy(() -> kept.matches(new byte[0]));
  }

  @Test
  void noKeyIsTakenFromTheCommandLine() {
    CommandLine command = Main.commandLine().getSubcommands().get("check-keys");
    assertThat(command.getCommandSpec().options())
        .extracting(OptionSpec::longestName)
        .containsExactlyInAnyOrder("--help", "--version", "--verbose", "--quiet");
    assertThat(command.getCommandSpec().positionalParameters()).isEmpty();
  }

  @Test
  void aProcessShowsNothingOfItsKeys() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "io.mexcbench.cli.Main",
            "check-keys",
            "--verbose");
    builder.environment().putAll(environment);
    builder.environment().put("MEXC_SECRET_KEY", SECRET + " ");
    builder.environment().remove("MEXC_SECRET_KEY_FILE");
    Process process = builder.redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), US_ASCII);
    assertThat(process.waitFor()).isEqualTo(ExitCode.USAGE);
    assertThat(printed)
        .startsWith("mexcbench: MEXC_SECRET_KEY must hold one key of printable ASCII")
        .doesNotContain(SECRET, "mx0vgl");
  }
}
