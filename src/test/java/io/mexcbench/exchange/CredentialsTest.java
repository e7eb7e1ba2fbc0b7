package io.mexcbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.exchange.CoreFixture.Answer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may ask, and when; with the vectors of MEXC's documentation. */
class CredentialsTest {
  private static final long DOCUMENTED_MILLIS = 1_644_489_390_087L;
  private static final String DOCUMENTED =
      "symbol=BTCUSDT&side=BUY&type=LIMIT&quantity=1&price=11&recvWindow=5000&timestamp="
          + DOCUMENTED_MILLIS;
  private static final String SIGNATURE =
      "fd3e4e8543c5188531eb7279d68ae7d26a573d0fc5ab0d18eb692451654d837a";
  private static final String WRONG_IN_THE_DOCUMENTATION =
      "323c96ab85a745712e95e63cad28903dd8292e4a905e99c4ee3932023843a117";
  private static final String QUERY = "symbol=BTCUSDT&side=BUY&type=LIMIT";
  private static final String BODY =
      "quantity=1&price=11&recvWindow=5000&timestamp=" + DOCUMENTED_MILLIS;
  private static final String SIGNATURE_OF_BOTH =
      "d1a676610ceb39174c8039b3f548357994b2a34139a8addd33baadba65684592";

  private final CoreFixture exchange = new CoreFixture();

  /** The documentation's moment, by a clock that is set back to it. */
  private Answer documented(String query, String body) {
    exchange.fault(new Fault.ClockSkew(DOCUMENTED_MILLIS - exchange.nowMillis));
    return exchange.send("POST", "/api/v3/order", query, body, CoreFixture.API_KEY);
  }

  @Test
  void documentedSignatureOfAQueryIsAccepted() {
    Answer answer = documented(DOCUMENTED + "&signature=" + SIGNATURE, "");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("transactTime").asLong()).isEqualTo(DOCUMENTED_MILLIS);
  }

  @Test
  void documentedSignatureOfABodyIsAccepted() {
    assertThat(documented("", DOCUMENTED + "&signature=" + SIGNATURE).status()).isEqualTo(200);
  }

  @Test
  void queryAndBodyAreSignedWithNothingBetweenThem() {
    assertThat(documented(QUERY, BODY + "&signature=" + SIGNATURE_OF_BOTH).status()).isEqualTo(200);
    assertThat(documented(QUERY + "&signature=" + SIGNATURE_OF_BOTH, BODY).status()).isEqualTo(200);
  }

  @Test
  void signatureOverAnAmpersandBetweenThemIsRefused() {
    String signature = CoreFixture.hmac(QUERY + "&" + BODY);
    assertThat(documented(QUERY, BODY + "&signature=" + signature).code()).isEqualTo(700002);
  }

  @Test
  void signatureThatTheDocumentationPrintsWronglyIsRefused() {
    Answer answer = documented(DOCUMENTED + "&signature=" + WRONG_IN_THE_DOCUMENTATION, "");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.only().body())
        .isEqualTo("{\"code\":700002,\"msg\":\"Signature for this request is not valid.\"}");
  }

  @Test
  void upperCaseHexIsRefused() {
    String signature = SIGNATURE.toUpperCase(Locale.ROOT);
    assertThat(documented(DOCUMENTED + "&signature=" + signature, "").code()).isEqualTo(700002);
  }

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "a=1, a=1",
    "signature=x, ''",
    "signature=x&a=1, a=1",
    "a=1&signature=x, a=1",
    "a=1&signature=x&b=2, a=1&b=2",
    "asignature=x, asignature=x",
    "a=1&asignature=2&signature=x, a=1&asignature=2"
  })
  void signatureIsTakenOutWhereverItStands(String query, String signed) {
    assertThat(Credentials.withoutSignature(query)).isEqualTo(signed);
  }

  @Test
  void changedParameterIsRefused() {
    String query = DOCUMENTED.replace("quantity=1", "quantity=2") + "&signature=" + SIGNATURE;
    assertThat(documented(query, "").code()).isEqualTo(700002);
  }

  @Test
  void missingAndUnknownKeysAreRefused() {
    String query = "timestamp=" + exchange.nowMillis;
    String signed = query + "&signature=" + CoreFixture.hmac(query);
    assertThat(exchange.send("GET", "/api/v3/account", signed, "", "").code()).isEqualTo(700001);
    assertThat(exchange.send("GET", "/api/v3/account", signed, "", "mx0other").code())
        .isEqualTo(10072);
  }

  @Test
  void missingSignatureAndTimestampAreNamed() {
    Answer unsigned =
        exchange.send("GET", "/api/v3/account", "timestamp=1", "", CoreFixture.API_KEY);
    assertThat(unsigned.only().body())
        .isEqualTo(
            "{\"code\":700004,\"msg\":\"Mandatory parameter 'signature' was not sent, was"
                + " empty/null, or malformed.\"}");
    Answer timeless =
        exchange.send("GET", "/api/v3/account", "signature=ab", "", CoreFixture.API_KEY);
    assertThat(timeless.only().body()).contains("'timestamp'").contains("700004");
  }

  @ParameterizedTest
  @CsvSource({"5000, 0", "5001, 700003", "0, 0", "-999, 0", "-1000, 700003", "-30000, 700003"})
  void requestMayBeAsOldAsTheWindowAndLessThanASecondAhead(long ageMillis, int code) {
    Answer answer = exchange.signedAt("GET", "/api/v3/account", "", exchange.nowMillis - ageMillis);
    assertThat(answer.code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"60000, 60000, 0", "60000, 60001, 700003", "60001, 0, 700005", "100, 101, 700003"})
  void windowIsTheClientsUpToSixtySeconds(long windowMillis, long ageMillis, int code) {
    Answer answer =
        exchange.signedAt(
            "GET", "/api/v3/account", "recvWindow=" + windowMillis, exchange.nowMillis - ageMillis);
    assertThat(answer.code()).isEqualTo(code);
  }

  @Test
  void signatureIsLookedAtBeforeTheTime() {
    String query = "timestamp=1&signature=" + SIGNATURE;
    assertThat(exchange.send("GET", "/api/v3/account", query, "", CoreFixture.API_KEY).code())
        .isEqualTo(700002);
  }

  @Test
  void refusedRequestsDoNotCountAgainstTheAccount() {
    for (int i = 0; i < 49; i++) {
      exchange.send("GET", "/api/v3/account", "timestamp=1&signature=1", "", CoreFixture.API_KEY);
    }
    assertThat(exchange.signed("GET", "/api/v3/account", "").status()).isEqualTo(200);
  }

  @Test
  void accountShowsWhatItHolds() {
    Answer account = exchange.signed("GET", "/api/v3/account", "");
    assertThat(account.json().get("accountType").asText()).isEqualTo("SPOT");
    assertThat(account.json().get("balances"))
        .anySatisfy(
            balance -> {
              assertThat(balance.get("asset").asText()).isEqualTo("USDT");
              assertThat(balance.get("free").asText()).isEqualTo("1000000000");
              assertThat(balance.get("locked").asText()).isEqualTo("0");
            });
  }
}
