package io.mexcbench.hotpath.execution;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request as a server would read it, by the JDK's means.
 *
 * @param query as it was sent
 * @param fields of the head
 */
record ParsedRequest(
    String method, String path, String query, Map<String, String> fields, String body) {
  private static final String SIGNATURE = "&signature=";

  static ParsedRequest of(byte[] buffer, int length) {
    String text = new String(buffer, 0, length, US_ASCII);
    String[] headAndBody = text.split("\r\n\r\n", 2);
    String[] lines = headAndBody[0].split("\r\n");
    String[] start = lines[0].split(" ");
    assertThat(start).hasSize(3).endsWith("HTTP/1.1");
    URI target = URI.create(start[1]);
    Map<String, String> fields = new LinkedHashMap<>();
    for (String line : List.of(lines).subList(1, lines.length)) {
      String[] field = line.split(": ", 2);
      assertThat(fields.put(field[0], field[1])).isNull();
    }
    return new ParsedRequest(
        start[0],
        target.getRawPath(),
        target.getRawQuery() == null ? "" : target.getRawQuery(),
        fields,
        new String(Arrays.copyOfRange(buffer, length - headAndBody[1].length(), length), UTF_8));
  }

  static ParsedRequest of(SignedRequest request) {
    return of(request.buffer(), request.length());
  }

  /** Decoded names and values in their order, without the signature, which must be right. */
  List<Map.Entry<String, String>> signedParameters(byte[] secret) {
    String all = query + body;
    int signatureAt = all.lastIndexOf(SIGNATURE);
    String signed = all.substring(0, signatureAt);
    assertThat(all.substring(signatureAt + SIGNATURE.length()))
        .isEqualTo(NaiveOrderText.signature(secret, signed.getBytes(US_ASCII)));
    assertThat(signed.replaceAll("%[0-9A-F]{2}", "")).matches("[A-Za-z0-9._~=&-]*");
    return Arrays.stream(signed.split("&"))
        .map(pair -> pair.split("=", -1))
        .peek(pair -> assertThat(pair).hasSize(2))
        .map(pair -> Map.entry(pair[0], URLDecoder.decode(pair[1], UTF_8)))
        .toList();
  }
}
