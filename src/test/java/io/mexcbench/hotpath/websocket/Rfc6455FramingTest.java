package io.mexcbench.hotpath.websocket;

import static io.mexcbench.hotpath.websocket.FrameStatus.COMPLETE;
import static io.mexcbench.hotpath.websocket.FrameStatus.NEED_MORE;
import static io.mexcbench.hotpath.websocket.FrameStatus.PROTOCOL_ERROR;
import static io.mexcbench.hotpath.websocket.Role.CLIENT;
import static io.mexcbench.hotpath.websocket.Role.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of RFC 6455 that hold for frames, one row each; the bytes are written by hand. */
class Rfc6455FramingTest {
  /**
   * One rule and frames that keep or break it.
   *
   * @param hex frames, one after another without a gap
   * @param last what became of the last frame; those before it are complete
   */
  private record Rule(String section, String says, Role role, String hex, FrameStatus last) {
    @Override
    public String toString() {
      return section + " " + says + ": " + hex;
    }
  }

  static Stream<Rule> rules() {
    return Stream.of(
            Stream.of(
                new Rule("5.1", "a server must not mask", CLIENT, "818100000000ff", PROTOCOL_ERROR),
                new Rule("5.1", "a server's frame is bare", CLIENT, "810141", COMPLETE),
                new Rule("5.1", "a client must mask", SERVER, "810141", PROTOCOL_ERROR),
                new Rule("5.1", "a client's frame is masked", SERVER, "81810000000041", COMPLETE),
                new Rule("5.2", "an empty payload is a payload", CLIENT, "8200", COMPLETE),
                new Rule("5.2", "an empty one has a key, too", SERVER, "8280000000", NEED_MORE),
                new Rule("5.2", "an empty one has a key, too", SERVER, "828000000000", COMPLETE),
                new Rule("5.2", "2 bytes hold 126 and more", CLIENT, "827e007d", PROTOCOL_ERROR),
                new Rule("5.2", "2 bytes hold 126 and more", CLIENT, "827e007e", NEED_MORE),
                new Rule(
                    "5.2", "8 bytes hold 65536+", CLIENT, "827f000000000000ffff", PROTOCOL_ERROR),
                new Rule("5.2", "8 bytes hold 65536+", CLIENT, "827f0000000000010000", NEED_MORE),
                new Rule("5.2", "the top bit is 0", CLIENT, "827f8000000000010000", PROTOCOL_ERROR),
                new Rule("5.2", "the top bit is 0", CLIENT, "827fffffffffffffffff", PROTOCOL_ERROR),
                new Rule("5.4", "nothing to continue", CLIENT, "800141", PROTOCOL_ERROR),
                new Rule("5.4", "nothing to continue", CLIENT, "000141", PROTOCOL_ERROR),
                new Rule("5.4", "text goes on", CLIENT, "010141800142", COMPLETE),
                new Rule("5.4", "binary goes on", CLIENT, "020141000142800143", COMPLETE),
                new Rule(
                    "5.4", "no new text before the end", CLIENT, "010141810142", PROTOCOL_ERROR),
                new Rule(
                    "5.4", "no new binary before the end", CLIENT, "010141020142", PROTOCOL_ERROR),
                new Rule("5.4", "after the end a new one", CLIENT, "010141800142810143", COMPLETE),
                new Rule(
                    "5.4", "the end was the end", CLIENT, "010141800142800143", PROTOCOL_ERROR),
                new Rule("5.4", "a ping may come between", CLIENT, "0101418900800142", COMPLETE),
                new Rule("5.4", "a close may come between", CLIENT, "0101418800", COMPLETE),
                new Rule("5.5", "a control frame is whole", CLIENT, "0900", PROTOCOL_ERROR),
                new Rule("5.5", "a control frame is whole", CLIENT, "0800", PROTOCOL_ERROR),
                new Rule("5.5", "a control frame is whole", CLIENT, "0a00", PROTOCOL_ERROR),
                new Rule(
                    "5.5", "125 bytes are allowed", CLIENT, "897d" + "00".repeat(125), COMPLETE),
                new Rule("5.5", "126 bytes are not", CLIENT, "897e007e", PROTOCOL_ERROR),
                new Rule("5.5", "nor a length of 8 bytes", CLIENT, "8a7f", PROTOCOL_ERROR)),
            IntStream.of(0xC1, 0xA1, 0x91, 0xF1, 0xC9, 0x98)
                .mapToObj(
                    first ->
                        new Rule(
                            "5.2",
                            "no extension, no reserved bit",
                            CLIENT,
                            "%02x00".formatted(first),
                            PROTOCOL_ERROR)),
            IntStream.of(3, 4, 5, 6, 7, 11, 12, 13, 14, 15)
                .mapToObj(
                    opcode ->
                        new Rule(
                            "5.2",
                            "reserved opcode",
                            CLIENT,
                            "%02x00".formatted(0x80 | opcode),
                            PROTOCOL_ERROR)))
        .flatMap(rows -> rows);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void holds(Rule rule) {
    byte[] frames = HexFormat.of().parseHex(rule.hex());
    FrameDecoder decoder = new FrameDecoder(rule.role(), 1 << 20);
    int offset = 0;
    FrameStatus status = decoder.decode(frames, offset, frames.length);
    while (status == COMPLETE && offset + decoder.frameLength() < frames.length) {
      offset += decoder.frameLength();
      status = decoder.decode(frames, offset, frames.length);
    }
    assertThat(status).isEqualTo(rule.last());
    assertThat(decoder.closeCode()).isEqualTo(status == PROTOCOL_ERROR ? 1002 : 0);
  }
}
