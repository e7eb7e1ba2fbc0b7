package io.mexcbench.hotpath.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.Rounds;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@link FrameEncoder} writes, {@link MessageAssembler} reads. */
class RoundTripTest {
  private static final int MESSAGES = Rounds.of(100_000, 1_000_000);
  private static final int PAYLOAD_LENGTH_MAX = 70_000;

  private final Random random = new Random(57);
  private final byte[] wire = new byte[PAYLOAD_LENGTH_MAX + 200];

  @ParameterizedTest
  @EnumSource
  void messagesComeOutAsTheyWentIn(Role sender) {
    Role reader = sender == Role.CLIENT ? Role.SERVER : Role.CLIENT;
    FrameEncoder encoder = new FrameEncoder(sender);
    MessageAssembler assembler = new MessageAssembler(reader, PAYLOAD_LENGTH_MAX);
    for (int i = 0; i < MESSAGES; i++) {
      byte[] payload = new byte[length()];
      random.nextBytes(payload);
      int end = write(encoder, payload);
      int at = 0;
      MessageStatus status = MessageStatus.FRAGMENT;
      while (at < end) {
        status = assembler.read(wire, at, end);
        at += assembler.frameLength();
      }
      assertThat(status).isEqualTo(MessageStatus.MESSAGE);
      assertThat(at).isEqualTo(end);
      int from = assembler.payloadOffset();
      int to = from + assembler.payloadLength();
      assertThat(Arrays.equals(assembler.buffer(), from, to, payload, 0, payload.length)).isTrue();
    }
    System.out.printf("checked %d WebSocket messages there and back from a %s%n", MESSAGES, sender);
  }

  /** Mostly short; now and then of the class that needs eight bytes of length. */
  private int length() {
    int sort = random.nextInt(1000);
    return sort == 0 ? 65_530 + random.nextInt(20) : random.nextInt(sort < 300 ? 400 : 130);
  }

  /** One to three fragments with a pong before the last; returns where they end. */
  private int write(FrameEncoder encoder, byte[] payload) {
    int fragments = 1 + random.nextInt(3);
    int at = 0;
    for (int i = 0; i < fragments; i++) {
      int from = payload.length * i / fragments;
      int length = payload.length * (i + 1) / fragments - from;
      boolean isLast = i == fragments - 1;
      if (isLast) {
        at += encoder.encode(Opcode.PONG, true, payload, 0, 0, random.nextInt(), wire, at);
      }
      int opcode = i == 0 ? Opcode.BINARY : Opcode.CONTINUATION;
      at += encoder.encode(opcode, isLast, payload, from, length, random.nextInt(), wire, at);
    }
    return at;
  }
}
