package io.mexcbench.hotpath.execution;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mexcbench.AllocationMeter;
import io.mexcbench.Rounds;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestSignerTest {
  // Keys, query and signature as printed in example 2 of MEXC's spot documentation, "SIGNED
  // Endpoint Examples"; they belong to no account. Other clients assert the same signature
  // (JKorf/Mexc.Net, MexcClientTests).
  private static final String ACCESS_KEY = "mx0aBYs33eIilxBWC5";
  private static final String SECRET = "45d0b3c26f2644f19bfb98b07741b2f5";
  private static final String ORDER =
      "symbol=BTCUSDT&side=BUY&type=LIMIT&quantity=1&price=11&recvWindow=5000&timestamp=1644489390087";
  private static final String ORDER_SIGNATURE =
      "fd3e4e8543c5188531eb7279d68ae7d26a573d0fc5ab0d18eb692451654d837a";

  private static final int KEY_LENGTH_MAX = 200;
  private static final int MESSAGE_LENGTH_MAX = 4_096;

  private final RequestSigner signer = new RequestSigner(new Secret(SECRET.getBytes(US_ASCII)));
  private final byte[] out = new byte[100];

  private String signatureOf(String message) {
    byte[] bytes = message.getBytes(US_ASCII);
    int end = signer.sign(bytes, 0, bytes.length, out, 3);
    return new String(out, 3, end - 3, US_ASCII);
  }

  @Test
  void signsTheDocumentedQuery() {
    assertThat(signatureOf(ORDER)).isEqualTo(ORDER_SIGNATURE);
  }

  @Test
  void signsTheDocumentedQueryAndBodyWithoutASeparator() {
    // Same example, parameters divided; the signature was computed with openssl.
    String query = "symbol=BTCUSDT&side=BUY&type=LIMIT";
    String body = "quantity=1&price=11&recvWindow=5000&timestamp=1644489390087";
    assertThat(signatureOf(query + body))
        .isEqualTo("d1a676610ceb39174c8039b3f548357994b2a34139a8addd33baadba65684592");
  }

  @Test
  void doesNotRepeatTheDocumentationsMistake() {
    // Example 1 prints this one for the same keys and the same query.
    assertThat(signatureOf(ORDER))
        .isNotEqualTo("323c96ab85a745712e95e63cad28903dd8292e4a905e99c4ee3932023843a117");
  }

  @Test
  void signsTheLoginOfTheFuturesSocket() {
    byte[] accessKey = "mx0aBYs33eIilxBW5C".getBytes(US_ASCII);
    int end = signer.signLogin(accessKey, 1_657_186_536_762L, out, 0);
    assertThat(new String(out, 0, end, US_ASCII))
        .isEqualTo("bfc6b00fdc5841511f4e678cf12bb01f48c38c756b54e349ce9fe12439573dba");
  }

  @Test
  void signsAFuturesRequestAsAccessKeyTimeAndParametersInARow() {
    String parameters = "{\"symbol\":\"BTC_USDT\",\"vol\":3}";
    byte[] padded = ("<<" + parameters + ">>").getBytes(US_ASCII);
    int end =
        signer.signFutures(
            ACCESS_KEY.getBytes(US_ASCII), 42, padded, 2, parameters.length(), out, 0);
    byte[] whole = (ACCESS_KEY + "42" + parameters).getBytes(US_ASCII);
    assertThat(new String(out, 0, end, US_ASCII))
        .isEqualTo(NaiveOrderText.signature(SECRET.getBytes(US_ASCII), whole));
  }

  @Test
  void appendsTheSignatureBehindTheQuery() {
    byte[] buffer = Arrays.copyOf(("?" + ORDER).getBytes(US_ASCII), 300);
    int end = signer.appendSignature(buffer, 1, 1 + ORDER.length());
    assertThat(new String(buffer, 0, end, US_ASCII))
        .isEqualTo("?" + ORDER + "&signature=" + ORDER_SIGNATURE);
    assertThat(end - 1 - ORDER.length()).isEqualTo(RequestSigner.APPENDED_LENGTH);
  }

  @Test
  void signsAsTheJdkDoesWithKeysAndMessagesOfEveryLength() throws GeneralSecurityException {
    SplittableRandom random = new SplittableRandom(4_096);
    int messages = Rounds.of(100_000, 1_000_000);
    for (int keyLength = 1; keyLength <= KEY_LENGTH_MAX; keyLength++) {
      byte[] key = randomBytes(keyLength, random);
      RequestSigner own = new RequestSigner(new Secret(key));
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      for (int i = keyLength - 1; i < messages; i += KEY_LENGTH_MAX) {
        byte[] message = randomBytes(i % (MESSAGE_LENGTH_MAX + 1), random);
        int end = own.sign(message, 0, message.length, out, 0);
        assertThat(new String(out, 0, end, US_ASCII))
            .isEqualTo(HexFormat.of().formatHex(mac.doFinal(message)));
      }
    }
    System.out.println(
        "checked "
            + messages
            + " signatures against the JDK's: keys of 1 to "
            + KEY_LENGTH_MAX
            + " bytes, messages of every length from 0 to "
            + MESSAGE_LENGTH_MAX);
  }

  private static byte[] randomBytes(int length, SplittableRandom random) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  @Test
  void aCallThatFailedLeavesNothingBehindForTheNext() {
    byte[] tooSmall = new byte[10];
    assertThatThrownBy(() -> signer.sign(tooSmall, 0, 10, tooSmall, 0))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> signer.sign(tooSmall, 0, 11, out, 0))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> signer.appendSignature(tooSmall, 0, 5))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> signer.signFutures(tooSmall, 1, tooSmall, 5, 6, out, 0))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> signer.signLogin(tooSmall, -1, out, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(signatureOf(ORDER)).isEqualTo(ORDER_SIGNATURE);
  }

  @Test
  void theSecretMayBeWiped() {
    Secret secret = new Secret(SECRET.getBytes(US_ASCII));
    RequestSigner own = new RequestSigner(secret);
    secret.wipe();
    byte[] message = ORDER.getBytes(US_ASCII);
    own.sign(message, 0, message.length, out, 0);
    assertThat(new String(out, 0, 64, US_ASCII)).isEqualTo(ORDER_SIGNATURE);
  }

  @ParameterizedTest
  @ValueSource(ints = {32, 200})
  void aWipedSignerSignsNothing(int keyLength) {
    Secret secret = new Secret("k".repeat(keyLength).getBytes(US_ASCII));
    RequestSigner own = new RequestSigner(secret);
    own.wipe();
    byte[] message = ORDER.getBytes(US_ASCII);
    assertThatIllegalStateException()
        .isThrownBy(() -> own.sign(message, 0, message.length, out, 0))
        .withMessage("secret key was wiped");
    assertThatIllegalStateException().isThrownBy(() -> own.appendSignature(out, 0, 1));
    assertThatIllegalStateException().isThrownBy(() -> own.signLogin(message, 1, out, 0));
    assertThat(out).containsOnly(0);
    assertThat(secret.bytes()).containsOnly('k');
  }

  @Test
  void signingAllocatesNothing() {
    byte[] message = ORDER.getBytes(US_ASCII);
    long bytes =
        AllocationMeter.bytesOfAMillion(() -> signer.sign(message, 0, message.length, out, 0));
    assertThat(bytes).isZero();
  }
}
