package io.mexcbench.canary;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The texts that a secret of ASCII characters may have become where it leaked. */
final class SecretForms {
  private static final int BITS_PER_DIGIT = 6;

  private SecretForms() {}

  /** Name of the form to its bytes. */
  static Map<String, byte[]> of(byte[] secret) {
    String text = new String(secret, US_ASCII);
    Map<String, String> forms = new LinkedHashMap<>();
    forms.put("raw", text);
    forms.put("UTF-16", new String(text.getBytes(UTF_16LE), ISO_8859_1));
    forms.put("hex", HexFormat.of().formatHex(secret));
    forms.put("hex, upper case", HexFormat.of().withUpperCase().formatHex(secret));
    forms.put("list of bytes", Arrays.toString(secret).replaceAll("[\\[\\]]", ""));
    for (int before = 0; before < 3; before++) {
      forms.put("Base64 behind " + before, base64(Base64.getEncoder(), secret, before));
      forms.put("Base64 of URLs behind " + before, base64(Base64.getUrlEncoder(), secret, before));
    }
    String encoded = URLEncoder.encode(text, US_ASCII);
    forms.put("percent-encoded", encoded);
    forms.put("percent-encoded, lower case", lowerCaseEscapes(encoded));
    forms.put(
        "percent-encoded throughout", everyByteEncoded(HexFormat.of().withUpperCase(), secret));
    forms.put("percent-encoded throughout, lower case", everyByteEncoded(HexFormat.of(), secret));
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    forms.forEach((name, form) -> bytes.put(name, form.getBytes(ISO_8859_1)));
    return bytes;
  }

  /** The digits that depend on the secret alone, when so many bytes stand before it. */
  private static String base64(Base64.Encoder encoder, byte[] secret, int before) {
    byte[] padded = new byte[before + secret.length];
    System.arraycopy(secret, 0, padded, before, secret.length);
    int bitsBefore = before * Byte.SIZE;
    int from = (bitsBefore + BITS_PER_DIGIT - 1) / BITS_PER_DIGIT;
    int to = padded.length * Byte.SIZE / BITS_PER_DIGIT;
    return encoder.encodeToString(padded).substring(from, to);
  }

  private static String lowerCaseEscapes(String encoded) {
    return Pattern.compile("%[0-9A-F]{2}")
        .matcher(encoded)
        .replaceAll(escape -> escape.group().toLowerCase(Locale.ROOT));
  }

  private static String everyByteEncoded(HexFormat format, byte[] secret) {
    return format.withPrefix("%").formatHex(secret);
  }
}
