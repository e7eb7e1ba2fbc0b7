package io.mexcbench.artifact;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Values that no archive may hold, in the forms that they take in files. */
public final class Secrets {
  /** A shorter value, such as a user's name or a digit, stands in files for no fault. */
  private static final int SHORTEST = 8;

  private static final String PRIVATE_KEY = "PRIVATE KEY-----";

  private final Map<String, List<byte[]>> needles = new TreeMap<>();

  /**
   * @param values by a name that may be shown, such as that of a variable
   */
  public Secrets(Map<String, String> values) {
    needles.put("a private key", List.of(bytes(PRIVATE_KEY)));
    values.forEach(
        (name, value) -> {
          if (value.length() >= SHORTEST) {
            needles.put("the value of " + name, forms(value));
          }
        });
  }

  private static List<byte[]> forms(String value) {
    byte[] raw = bytes(value);
    List<byte[]> forms = new ArrayList<>(List.of(raw, value.getBytes(StandardCharsets.UTF_16LE)));
    forms.add(bytes(HexFormat.of().formatHex(raw)));
    forms.add(bytes(HexFormat.of().withUpperCase().formatHex(raw)));
    forms.add(bytes(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    forms.add(bytes(value.replace("\\", "\\\\").replace("\"", "\\\"")));
    for (int before = 0; before < 3; before++) {
      forms.add(bytes(encoded(Base64.getEncoder(), raw, before)));
      forms.add(bytes(encoded(Base64.getUrlEncoder(), raw, before)));
    }
    return forms;
  }

  /** The digits that depend on the value alone, with so many bytes before it. */
  private static String encoded(Base64.Encoder encoder, byte[] raw, int before) {
    byte[] padded = new byte[before + raw.length];
    System.arraycopy(raw, 0, padded, before, raw.length);
    return encoder.encodeToString(padded).substring((before * 8 + 5) / 6, padded.length * 8 / 6);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** What is in there, in words without the value. */
  Optional<String> foundIn(byte[] content) {
    for (var secret : needles.entrySet()) {
      for (byte[] needle : secret.getValue()) {
        if (holds(content, needle)) {
          return Optional.of(secret.getKey());
        }
      }
    }
    return Optional.empty();
  }

  private static boolean holds(byte[] content, byte[] needle) {
    for (int at = 0; at <= content.length - needle.length; at++) {
      if (content[at] == needle[0]
          && Arrays.equals(content, at, at + needle.length, needle, 0, needle.length)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return "Secrets[hidden]";
  }
}
