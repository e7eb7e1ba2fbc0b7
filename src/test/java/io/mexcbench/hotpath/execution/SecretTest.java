package io.mexcbench.hotpath.execution;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.mexcbench.bench.CanarySecret;
import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SecretTest {
  private final Secret secret = CanarySecret.secret();

  @Test
  void itDoesNotPrintItself() {
    assertThat(secret).hasToString("Secret[hidden]");
    assertThat("key " + secret).isEqualTo("key Secret[hidden]");
  }

  @Test
  void itIsNotEqualToItsTwinAndItsHashSaysNothingOfItsBytes() {
    Secret same = CanarySecret.secret();
    assertThat(secret).isNotEqualTo(same);
    assertThat(secret.hashCode()).isEqualTo(System.identityHashCode(secret));
  }

  @Test
  void itMatchesItsBytesAndNoOthers() {
    byte[] bytes = CanarySecret.bytes();
    assertThat(secret.matches(bytes)).isTrue();
    for (int i = 0; i < bytes.length; i++) {
      byte[] other = bytes.clone();
      other[i] ^= 1;
      assertThat(secret.matches(other)).isFalse();
    }
    assertThat(secret.matches(Arrays.copyOf(bytes, bytes.length - 1))).isFalse();
    assertThat(secret.matches(Arrays.copyOf(bytes, bytes.length + 1))).isFalse();
  }

  @Test
  void theCallersBytesMayBeWiped() {
    byte[] bytes = CanarySecret.bytes();
    Secret own = new Secret(bytes);
    Arrays.fill(bytes, (byte) 0);
    assertThat(own.matches(CanarySecret.bytes())).isTrue();
  }

  @Test
  void wipingOverwritesTheBytesAndEndsTheirUse() {
    byte[] inside = secret.bytes();
    secret.wipe();
    assertThat(inside).containsOnly(0);
    assertThatIllegalStateException().isThrownBy(secret::bytes).withMessage("secret key was wiped");
    assertThatIllegalStateException().isThrownBy(() -> secret.matches(inside));
    assertThatIllegalStateException().isThrownBy(() -> new RequestSigner(secret));
  }

  @Test
  void itIsWipedAtTheEndOfItsBlock() {
    Secret kept;
    try (Secret own = CanarySecret.secret()) {
      kept = own;
      assertThat(kept.matches(CanarySecret.bytes())).isTrue();
    }
    assertThatIllegalStateException().isThrownBy(kept::bytes);
  }

  @Test
  void itCannotBeSerialized() throws Exception {
    try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
      assertThatExceptionOfType(NotSerializableException.class)
          .isThrownBy(() -> out.writeObject(secret));
    }
  }

  @Test
  void anEmptyKeyIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Secret(new byte[0]))
        .withMessage("secret key must not be empty");
  }

  @Test
  void theCanaryHasTheLengthOfARealKeyAndWantsPercentEncoding() {
    assertThat(new String(CanarySecret.bytes(), US_ASCII)).hasSize(32).containsAnyOf("+", "/");
  }
}
