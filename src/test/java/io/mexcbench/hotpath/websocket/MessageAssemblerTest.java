package io.mexcbench.hotpath.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.AllocationMeter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MessageAssemblerTest {
  private static final int MESSAGE_LENGTH_MAX = 100_000;

  private final MessageAssembler assembler = new MessageAssembler(Role.CLIENT, MESSAGE_LENGTH_MAX);

  /** What came out: a message or a control frame, as text. */
  private record Event(MessageStatus status, int opcode, String payload) {}

  /** Reads a stream that arrives in one piece, up to its end or the first error. */
  private static List<Event> read(MessageAssembler assembler, byte[] stream) {
    List<Event> events = new ArrayList<>();
    int offset = 0;
    while (offset < stream.length) {
      MessageStatus status = assembler.read(stream, offset, stream.length);
      if (status == MessageStatus.NEED_MORE || status == MessageStatus.PROTOCOL_ERROR) {
        events.add(new Event(status, 0, String.valueOf(assembler.closeCode())));
        return events;
      }
      if (status != MessageStatus.FRAGMENT) {
        events.add(new Event(status, assembler.opcode(), payload(assembler)));
      }
      offset += assembler.frameLength();
    }
    return events;
  }

  private static String payload(MessageAssembler assembler) {
    return new String(
        assembler.buffer(), assembler.payloadOffset(), assembler.payloadLength(), UTF_8);
  }

  private static Event message(int opcode, String payload) {
    return new Event(MessageStatus.MESSAGE, opcode, payload);
  }

  private static Event control(int opcode, String payload) {
    return new Event(MessageStatus.CONTROL, opcode, payload);
  }

  private static Event error(int closeCode) {
    return new Event(MessageStatus.PROTOCOL_ERROR, 0, String.valueOf(closeCode));
  }

  private static byte[] frame(boolean isFinal, int opcode, String payload) {
    return NaiveFrames.unmasked(isFinal, opcode, payload.getBytes(UTF_8));
  }

  private static byte[] frameOfHex(boolean isFinal, int opcode, String hex) {
    return NaiveFrames.unmasked(isFinal, opcode, HexFormat.of().parseHex(hex));
  }

  @Test
  void aMessageInOneFrameStaysWhereItIs() {
    byte[] stream = frame(true, Opcode.TEXT, "quote");
    assertThat(read(assembler, stream)).containsExactly(message(Opcode.TEXT, "quote"));
    assertThat(assembler.buffer()).isSameAs(stream);
  }

  @Test
  void fragmentsBecomeOneMessageAndAPingPassesBetweenThem() {
    byte[] stream =
        NaiveFrames.joined(
            frame(false, Opcode.TEXT, "a"),
            frame(true, Opcode.PING, "alive?"),
            frame(false, Opcode.CONTINUATION, "b"),
            frame(false, Opcode.CONTINUATION, ""),
            frame(true, Opcode.CONTINUATION, "c"),
            frame(true, Opcode.BINARY, "next"));
    assertThat(read(assembler, stream))
        .containsExactly(
            control(Opcode.PING, "alive?"),
            message(Opcode.TEXT, "abc"),
            message(Opcode.BINARY, "next"));
  }

  @Test
  void aFragmentedMessageDoesNotReachIntoTheNextOne() {
    byte[] stream =
        NaiveFrames.joined(
            frame(false, Opcode.BINARY, "first"),
            frame(true, Opcode.CONTINUATION, "!"),
            frame(false, Opcode.BINARY, "2"),
            frame(true, Opcode.CONTINUATION, "nd"));
    assertThat(read(assembler, stream))
        .containsExactly(message(Opcode.BINARY, "first!"), message(Opcode.BINARY, "2nd"));
  }

  @Test
  void randomStreamsComeOutAsTheyWentInHoweverTheyAreCut() {
    Random random = new Random(54);
    for (int round = 0; round < 300; round++) {
      MessageAssembler server = new MessageAssembler(Role.SERVER, MESSAGE_LENGTH_MAX);
      List<Event> sent = new ArrayList<>();
      byte[] stream = randomMaskedStream(random, sent);
      assertThat(readInPieces(server, stream, random)).isEqualTo(sent);
    }
  }

  private static byte[] randomMaskedStream(Random random, List<Event> sent) {
    List<byte[]> frames = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      String text = "é€😀x".repeat(random.nextInt(300));
      byte[] bytes = text.getBytes(UTF_8);
      int fragments = 1 + random.nextInt(4);
      for (int k = 0; k < fragments; k++) {
        byte[] part =
            Arrays.copyOfRange(
                bytes, bytes.length * k / fragments, bytes.length * (k + 1) / fragments);
        byte[] key = new byte[4];
        random.nextBytes(key);
        boolean isLast = k == fragments - 1;
        frames.add(
            NaiveFrames.masked(isLast, k == 0 ? Opcode.TEXT : Opcode.CONTINUATION, part, key));
        if (!isLast && random.nextBoolean()) {
          frames.add(NaiveFrames.masked(true, Opcode.PONG, "p".getBytes(UTF_8), key));
          sent.add(control(Opcode.PONG, "p"));
        }
      }
      sent.add(message(Opcode.TEXT, text));
    }
    return NaiveFrames.joined(frames.toArray(byte[][]::new));
  }

  private static List<Event> readInPieces(
      MessageAssembler assembler, byte[] stream, Random random) {
    List<Event> events = new ArrayList<>();
    int offset = 0;
    int limit = 0;
    while (offset < stream.length) {
      MessageStatus status = assembler.read(stream, offset, limit);
      if (status == MessageStatus.NEED_MORE) {
        limit = Math.min(stream.length, limit + 1 + random.nextInt(500));
        continue;
      }
      if (status != MessageStatus.FRAGMENT) {
        events.add(new Event(status, assembler.opcode(), payload(assembler)));
      }
      offset += assembler.frameLength();
    }
    return events;
  }

  @Test
  void aCharacterMayBeCutByFragments() {
    byte[] stream =
        NaiveFrames.joined(
            frameOfHex(false, Opcode.TEXT, "e2"),
            frameOfHex(false, Opcode.CONTINUATION, "82"),
            frameOfHex(true, Opcode.CONTINUATION, "ac"));
    assertThat(read(assembler, stream)).containsExactly(message(Opcode.TEXT, "€"));
  }

  @Test
  void aTextThatEndsWithinACharacterIsInvalid() {
    byte[] stream =
        NaiveFrames.joined(
            frameOfHex(false, Opcode.TEXT, "e2"), frameOfHex(true, Opcode.CONTINUATION, "82"));
    assertThat(read(assembler, stream)).containsExactly(error(1007));
  }

  @Test
  void anInvalidTextIsRefusedAtTheFragmentThatHasTheFirstBadByte() {
    byte[] stream = frameOfHex(false, Opcode.TEXT, "41eda0");
    assertThat(read(assembler, stream)).containsExactly(error(1007));
  }

  @Test
  void anInvalidTextInOneFrameIsRefused() {
    assertThat(read(assembler, frameOfHex(true, Opcode.TEXT, "c080"))).containsExactly(error(1007));
  }

  @Test
  void aBinaryMessageMayHoldAnyBytes() {
    byte[] stream =
        NaiveFrames.joined(
            frameOfHex(true, Opcode.BINARY, "c080"),
            frameOfHex(false, Opcode.BINARY, "ff"),
            frameOfHex(true, Opcode.CONTINUATION, "fe"));
    assertThat(read(assembler, stream)).hasSize(2);
    assertThat(Arrays.copyOf(assembler.buffer(), 2)).isEqualTo(new byte[] {-1, -2});
  }

  @Test
  void fragmentsThatAreTooLongTogetherAreRefused() {
    String half = "x".repeat(MESSAGE_LENGTH_MAX / 2);
    byte[] stream =
        NaiveFrames.joined(
            frame(false, Opcode.TEXT, half),
            frame(false, Opcode.CONTINUATION, half),
            frame(true, Opcode.CONTINUATION, "x"));
    assertThat(read(assembler, stream)).containsExactly(error(1009));
  }

  @Test
  void theLongestMessageIsStillJoined() {
    String half = "x".repeat(MESSAGE_LENGTH_MAX / 2);
    byte[] stream =
        NaiveFrames.joined(frame(false, Opcode.TEXT, half), frame(true, Opcode.CONTINUATION, half));
    assertThat(read(assembler, stream)).containsExactly(message(Opcode.TEXT, half + half));
  }

  @Test
  void aFrameAgainstTheRulesEndsTheConversation() {
    assertThat(read(assembler, new byte[] {(byte) 0xC1, 0})).containsExactly(error(1002));
  }

  @Test
  void resetForgetsTheFragmentsSoFar() {
    read(assembler, frameOfHex(false, Opcode.TEXT, "e2"));
    assembler.reset();
    assertThat(read(assembler, frame(true, Opcode.TEXT, "new")))
        .containsExactly(message(Opcode.TEXT, "new"));
  }

  @Test
  void afterACloseFrameNothingIsReadUntilReset() {
    byte[] close = frameOfHex(true, Opcode.CLOSE, "03e9");
    byte[] text = frame(true, Opcode.TEXT, "late");
    read(assembler, close);
    assertThat(assembler.read(text, 0, text.length)).isEqualTo(MessageStatus.CLOSED);
    assertThat(assembler.closeCode()).isEqualTo(CloseCode.GOING_AWAY);
    assembler.reset();
    assertThat(assembler.read(text, 0, text.length)).isEqualTo(MessageStatus.MESSAGE);
  }

  @Test
  void afterAnErrorNothingIsReadAndTheCodeStays() {
    read(assembler, frameOfHex(true, Opcode.TEXT, "ff"));
    byte[] text = frame(true, Opcode.TEXT, "late");
    assertThat(assembler.read(text, 0, text.length)).isEqualTo(MessageStatus.CLOSED);
    assertThat(assembler.closeCode()).isEqualTo(CloseCode.INVALID_PAYLOAD);
  }

  @Test
  void aPartOfAMaskedTextIsCheckedButStaysAsItWas() {
    MessageAssembler server = new MessageAssembler(Role.SERVER, MESSAGE_LENGTH_MAX);
    byte[] text = "€uro ".repeat(400).getBytes(UTF_8);
    byte[] stream = NaiveFrames.masked(true, Opcode.TEXT, text, NaiveFrames.KEY);
    byte[] received = stream.clone();
    for (int limit = 0; limit < stream.length; limit++) {
      assertThat(server.read(received, 0, limit)).isEqualTo(MessageStatus.NEED_MORE);
    }
    assertThat(received).isEqualTo(stream);
    assertThat(server.read(received, 0, stream.length)).isEqualTo(MessageStatus.MESSAGE);
    assertThat(payload(server)).isEqualTo("€uro ".repeat(400));
  }

  @Test
  void assemblingAllocatesNothing() {
    byte[] first = frame(false, Opcode.TEXT, "é".repeat(500));
    byte[] last = frame(true, Opcode.CONTINUATION, "é".repeat(500));
    long bytes =
        AllocationMeter.bytesOfAMillion(
            () -> {
              assembler.read(first, 0, first.length);
              assembler.read(last, 0, last.length);
            });
    assertThat(bytes).isZero();
  }
}
