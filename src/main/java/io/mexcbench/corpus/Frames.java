package io.mexcbench.corpus;

import io.mexcbench.hotpath.websocket.FrameEncoder;
import io.mexcbench.hotpath.websocket.Opcode;
import io.mexcbench.hotpath.websocket.Role;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** WebSocket frames around messages of the corpus, as each side of the connection sends them. */
final class Frames {
  private static final int FRAGMENTS = 4;
  private static final int CHANNELS_AT_MOST = 30;
  private static final int PING_PERCENT = 20;

  private Frames() {}

  /** A frame from the server. */
  static byte[] unmasked(int opcode, boolean isFinal, byte[] payload) {
    return encoded(new FrameEncoder(Role.SERVER), opcode, isFinal, payload, 0);
  }

  /** A whole message in one frame from the client. */
  static byte[] masked(int opcode, byte[] payload, int key) {
    return encoded(new FrameEncoder(Role.CLIENT), opcode, true, payload, key);
  }

  private static byte[] encoded(
      FrameEncoder encoder, int opcode, boolean isFinal, byte[] payload, int key) {
    byte[] frame = new byte[Math.toIntExact(encoder.frameLength(payload.length))];
    encoder.encode(opcode, isFinal, payload, 0, payload.length, key, frame, 0);
    return frame;
  }

  static byte[][] ofServer(byte[][] payloads) {
    return Arrays.stream(payloads)
        .map(payload -> unmasked(Opcode.BINARY, true, payload))
        .toArray(byte[][]::new);
  }

  static byte[][] ofClient(List<Instrument> instruments, Dice dice) {
    byte[][] frames = new byte[Corpus.SIZE][];
    for (int i = 0; i < frames.length; i++) {
      byte[] text = request(instruments, dice).getBytes(StandardCharsets.UTF_8);
      frames[i] = masked(Opcode.TEXT, text, dice.nextInt());
    }
    return frames;
  }

  private static String request(List<Instrument> instruments, Dice dice) {
    if (dice.percent(PING_PERCENT)) {
      return ControlText.PING;
    }
    List<String> channels = new ArrayList<>();
    int count = (int) dice.between(1, CHANNELS_AT_MOST);
    for (int i = 0; i < count; i++) {
      Instrument instrument = instruments.get(dice.below(instruments.size()));
      String kind = dice.percent(50) ? "deals" : "depth";
      channels.add("spot@public.aggre." + kind + ".v3.api.pb@100ms@" + instrument.name());
    }
    return dice.percent(80) ? ControlText.subscribe(channels) : ControlText.unsubscribe(channels);
  }

  /** Each text cut into four fragments, with a ping between two of them. */
  static byte[][] fragmented(byte[][] texts, Dice dice) {
    byte[][] messages = new byte[texts.length][];
    for (int i = 0; i < messages.length; i++) {
      messages[i] = fragmented(texts[i], (int) dice.between(1, FRAGMENTS - 1));
    }
    return messages;
  }

  private static byte[] fragmented(byte[] text, int pingBefore) {
    List<byte[]> frames = new ArrayList<>();
    for (int i = 0; i < FRAGMENTS; i++) {
      if (i == pingBefore) {
        frames.add(unmasked(Opcode.PING, true, new byte[] {'h', 'i'}));
      }
      int opcode = i == 0 ? Opcode.TEXT : Opcode.CONTINUATION;
      int from = text.length * i / FRAGMENTS;
      int to = text.length * (i + 1) / FRAGMENTS;
      byte[] fragment = Arrays.copyOfRange(text, from, to);
      frames.add(unmasked(opcode, i == FRAGMENTS - 1, fragment));
    }
    return joined(frames);
  }

  private static byte[] joined(List<byte[]> parts) {
    byte[] whole = new byte[parts.stream().mapToInt(part -> part.length).sum()];
    int size = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, whole, size, part.length);
      size += part.length;
    }
    return whole;
  }
}
