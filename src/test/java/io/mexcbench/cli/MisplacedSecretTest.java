package io.mexcbench.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mexcbench.bench.CanarySecret;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The secret itself where the name of its file belongs. */
class MisplacedSecretTest {
  private static final String SECRET = new String(CanarySecret.bytes(), US_ASCII);

  private static UserFailure failure(String value) {
    Map<String, String> environment =
        Map.of("MEXC_API_KEY", "mx0vgl", "MEXC_SECRET_KEY_FILE", value);
    return catchThrowableOfType(UserFailure.class, () -> ApiKeys.read(environment));
  }

  static Stream<String> aSecretIsNeitherShownNorKeptAsACause() {
    return Stream.of("", "/", "\0", "/".repeat(5_000), "x".repeat(5_000)).map(SECRET::concat);
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource
  void aSecretIsNeitherShownNorKeptAsACause(String value) {
    UserFailure failure = failure(value);
    assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(failure.getMessage())
        .startsWith("the file that MEXC_SECRET_KEY_FILE names ")
        .endsWith("; the variable must hold a path, and is not shown")
        .doesNotContain(SECRET);
    assertThat(failure).hasNoCause();
  }
}
