package io.mexcbench.hotpath.websocket;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What one writes who has seen a frame and not the standard: it joins, unmasks and hands over, and
 * believes everything. The negative control of the vectors.
 */
final class NaiveDecoder {
  private final byte[] stream;
  private final List<String> events = new ArrayList<>();
  private final ByteArrayOutputStream message = new ByteArrayOutputStream();
  private String kind = "";
  private int at;

  private NaiveDecoder(byte[] stream) {
    this.stream = stream;
  }

  /** In the words of {@link WireReader}. */
  static List<String> events(byte[] stream) {
    NaiveDecoder decoder = new NaiveDecoder(stream);
    try {
      boolean isOpen = true;
      while (isOpen && decoder.at < stream.length) {
        isOpen = decoder.readFrame();
      }
    } catch (IndexOutOfBoundsException e) {
      decoder.events.add("more");
    }
    return decoder.events;
  }

  private boolean readFrame() {
    int first = stream[at++] & 0xFF;
    int second = stream[at++] & 0xFF;
    int length = readLength(second & 0x7F);
    int key = at;
    at += second > 127 ? 4 : 0;
    if (length > stream.length - at) {
      throw new IndexOutOfBoundsException();
    }
    byte[] payload = new byte[length];
    for (int i = 0; i < length; i++) {
      payload[i] = (byte) (stream[at++] ^ (second > 127 ? stream[key + i % 4] : 0));
    }
    take(first & 0xF, first > 127, payload);
    return (first & 0xF) != 8;
  }

  private int readLength(int shortLength) {
    int length = 0;
    int bytes = shortLength < 126 ? 0 : shortLength == 126 ? 2 : 8;
    for (int i = 0; i < bytes; i++) {
      length = length << 8 | (stream[at++] & 0xFF);
    }
    return bytes == 0 ? shortLength : Math.max(length, 0);
  }

  private void take(int opcode, boolean isFinal, byte[] payload) {
    String hex = HexFormat.of().formatHex(payload);
    if (opcode == 8) {
      int code = payload.length == 0 ? 1005 : (payload[0] & 0xFF) << 8 | (payload[1] & 0xFF);
      events.add("close:" + code + ":" + hex.substring(Math.min(4, hex.length())));
    } else if (opcode > 8) {
      events.add((opcode == 9 ? "ping:" : "pong:") + hex);
    } else {
      kind = opcode == 0 ? kind : opcode == 1 ? "text:" : "binary:";
      message.writeBytes(payload);
      if (isFinal) {
        events.add(kind + HexFormat.of().formatHex(message.toByteArray()));
        message.reset();
      }
    }
  }
}
