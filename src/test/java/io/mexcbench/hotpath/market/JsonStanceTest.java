package io.mexcbench.hotpath.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The stance on JSON of docs/decisions/futures-json.md, line by line. Every text stands as the
 * value of an unknown member within the data of a message that is otherwise as the exchange writes
 * it, where the short way meets it first, and beside the data, where only the general one does.
 */
class JsonStanceTest {
  private static final String WITHIN =
      "{\"symbol\":\"BTC_USDT\",\"data\":[{\"p\":1.5,\"new\":%s,\"v\":2,\"T\":1,\"t\":3}],"
          + "\"channel\":\"push.deal\",\"ts\":1790000000000}";
  private static final String BESIDE =
      "{\"symbol\":\"BTC_USDT\",\"data\":[{\"p\":1.5,\"v\":2,\"T\":1,\"t\":3}],\"new\":%s,"
          + "\"channel\":\"push.deal\",\"ts\":1790000000000}";
  private static final String DEALS = "deals BTC_USDT sent=1790000000000 15x2/1@3#";

  private final FuturesDecoder decoder =
      new FuturesDecoder(new SymbolTable(FuturesMessages.SYMBOLS));
  private final Transcript heard = new Transcript();

  /** One a line; a backslash, 0x and two hex digits stand for a byte that cannot be written. */
  static Stream<String> refused() {
    return """
        [1,]
        [,1]
        [1,,2]
        [,]
        [1 2]
        [1:2]
        [1
        1]
        [1}
        {"a":1]
        {"a":1,}
        {,"a":1}
        {"a":1,,"b":2}
        {"a" 1}
        {"a"}
        {"a":}
        {:1}
        {a:1}
        {1:1}
        {'a':1}
        {null:1}
        {"a":1 "b":2}
        {"a"::1}
        {"a":1
        {"a
        {"a\\q":1}
        "
        "a
        "a\\"
        "\\
        "\\x"
        "\\'"
        "\\a"
        "\\u"
        "\\u1"
        "\\u12"
        "\\u123"
        "\\u123G"
        "\\U1234"
        "\\0x09"
        "a\\0x0A"
        "\\0x00"
        "\\0x1F"
        "abcdefg\\0x1Fhijklmn"
        'a'
        a
        tru
        True
        TRUE
        truex
        fals
        nul
        nulll
        Null
        nil
        undefined
        NaN
        Infinity
        -Infinity
        -NaN
        -
        +1
        --1
        -+1
        -a
        01
        -01
        00
        -00
        012345678
        1.
        -1.
        .5
        -.5
        1.e5
        1.2.3
        1..2
        1.5.
        1e
        1E+
        1e-
        1e1.5
        1ee5
        1e+-5
        0e
        0x1F
        1_000
        1,000.5a
        1 000
        1L
        1.5f
        1/2
        $1
        \\0xEF\\0xBB\\0xBF1
        \\0xC2\\0xA01
        \\0x0B1
        \\0x0C1
        \\0x001
        //a
        1/**/
        #
        <1>
        (1)
        """
        .lines();
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatIsNotJsonIsMalformed(String text) {
    for (String message : List.of(WITHIN, BESIDE)) {
      assertThat(decode(message, text)).as(text).isEqualTo(DecodeStatus.MALFORMED);
    }
    assertThat(heard.take()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "0.0",
        "-0.0e-0",
        "1E5",
        "1e+5",
        "1.25E-400",
        "1e999999999999",
        "12345678901234567890123456789012345678901234567890",
        "0.00000000000000000000000000000000000000000000000001",
        "true",
        "false",
        "null",
        "\"\"",
        "\"a b\"",
        "\"\\0x7F\"",
        "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD834\\uDD1E\"",
        "\"\u9f8d\u99ac\"",
        "[]",
        "[ ]",
        "[[],[[]],{}]",
        "{}",
        "{ \"a\" : [ 1 , 2 ] }",
        "[null,-1.5,\"x\",true]",
        " 1 ",
        "\n\t\r1",
        "[1,2]\n"
      })
  void whatIsJsonIsPassedOver(String text) {
    for (String message : List.of(WITHIN, BESIDE)) {
      assertThat(decode(message, text)).as(text).isEqualTo(DecodeStatus.OK);
      assertThat(heard.take()).containsExactly(DEALS);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\n", "\r\n\t "})
  void blanksAroundAMessageAreAllowed(String blanks) {
    assertThat(decode(blanks + BESIDE + blanks, "1")).isEqualTo(DecodeStatus.OK);
    assertThat(heard.take()).containsExactly(DEALS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "}", "{}", "\\0x00", ",", "\\0xEF\\0xBB\\0xBF"})
  void anythingElseAroundAMessageIsMalformed(String text) {
    assertThat(decode(WITHIN + text, "1")).isEqualTo(DecodeStatus.MALFORMED);
    assertThat(decode(text + WITHIN, "1")).isEqualTo(DecodeStatus.MALFORMED);
    assertThat(heard.take()).isEmpty();
  }

  @Test
  void nestingIsFollowedDownTo64() {
    assertThat(decode(BESIDE, "[".repeat(64) + "]".repeat(64))).isEqualTo(DecodeStatus.OK);
    assertThat(decode(BESIDE, "[".repeat(65) + "]".repeat(65))).isEqualTo(DecodeStatus.MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"\\0xC3\"", "\"\\0xE9\\0xBE\"", "\"\\0xFF\\0xFE\"", "\"\\0xED\\0xA0\\0x80\""})
  void utf8IsTheWebSocketLayersBusiness(String text) {
    for (String message : List.of(WITHIN, BESIDE)) {
      assertThat(decode(message, text)).isEqualTo(DecodeStatus.OK);
    }
  }

  @Test
  void aLoneSurrogateEscapeIsLeftAsItStands() {
    assertThat(decode(WITHIN, "\"\\uD800\"")).isEqualTo(DecodeStatus.OK);
  }

  @Test
  void aMessageThatSaysItsSymbolTwiceIsMalformed() {
    assertThat(decode(BESIDE.replace("\"new\":%s", "\"symbol\":\"ETH_USDC\""), ""))
        .isEqualTo(DecodeStatus.MALFORMED);
  }

  @Test
  void ofTwoMembersWithOneNameWithinTheDataTheLaterCounts() {
    String twice = WITHIN.replace("\"new\":%s", "\"p\":1.4,\"p\":1.5");
    assertThat(decode(twice, "")).isEqualTo(DecodeStatus.OK);
    assertThat(decode("{ " + twice.substring(1), "")).isEqualTo(DecodeStatus.OK);
    assertThat(heard.take()).containsExactly(DEALS, DEALS);
  }

  @Test
  void aNameWrittenWithAnEscapeIsNotRecognised() {
    String escaped = WITHIN.replace("\"new\":%s", "\"\\u0070\":9.9");
    assertThat(decode(escaped, "")).isEqualTo(DecodeStatus.OK);
    assertThat(heard.take()).containsExactly(DEALS);
  }

  @Test
  void theSymbolWithinTheDataIsNotComparedWithTheMessages() {
    String other = WITHIN.replace("\"new\":%s", "\"symbol\":\"ETH_USDC\"");
    assertThat(decode(other, "")).isEqualTo(DecodeStatus.OK);
    assertThat(heard.take()).containsExactly(DEALS);
  }

  private DecodeStatus decode(String message, String value) {
    byte[] bytes = bytes(message.replace("%s", value));
    return decoder.decode(bytes, 0, bytes.length, heard);
  }

  /** With the bytes that {@code \0xHH} stands for. */
  private static byte[] bytes(String text) {
    byte[] written = text.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = new byte[written.length];
    int length = 0;
    for (int i = 0; i < written.length; i++) {
      boolean isByte =
          i + 4 < written.length
              && written[i] == '\\'
              && written[i + 1] == '0'
              && written[i + 2] == 'x';
      if (isByte) {
        String hex = new String(written, i + 3, 2, StandardCharsets.US_ASCII);
        bytes[length++] = (byte) Integer.parseInt(hex, 16);
        i += 4;
      } else {
        bytes[length++] = written[i];
      }
    }
    return Arrays.copyOf(bytes, length);
  }
}
