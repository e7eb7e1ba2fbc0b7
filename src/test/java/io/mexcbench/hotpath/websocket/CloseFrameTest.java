package io.mexcbench.hotpath.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 6455, sections 5.5.1 and 7.4. */
class CloseFrameTest {
  private final MessageAssembler assembler = new MessageAssembler(Role.CLIENT, 1_000);

  private static byte[] close(String hex) {
    return NaiveFrames.unmasked(true, Opcode.CLOSE, HexFormat.of().parseHex(hex));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 1005",
    "03e8, 1000",
    "03f3, 1011",
    "0bb8, 3000",
    "1387, 4999",
    "03e8627965, 1000"
  })
  void aCloseFrameTellsItsCode(String hex, int code) {
    byte[] stream = close(hex);
    assertThat(assembler.read(stream, 0, stream.length)).isEqualTo(MessageStatus.CONTROL);
    assertThat(assembler.opcode()).isEqualTo(Opcode.CLOSE);
    assertThat(assembler.closeCode()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "03, 1002", "0000, 1002", "03e7, 1002", "03ec, 1002", "03ed, 1002", "03ee, 1002",
    "03f7, 1002", "0bb7, 1002", "1388, 1002", "ffff, 1002", "03e8c3, 1007", "03e8eda080, 1007"
  })
  void aCloseFrameThatBreaksTheRulesIsAnsweredWithACode(String hex, int answer) {
    byte[] stream = close(hex);
    assertThat(assembler.read(stream, 0, stream.length)).isEqualTo(MessageStatus.PROTOCOL_ERROR);
    assertThat(assembler.closeCode()).isEqualTo(answer);
  }
}
