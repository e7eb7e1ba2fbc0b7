package io.mexcbench.hotpath.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * A row of {@code vectors.txt}, whose head explains the notation.
 *
 * @param frames what is on the wire, apart from masking
 * @param events what must come out, in the words of {@link WireReader}
 */
record WireVector(String name, String frames, List<String> events) {
  private static final byte[] KEY = {(byte) 0x9E, 0x07, (byte) 0xC5, 0x5A};

  static List<WireVector> all() {
    try (InputStream file = WireVector.class.getResourceAsStream("vectors.txt")) {
      return new String(file.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(WireVector::parsed)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static WireVector parsed(String line) {
    String[] columns = line.split("\\|", -1);
    if (columns.length != 3) {
      throw new IllegalArgumentException("not three columns: " + line);
    }
    return new WireVector(
        columns[0].strip(),
        columns[1].strip(),
        words(columns[2]).stream().map(WireVector::plainEvent).toList());
  }

  private static List<String> words(String column) {
    return Arrays.stream(column.strip().split(" ")).filter(word -> !word.isEmpty()).toList();
  }

  /** The payload or the reason is what follows the last colon. */
  private static String plainEvent(String word) {
    int colon = word.lastIndexOf(':');
    return word.startsWith("fail:") || colon < 0
        ? word
        : word.substring(0, colon + 1) + HexFormat.of().formatHex(bytes(word.substring(colon + 1)));
  }

  /** What the reader in this role receives. */
  byte[] stream(Role reader) {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    for (String word : words(frames)) {
      stream.writeBytes(word.startsWith("=") ? bytes(word.substring(1)) : frame(word, reader));
    }
    return stream.toByteArray();
  }

  private static byte[] frame(String word, Role reader) {
    String head = word.substring(0, word.indexOf(':'));
    byte[] payload = bytes(word.substring(head.length() + 1));
    boolean isMasked = (reader == Role.SERVER) != head.contains("!");
    String declared = after(head, '#');
    long length = declared.isEmpty() ? payload.length : Long.parseUnsignedLong(declared);
    String width = after(head, '~');
    int lengthBytes = width.isEmpty() ? shortest(length) : Integer.parseInt(width);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(Integer.parseInt(head.substring(0, 2), 16));
    int shortLength = lengthBytes == 0 ? (int) length : lengthBytes == 2 ? 126 : 127;
    out.write((isMasked ? 128 : 0) + shortLength);
    for (int i = lengthBytes - 1; i >= 0; i--) {
      out.write((int) (length >>> (8 * i)));
    }
    if (isMasked) {
      out.writeBytes(KEY);
    }
    for (int i = 0; i < payload.length; i++) {
      out.write(payload[i] ^ (isMasked ? KEY[i % 4] : 0));
    }
    return out.toByteArray();
  }

  private static int shortest(long length) {
    return length < 0 || length > 65_535 ? 8 : length > 125 ? 2 : 0;
  }

  private static String after(String head, char mark) {
    int from = head.indexOf(mark) + 1;
    int to = from;
    while (from > 0 && to < head.length() && Character.isDigit(head.charAt(to))) {
      to++;
    }
    return head.substring(from > 0 ? from : to, to);
  }

  private static byte[] bytes(String sum) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (String part : sum.split("\\+", -1)) {
      int star = part.indexOf('*');
      byte[] once = HexFormat.of().parseHex(star < 0 ? part : part.substring(0, star));
      for (int i = star < 0 ? 1 : Integer.parseInt(part.substring(star + 1)); i > 0; i--) {
        out.writeBytes(once);
      }
    }
    return out.toByteArray();
  }

  @Override
  public String toString() {
    return name + " | " + frames;
  }
}
