package io.mexcbench.hotpath.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mexcbench.AllocationMeter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameDecoderTest {
  private static final int PAYLOAD_LENGTH_MAX = 1 << 20;
  private static final HexFormat HEX = HexFormat.of();

  /** Everything that a decoder says of a frame. */
  private record Seen(
      FrameStatus status, int opcode, boolean isFinal, int frameLength, int closeCode, String hex) {
    static Seen of(FrameDecoder decoder, FrameStatus status, byte[] buffer) {
      int from = decoder.payloadOffset();
      return new Seen(
          status,
          decoder.opcode(),
          decoder.isFinal(),
          decoder.frameLength(),
          decoder.closeCode(),
          HEX.formatHex(buffer, from, from + decoder.payloadLength()));
    }
  }

  private static void assertSame(Seen actual, Seen expected) {
    assertThat(actual).isEqualTo(expected);
  }

  private static byte[] frameFor(Role role, boolean isFinal, int opcode, byte[] payload) {
    return role == Role.CLIENT
        ? NaiveFrames.unmasked(isFinal, opcode, payload)
        : NaiveFrames.masked(isFinal, opcode, payload, NaiveFrames.KEY);
  }

  private static byte[] randomBytes(Random random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 9, 31, 32, 33, 125, 126, 127, 65_535, 65_536, 1 << 20})
  void readsPayloadsOfEveryLengthClassForBothRoles(int length) {
    byte[] payload = randomBytes(new Random(length), length);
    for (Role role : Role.values()) {
      byte[] frame = frameFor(role, true, Opcode.BINARY, payload);
      FrameDecoder decoder = new FrameDecoder(role, PAYLOAD_LENGTH_MAX);
      FrameStatus status = decoder.decode(frame, 0, frame.length);
      assertSame(
          Seen.of(decoder, status, frame),
          new Seen(
              FrameStatus.COMPLETE, Opcode.BINARY, true, frame.length, 0, HEX.formatHex(payload)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 125, 126, 300, 65_536})
  void everyCutNeedsMoreAndLeavesTheFrameAsItWas(int length) {
    byte[] payload = randomBytes(new Random(length), length);
    for (Role role : Role.values()) {
      byte[] frame = frameFor(role, true, Opcode.TEXT, payload);
      byte[] received = frame.clone();
      FrameDecoder decoder = new FrameDecoder(role, PAYLOAD_LENGTH_MAX);
      for (int cut = 0; cut < frame.length; cut = nextCut(cut, frame.length)) {
        assertThat(decoder.decode(received, 0, cut)).isEqualTo(FrameStatus.NEED_MORE);
        assertThat(decoder.frameLength()).isGreaterThan(cut).isLessThanOrEqualTo(frame.length);
        assertThat(decoder.closeCode()).isZero();
      }
      assertThat(received).isEqualTo(frame);
      FrameStatus status = decoder.decode(received, 0, frame.length);
      assertSame(
          Seen.of(decoder, status, received),
          new Seen(
              FrameStatus.COMPLETE, Opcode.TEXT, true, frame.length, 0, HEX.formatHex(payload)));
    }
  }

  /** Each byte, but of a long payload only its ends: a decoder call a cut is all that differs. */
  private static int nextCut(int cut, int length) {
    return cut == 1000 && length > 2000 ? length - 1000 : cut + 1;
  }

  @ParameterizedTest
  @EnumSource
  void cutBetweenFragmentsAndTheirControlFramesKeepsTheOrder(Role role) {
    byte[] stream =
        NaiveFrames.joined(
            frameFor(role, false, Opcode.TEXT, randomBytes(new Random(1), 130)),
            frameFor(role, true, Opcode.PING, randomBytes(new Random(2), 3)),
            frameFor(role, true, Opcode.CONTINUATION, randomBytes(new Random(3), 20)));
    FrameDecoder decoder = new FrameDecoder(role, PAYLOAD_LENGTH_MAX);
    int offset = 0;
    int frames = 0;
    for (int limit = 0; limit <= stream.length; limit++) {
      FrameStatus status = decoder.decode(stream, offset, limit);
      assertThat(status).isNotEqualTo(FrameStatus.PROTOCOL_ERROR);
      if (status == FrameStatus.COMPLETE) {
        offset += decoder.frameLength();
        frames++;
      }
    }
    assertThat(offset).isEqualTo(stream.length);
    assertThat(frames).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource
  void randomFramesComeBackAsTheNaiveEncoderWroteThem(Role role) {
    Random random = new Random(6455);
    FrameDecoder decoder = new FrameDecoder(role, PAYLOAD_LENGTH_MAX);
    for (int i = 0; i < 2_000; i++) {
      byte[] payload = randomBytes(random, random.nextInt(random.nextBoolean() ? 130 : 3_000));
      byte[] frame =
          role == Role.CLIENT
              ? NaiveFrames.unmasked(true, Opcode.BINARY, payload)
              : NaiveFrames.masked(true, Opcode.BINARY, payload, randomBytes(random, 4));
      int before = random.nextInt(20);
      int after = random.nextInt(20);
      byte[] buffer =
          NaiveFrames.joined(randomBytes(random, before), frame, randomBytes(random, after));
      byte[] surroundings = buffer.clone();
      FrameStatus status = decoder.decode(buffer, before, buffer.length);
      assertSame(
          Seen.of(decoder, status, buffer),
          new Seen(
              FrameStatus.COMPLETE, Opcode.BINARY, true, frame.length, 0, HEX.formatHex(payload)));
      assertThat(Arrays.copyOf(buffer, before)).isEqualTo(Arrays.copyOf(surroundings, before));
      int end = before + frame.length;
      assertThat(Arrays.copyOfRange(buffer, end, buffer.length))
          .isEqualTo(Arrays.copyOfRange(surroundings, end, buffer.length));
    }
  }

  @ParameterizedTest
  @EnumSource
  void anyBytesGiveAStatusAndAPayloadWithinTheLimit(Role role) {
    Random random = new Random(1002);
    FrameDecoder decoder = new FrameDecoder(role, PAYLOAD_LENGTH_MAX);
    for (int i = 0; i < 200_000; i++) {
      byte[] buffer = randomBytes(random, random.nextInt(40));
      int offset = random.nextInt(buffer.length + 1);
      FrameStatus status = decoder.decode(buffer, offset, buffer.length);
      int end = decoder.payloadOffset() + decoder.payloadLength();
      assertThat(end).isLessThanOrEqualTo(buffer.length);
      assertThat(status == FrameStatus.PROTOCOL_ERROR).isEqualTo(decoder.closeCode() != 0);
      if (status == FrameStatus.COMPLETE) {
        assertThat(offset + decoder.frameLength()).isEqualTo(end);
      }
    }
  }

  @Test
  void aPayloadAboveTheLargestIsRefusedBeforeItArrives() {
    byte[] frame = NaiveFrames.unmasked(true, Opcode.BINARY, new byte[1_001]);
    FrameDecoder decoder = new FrameDecoder(Role.CLIENT, 1_000);
    assertThat(decoder.decode(frame, 0, 4)).isEqualTo(FrameStatus.PROTOCOL_ERROR);
    assertThat(decoder.closeCode()).isEqualTo(CloseCode.MESSAGE_TOO_BIG);
  }

  @Test
  void theLargestPayloadIsStillRead() {
    byte[] frame = NaiveFrames.unmasked(true, Opcode.BINARY, new byte[1_000]);
    FrameDecoder decoder = new FrameDecoder(Role.CLIENT, 1_000);
    assertThat(decoder.decode(frame, 0, frame.length)).isEqualTo(FrameStatus.COMPLETE);
  }

  @Test
  void resetForgetsAnUnfinishedMessage() {
    byte[] first = NaiveFrames.unmasked(false, Opcode.TEXT, new byte[3]);
    byte[] whole = NaiveFrames.unmasked(true, Opcode.TEXT, new byte[3]);
    FrameDecoder decoder = new FrameDecoder(Role.CLIENT, 1_000);
    decoder.decode(first, 0, first.length);
    assertThat(decoder.decode(whole, 0, whole.length)).isEqualTo(FrameStatus.PROTOCOL_ERROR);
    decoder.reset();
    assertThat(decoder.decode(whole, 0, whole.length)).isEqualTo(FrameStatus.COMPLETE);
  }

  @Test
  void aRegionOutsideTheBufferIsTheCallersError() {
    FrameDecoder decoder = new FrameDecoder(Role.CLIENT, 1_000);
    assertThatThrownBy(() -> decoder.decode(new byte[4], 2, 5))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 124, Integer.MAX_VALUE - 13})
  void aLargestPayloadThatNoDecoderCanHaveIsRefused(int payloadLengthMax) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FrameDecoder(Role.CLIENT, payloadLengthMax))
        .withMessage(
            "longest payload must be from 125 to 2147483633 bytes, got " + payloadLengthMax);
  }

  @ParameterizedTest
  @EnumSource
  void decodingAllocatesNothing(Role role) {
    byte[] frame = frameFor(role, true, Opcode.BINARY, new byte[300]);
    FrameDecoder decoder = new FrameDecoder(role, 1_000);
    long bytes = AllocationMeter.bytesOfAMillion(() -> decoder.decode(frame, 0, frame.length));
    assertThat(bytes).isZero();
  }
}
