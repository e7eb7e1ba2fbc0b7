package io.mexcbench.hotpath.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mexcbench.AllocationMeter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameEncoderTest {
  private static final int KEY = 0x37FA213D;
  private static final byte[] HELLO = "Hello".getBytes(UTF_8);
  private static final byte[] NOTHING = {};

  private final FrameEncoder client = new FrameEncoder(Role.CLIENT);
  private final FrameEncoder server = new FrameEncoder(Role.SERVER);

  private static String hex(byte[] bytes, int length) {
    return HexFormat.of().formatHex(bytes, 0, length);
  }

  private static String encoded(FrameEncoder encoder, int opcode, boolean isFinal, String text) {
    byte[] to = new byte[100];
    byte[] payload = text.getBytes(UTF_8);
    return hex(to, encoder.encode(opcode, isFinal, payload, 0, payload.length, KEY, to, 0));
  }

  /** RFC 6455, section 5.7. */
  @Test
  void framesEqualTheExamplesOfTheStandard() {
    assertThat(encoded(server, Opcode.TEXT, true, "Hello")).isEqualTo("810548656c6c6f");
    assertThat(encoded(client, Opcode.TEXT, true, "Hello")).isEqualTo("818537fa213d7f9f4d5158");
    assertThat(encoded(server, Opcode.TEXT, false, "Hel")).isEqualTo("010348656c");
    assertThat(encoded(server, Opcode.CONTINUATION, true, "lo")).isEqualTo("80026c6f");
    assertThat(encoded(server, Opcode.PING, true, "Hello")).isEqualTo("890548656c6c6f");
    assertThat(encoded(client, Opcode.PONG, true, "Hello")).isEqualTo("8a8537fa213d7f9f4d5158");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 125, 126, 127, 65_535, 65_536, 100_000})
  void everyLengthClassIsWrittenAsTheNaiveEncoderWritesItAndNothingAroundIt(int length) {
    byte[] payload = new byte[length + 11];
    new Random(length).nextBytes(payload);
    byte[] part = Arrays.copyOfRange(payload, 5, 5 + length);
    byte[] bare = NaiveFrames.unmasked(true, Opcode.BINARY, part);
    byte[] masked = NaiveFrames.masked(true, Opcode.BINARY, part, NaiveFrames.KEY);
    assertThat(written(server, payload, length)).isEqualTo(between(bare));
    assertThat(written(client, payload, length)).isEqualTo(between(masked));
    assertThat(server.frameLength(length)).isEqualTo(bare.length);
    assertThat(client.frameLength(length)).isEqualTo(masked.length);
  }

  private static byte[] written(FrameEncoder encoder, byte[] payload, int length) {
    int frameLength = (int) encoder.frameLength(length);
    byte[] to = new byte[3 + frameLength + 3];
    Arrays.fill(to, (byte) 'x');
    assertThat(encoder.encode(Opcode.BINARY, true, payload, 5, length, KEY, to, 3))
        .isEqualTo(frameLength);
    return to;
  }

  private static byte[] between(byte[] frame) {
    byte[] x = "xxx".getBytes(UTF_8);
    return NaiveFrames.joined(x, frame, x);
  }

  @ParameterizedTest
  @EnumSource
  void aPayloadMayLieAnywhereInTheTarget(Role role) {
    FrameEncoder encoder = new FrameEncoder(role);
    byte[] apart = new byte[300];
    int length = encoder.encode(Opcode.TEXT, true, HELLO, 0, 5, KEY, apart, 100);
    for (int from = 95; from < 115; from++) {
      byte[] to = new byte[300];
      System.arraycopy(HELLO, 0, to, from, 5);
      encoder.encode(Opcode.TEXT, true, to, from, 5, KEY, to, 100);
      assertThat(Arrays.copyOfRange(to, 100, 100 + length))
          .isEqualTo(Arrays.copyOfRange(apart, 100, 100 + length));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "SERVER, 1000, '', 880203e8",
    "SERVER, 1001, bye, 880503e9627965",
    "CLIENT, 1000, '', 888237fa213d3412",
    "CLIENT, 4999, ü, 888437fa213d247de281"
  })
  void aCloseFrameHoldsItsCodeAndItsReason(Role role, int code, String reason, String expected) {
    byte[] bytes = reason.getBytes(UTF_8);
    byte[] to = new byte[100];
    int length = new FrameEncoder(role).encodeClose(code, bytes, 0, bytes.length, KEY, to, 0);
    assertThat(hex(to, length)).isEqualTo(expected);
  }

  @Test
  void aCloseFrameWithoutACodeIsEmpty() {
    byte[] to = new byte[6];
    assertThat(hex(to, server.encodeClose(KEY, to, 0))).isEqualTo("8800");
    assertThat(hex(to, client.encodeClose(KEY, to, 0))).isEqualTo("888037fa213d");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 999, 1004, 1005, 1006, 1015, 2999, 5000})
  void aCodeThatNoFrameMayHoldIsTheCallersError(int code) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.encodeClose(code, NOTHING, 0, 0, KEY, new byte[100], 0))
        .withMessage("no frame may hold the close code " + code);
  }

  @Test
  void aReasonIsUtf8OfAtMost123Bytes() {
    byte[] to = new byte[200];
    assertThat(server.encodeClose(1000, new byte[123], 0, 123, KEY, to, 0)).isEqualTo(127);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.encodeClose(1000, new byte[124], 0, 124, KEY, to, 0))
        .withMessage("a control frame must be final and at most 125 bytes, got 126");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.encodeClose(1000, new byte[] {-1}, 0, 1, KEY, to, 0))
        .withMessage("the reason of a close frame must be UTF-8");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 3, 7, 11, 15, 16, 0x81})
  void anOpcodeThatIsNoneIsTheCallersError(int opcode) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.encode(opcode, true, HELLO, 0, 5, KEY, new byte[100], 0))
        .withMessage("no such opcode: " + opcode);
  }

  @Test
  void aControlFrameIsWholeAndShort() {
    byte[] to = new byte[200];
    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.encode(Opcode.PING, false, HELLO, 0, 5, KEY, to, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.encode(Opcode.PONG, true, new byte[126], 0, 126, KEY, to, 0));
  }

  @ParameterizedTest
  @CsvSource({"0, 6, 0", "0, 5, 96", "-1, 5, 0", "0, -1, 0", "0, 5, -1", "3, 3, 0"})
  void aRegionOutsideItsBufferIsTheCallersErrorAndNothingIsWritten(int from, int length, int at) {
    byte[] to = new byte[100];
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> client.encode(Opcode.TEXT, true, HELLO, from, length, KEY, to, at));
    assertThat(to).containsOnly(0);
  }

  @Test
  void aCloseFrameThatDoesNotFitIsTheCallersError() {
    byte[] to = new byte[7];
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> client.encodeClose(1000, NOTHING, 0, 0, KEY, to, 0));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> client.encodeClose(KEY, to, 2));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> server.encodeClose(1000, HELLO, 3, 3, KEY, to, 0));
    assertThat(to).containsOnly(0);
  }

  @ParameterizedTest
  @EnumSource
  void encodingAllocatesNothing(Role role) {
    FrameEncoder encoder = new FrameEncoder(role);
    byte[] payload = new byte[300];
    byte[] to = new byte[400];
    long bytes =
        AllocationMeter.bytesOfAMillion(
            () -> {
              encoder.encode(Opcode.BINARY, true, payload, 0, 300, KEY, to, 0);
              encoder.encodeClose(1000, HELLO, 0, 5, KEY, to, 0);
            });
    assertThat(bytes).isZero();
  }
}
