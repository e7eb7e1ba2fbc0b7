package io.mexcbench.hotpath.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.Rounds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Streams of frames, most of them damaged, against {@link ReferenceReader}. */
class MutatedFramesTest {
  private static final int MESSAGE_LENGTH_MAX = 200;
  private static final int STREAMS = Rounds.of(100_000, 1_000_000);
  private static final String TEXT = "aß€😀 BTC/USDT 保證金 naïve ";

  private final Random random = new Random(6455);

  @Test
  void damagedStreamsAreReadAsByTheReference() {
    Map<String, Integer> ends = new HashMap<>();
    for (int i = 0; i < STREAMS; i++) {
      Role role = random.nextBoolean() ? Role.CLIENT : Role.SERVER;
      byte[] stream = damaged(stream(role), random.nextInt(4));
      List<String> expected = ReferenceReader.events(role, MESSAGE_LENGTH_MAX, stream);
      assertThat(read(role, stream))
          .as(() -> role + " " + HexFormat.of().formatHex(stream))
          .isEqualTo(expected);
      String last = expected.isEmpty() ? "" : expected.get(expected.size() - 1);
      ends.merge(last.startsWith("fail") || last.equals("more") ? last : "read", 1, Integer::sum);
    }
    System.out.printf("checked %d mutated WebSocket streams: %s%n", STREAMS, ends);
    assertThat(ends.values()).allMatch(count -> count > STREAMS / 200);
    assertThat(ends).containsOnlyKeys("read", "more", "fail:1002", "fail:1007", "fail:1009");
  }

  private List<String> read(Role role, byte[] stream) {
    int longest = 1 << random.nextInt(10);
    return WireReader.events(
        role, MESSAGE_LENGTH_MAX, stream, left -> Math.min(left, 1 + random.nextInt(longest)));
  }

  private byte[] stream(Role reader) {
    List<byte[]> frames = new ArrayList<>();
    for (int messages = 1 + random.nextInt(3); messages > 0; messages--) {
      int opcode = random.nextInt(3) == 0 ? Opcode.BINARY : Opcode.TEXT;
      byte[] message = TEXT.repeat(random.nextInt(8)).getBytes(UTF_8);
      int parts = 1 + random.nextInt(3);
      for (int i = 0; i < parts; i++) {
        int from = message.length * i / parts;
        byte[] part = Arrays.copyOfRange(message, from, message.length * (i + 1) / parts);
        frames.add(frame(reader, i == parts - 1, i == 0 ? opcode : Opcode.CONTINUATION, part));
        if (random.nextInt(4) == 0) {
          frames.add(frame(reader, true, Opcode.PING, bytes(random.nextInt(6))));
        }
      }
    }
    if (random.nextInt(3) == 0) {
      byte[] close = bytes(random.nextInt(6));
      if (close.length > 1) {
        close[0] = 3;
        close[1] = (byte) (0xE8 + random.nextInt(16));
      }
      frames.add(frame(reader, true, Opcode.CLOSE, close));
    }
    return NaiveFrames.joined(frames.toArray(byte[][]::new));
  }

  private byte[] frame(Role reader, boolean isFinal, int opcode, byte[] payload) {
    return reader == Role.CLIENT
        ? NaiveFrames.unmasked(isFinal, opcode, payload)
        : NaiveFrames.masked(isFinal, opcode, payload, bytes(4));
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private byte[] damaged(byte[] stream, int times) {
    byte[] bytes = stream;
    for (int i = 0; i < times; i++) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(5)) {
        case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> bytes[at] = (byte) random.nextInt();
        case 2 -> bytes = without(bytes, at, at + 1);
        case 3 -> bytes = Arrays.copyOf(bytes, at + 1);
        default -> bytes = without(bytes, at, Math.min(bytes.length, at + random.nextInt(20)));
      }
      if (bytes.length == 0) {
        return stream;
      }
    }
    return bytes;
  }

  private static byte[] without(byte[] bytes, int from, int to) {
    return NaiveFrames.joined(
        Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
  }
}
