package io.mexcbench.exchange;

import io.mexcbench.hotpath.execution.RequestSigner;
import io.mexcbench.hotpath.execution.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Checks who sent a request, and when. What is signed is the query and the body with nothing
 * between them, each without its signature; the signature is lower-case hex and nothing else.
 */
final class Credentials {
  static final long RECV_WINDOW_MILLIS = 5_000;
  static final long RECV_WINDOW_MILLIS_MAX = 60_000;
  static final long AHEAD_MILLIS = 1_000;

  private static final String SIGNATURE = "signature";

  private final byte[] apiKey;
  private final RequestSigner signer;
  private final ExchangeTime time;

  Credentials(String apiKey, Secret secret, ExchangeTime time) {
    this.apiKey = utf8(apiKey);
    this.signer = new RequestSigner(secret);
    this.time = time;
  }

  void check(RestRequest request, Parameters parameters) throws Refused {
    checkKey(request.apiKey());
    String signature = parameters.text(SIGNATURE);
    long timestampMillis = parameters.number("timestamp");
    long windowMillis = parameters.number("recvWindow", RECV_WINDOW_MILLIS);
    if (windowMillis > RECV_WINDOW_MILLIS_MAX) {
      throw Refused.of(700005, "recvWindow must less than 60000");
    }
    String signed = withoutSignature(request.query()) + withoutSignature(request.body());
    if (!matches(utf8(signed), signature)) {
      throw Refused.of(700002, "Signature for this request is not valid.");
    }
    if (!isInTime(timestampMillis, windowMillis)) {
      throw Refused.of(700003, "Timestamp for this request is outside of the recvWindow.");
    }
  }

  private void checkKey(String given) throws Refused {
    if (given.isEmpty()) {
      throw Refused.of(700001, "API-key format invalid.");
    }
    if (!isKey(given)) {
      throw Refused.of(10072, "Api key info invalid");
    }
  }

  boolean isKey(String given) {
    return MessageDigest.isEqual(apiKey, utf8(given));
  }

  private boolean isInTime(long timestampMillis, long windowMillis) {
    long serverMillis = time.serverMillis();
    return timestampMillis < serverMillis + AHEAD_MILLIS
        && serverMillis - timestampMillis <= windowMillis;
  }

  /** In a time that does not depend on where the signature is wrong. */
  boolean matches(byte[] message, String signature) {
    byte[] expected = new byte[RequestSigner.SIGNATURE_LENGTH];
    signer.sign(message, 0, message.length, expected, 0);
    return MessageDigest.isEqual(expected, utf8(signature));
  }

  /** Takes the signature out, and what joined it to its neighbours. */
  static String withoutSignature(String encoded) {
    String named = SIGNATURE + "=";
    int at = encoded.startsWith(named) ? 0 : encoded.indexOf("&" + named) + 1;
    if (at == 0 && !encoded.startsWith(named)) {
      return encoded;
    }
    int end = encoded.indexOf('&', at);
    if (end >= 0) {
      return encoded.substring(0, at) + encoded.substring(end + 1);
    }
    return encoded.substring(0, Math.max(0, at - 1));
  }

  void wipe() {
    signer.wipe();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
