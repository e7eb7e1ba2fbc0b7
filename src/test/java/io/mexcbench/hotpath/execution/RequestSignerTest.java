package io.mexcbench.hotpath.execution;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mexcbench.AllocationMeter;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestSignerTest {
  // Printed in MEXC's documentation, for no account.
  private static final String ACCESS_KEY = "mx0aBYs33eIilxBWC5";
  private static final String SECRET = "45d0b3c26f2644f19bfb98b07741b2f5";
  private static final String ORDER =
      "symbol=BTCUSDT&side=BUY&type=LIMIT&quantity=1&price=11&recvWindow=5000&timestamp=1644489390087";
  private static final String ORDER_SIGNATURE =
      "fd3e4e8543c5188531eb7279d68ae7d26a573d0fc5ab0d18eb692451654d837a";

  private final RequestSigner signer = new RequestSigner(SECRET.getBytes(US_ASCII));
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
    String query = "symbol=BTCUSDT&side=BUY&type=LIMIT";
    String body = "quantity=1&price=11&recvWindow=5000&timestamp=1644489390087";
    assertThat(signatureOf(query + body))
        .isEqualTo("d1a676610ceb39174c8039b3f548357994b2a34139a8addd33baadba65684592");
  }

  @Test
  void doesNotRepeatTheDocumentationsMistake() {
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

  @ParameterizedTest
  @ValueSource(ints = {1, 32, 63, 64, 65, 200})
  void signsAsTheJdkDoesWithKeysAndMessagesOfEveryLength(int keyLength) {
    Random random = new Random(keyLength);
    byte[] key = new byte[keyLength];
    random.nextBytes(key);
    RequestSigner own = new RequestSigner(key);
    for (int length = 0; length < 300; length++) {
      byte[] message = new byte[length];
      random.nextBytes(message);
      int end = own.sign(message, 0, length, out, 0);
      assertThat(new String(out, 0, end, US_ASCII))
          .isEqualTo(NaiveOrderText.signature(key, message));
    }
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
  void theCallersCopyOfTheKeyMayBeWiped() {
    byte[] secret = SECRET.getBytes(US_ASCII);
    RequestSigner wiped = new RequestSigner(secret);
    Arrays.fill(secret, (byte) 0);
    byte[] message = ORDER.getBytes(US_ASCII);
    wiped.sign(message, 0, message.length, out, 0);
    assertThat(new String(out, 0, 64, US_ASCII)).isEqualTo(ORDER_SIGNATURE);
  }

  @Test
  void anEmptyKeyIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RequestSigner(new byte[0]))
        .withMessage("secret key must not be empty");
  }

  @Test
  void signingAllocatesNothing() {
    byte[] message = ORDER.getBytes(US_ASCII);
    long bytes =
        AllocationMeter.bytesOfAMillion(() -> signer.sign(message, 0, message.length, out, 0));
    assertThat(bytes).isZero();
  }
}
