package io.mexcbench.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameEncoderTest {
  private final FrameEncoder encoder = new FrameEncoder();

  @ParameterizedTest
  @CsvSource({"0, 1", "125, 1", "126, 3", "65535, 3", "65536, 9", "100000, 9"})
  void lengthTakesAsFewBytesAsItCan(int length, int lengthBytes) {
    byte[] payload = payload(length);
    assertFrame(encoder.unmasked(FrameEncoder.BINARY, payload), 2, false, lengthBytes, payload);
    assertFrame(
        encoder.masked(FrameEncoder.TEXT, payload, 0x89abcdef), 1, true, lengthBytes, payload);
  }

  /** RFC 6455, section 5.7. */
  @Test
  void framesEqualTheExamplesOfTheStandard() {
    byte[] hello = {'H', 'e', 'l', 'l', 'o'};
    assertThat(hex(encoder.unmasked(FrameEncoder.TEXT, hello))).isEqualTo("810548656c6c6f");
    assertThat(hex(encoder.masked(FrameEncoder.TEXT, hello, 0x37fa213d)))
        .isEqualTo("818537fa213d7f9f4d5158");
    assertThat(hex(encoder.unmasked(FrameEncoder.TEXT, false, new byte[] {'H', 'e', 'l'})))
        .isEqualTo("010348656c");
    assertThat(hex(encoder.unmasked(FrameEncoder.CONTINUATION, true, new byte[] {'l', 'o'})))
        .isEqualTo("80026c6f");
    assertThat(hex(encoder.unmasked(FrameEncoder.PING, hello))).isEqualTo("890548656c6c6f");
  }

  private static void assertFrame(
      byte[] bytes, int opcode, boolean masked, int lengthBytes, byte[] payload) {
    List<Frame> frames = Frame.allOf(bytes);
    assertThat(frames)
        .extracting(Frame::last, Frame::opcode, Frame::masked, Frame::lengthBytes)
        .containsExactly(tuple(true, opcode, masked, lengthBytes));
    assertThat(frames.get(0).payload()).isEqualTo(payload);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static byte[] payload(int length) {
    byte[] payload = new byte[length];
    new Random(length).nextBytes(payload);
    return payload;
  }
}
