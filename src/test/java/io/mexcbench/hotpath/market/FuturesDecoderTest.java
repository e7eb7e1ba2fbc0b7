package io.mexcbench.hotpath.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.mexcbench.AllocationMeter;
import io.mexcbench.Rounds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FuturesDecoderTest {
  private static final int SHORT_BYTES = 700;
  private static final int ROUNDS = 6_000;

  /** Well-formed exponents that its numbers have no room for. */
  private static final Pattern BEYOND_JACKSON = Pattern.compile("[0-9][.]?[eE][+-]?[0-9]{4}");

  private static final String FAIR =
      "{\"symbol\":\"BTC_USDT\",\"data\":{\"price\":7.25}%s,\"channel\":\"push.fair.price\",\"ts\":1}";
  private static final String DEPTH =
      "{\"symbol\":\"BTC_USDT\",\"data\":{\"asks\":[%s],\"bids\":[],\"version\":5},"
          + "\"channel\":\"push.depth\",\"ts\":1}";

  private final FuturesDecoder decoder =
      new FuturesDecoder(new SymbolTable(FuturesMessages.SYMBOLS));
  private final FuturesOracle oracle = new FuturesOracle(FuturesMessages.SYMBOLS);
  private final Transcript heard = new Transcript();

  @Test
  void everyMessageMeansWhatJacksonSays() throws JsonProcessingException {
    FuturesMessages messages = new FuturesMessages(20281);
    for (int i = 0; i < ROUNDS; i++) {
      String message = messages.message(i % FuturesMessages.CHANNELS);
      assertThat(decode(message)).as(message).isEqualTo(DecodeStatus.OK);
      assertThat(heard.take()).isEqualTo(oracle.describe(FuturesOracle.JACKSON.readTree(message)));
    }
  }

  @Test
  void aMessageCutAnywhereIsMalformed() {
    FuturesMessages messages = new FuturesMessages(20282);
    for (int i = 0; i < 8 * FuturesMessages.CHANNELS; i++) {
      byte[] bytes = bytes(messages.message(i % FuturesMessages.CHANNELS).strip());
      for (int length = 0; length < bytes.length; length++) {
        assertThat(decoder.decode(bytes, 0, length, heard)).isNotEqualTo(DecodeStatus.OK);
      }
    }
    assertThat(heard.take()).isEmpty();
  }

  @Test
  void aMessageWithAChangedByteIsNeverReadOtherwiseThanJacksonReadsIt() throws IOException {
    FuturesMessages messages = new FuturesMessages(20283);
    Random random = new Random(20284);
    int rounds = Rounds.of(100_000, 1_000_000);
    int refused = 0;
    byte[] sound = {};
    for (int i = 0; i < rounds; i++) {
      // Making a message takes longer than reading it, so each is damaged in five ways.
      sound = i % 5 == 0 ? bytes(messages.message(i / 5 % FuturesMessages.CHANNELS)) : sound;
      byte[] bytes = sound.clone();
      int at = random.nextInt(bytes.length);
      if (bytes[at] > 0) {
        bytes[at] = (byte) "{}[],:\"\\019-+.eE ntf\n\0az_".charAt(random.nextInt(24));
      }
      String message = new String(bytes, StandardCharsets.UTF_8);
      if (BEYOND_JACKSON.matcher(message).find()) {
        continue;
      }
      DecodeStatus status = decoder.decode(bytes, 0, bytes.length, heard);
      List<String> lines = heard.take();
      if (status == DecodeStatus.OK) {
        JsonNode tree = FuturesOracle.JACKSON.readTree(bytes);
        if (message.indexOf('\\') < 0) {
          assertThat(lines).as(message).isEqualTo(oracle.describe(tree));
        }
      } else {
        assertThat(lines).isEmpty();
        refused++;
      }
    }
    assertThat(refused).isBetween(rounds / 20, rounds);
    System.out.println(
        "checked " + rounds + " futures messages with a changed byte: " + refused + " refused");
  }

  @Test
  void whatJacksonRefusesIsNeverOk() throws IOException {
    Random random = new Random(20285);
    String pieces = "{}[],:\"\\u019-+.eE ntrulfas";
    int refused = 0;
    for (int i = 0; i < 10 * ROUNDS; i++) {
      StringBuilder value = new StringBuilder(",\"new\":");
      int length = random.nextInt(7);
      for (int j = 0; j < length; j++) {
        value.append(pieces.charAt(random.nextInt(pieces.length())));
      }
      String message = FAIR.formatted(value);
      boolean isJson = isJson(message);
      refused += isJson ? 0 : 1;
      assertThat(decode(message) == DecodeStatus.OK).as(message).isEqualTo(isJson);
    }
    assertThat(refused).isGreaterThan(ROUNDS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",\"new\":tru",
        ",\"new\":01",
        ",\"new\":1.",
        ",\"new\":.5",
        ",\"new\":\"\t\"",
        ",\"new\":\"\\x\"",
        ",\"new\":\"\\u12G4\"",
        ",\"new\":[1,]",
        ",\"new\":{\"a\":1,}",
        ",\"new\":{a:1}",
        ",\"new\":[1 2]",
        ",\"new\":'a'",
        ",,\"new\":1",
        ",\"new\":1}",
        ",\"symbol\":\"ETH_USDC\"",
        ",\"data\":{\"price\":8}",
        ",\"channel\":\"push.index.price\""
      })
  void jsonThatIsNotQuiteRightIsMalformed(String member) {
    assertThat(decode(FAIR.formatted(member))).isEqualTo(DecodeStatus.MALFORMED);
    assertThat(heard.take()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[7.25,1,1]|INEXACT",
        "[7.2,1.5,1]|INEXACT",
        "[7.2,9223372036854775808,1]|OVERFLOW",
        "[7.2]|MALFORMED",
        "[]|MALFORMED",
        "[7.2,null]|MALFORMED",
        "[7.2,1,\"x\"]|MALFORMED",
        "[\"7.2 \",1]|MALFORMED",
        "7.2|MALFORMED",
        "{}|MALFORMED"
      })
  void aBadLevelRefusesTheMessage(String level, DecodeStatus status) {
    assertThat(decode(DEPTH.formatted("[7.1,5,1]," + level))).isEqualTo(status);
    assertThat(heard.take()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|UNSUPPORTED_CHANNEL",
        "{'channel':'push.new','data':1}|UNSUPPORTED_CHANNEL",
        "{'data':{},'ts':1}|UNSUPPORTED_CHANNEL",
        "{'channel':'pong','ts':1}|NO_BODY",
        "{'channel':'push.depth','data':{'version':1}}|UNKNOWN_SYMBOL",
        "{'symbol':'NEW_USDT','data':{'version':1},'channel':'push.depth','ts':1}|UNKNOWN_SYMBOL",
        "{'symbol':'BTC_USDT','data':{'asks':[]},'channel':'push.depth','ts':1}|MALFORMED",
        "{'symbol':'BTC_USDT','data':{'p':1},'channel':'push.deal','ts':1}|MALFORMED",
        "{'symbol':'BTC_USDT','data':{'o':1},'channel':'push.kline','ts':1}|MALFORMED",
        "{'symbol':'BTC_USDT','data':{},'channel':'push.fair.price','ts':1}|MALFORMED",
        "{'symbol':'BTC_USDT','data':{},'channel':'push.funding.rate','ts':1}|MALFORMED",
        "[]|MALFORMED",
        "''|MALFORMED"
      })
  void whatCannotBeToldIsNamed(String message, DecodeStatus status) {
    assertThat(decode(message.replace('\'', '"'))).isEqualTo(status);
    assertThat(heard.take()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\\\"channel", "chancel", "a,\\\"channel", "CHANNEL"})
  void whatOnlyLooksLikeTheChannelAtTheEndMisleadsNobody(String key) {
    String message = FAIR.formatted("").replace("\"ts\"", "\"" + key + "\":\"push.deal\",\"ts\"");
    assertThat(decode(message)).isEqualTo(DecodeStatus.OK);
    assertThat(heard.take()).containsExactly("fair BTC_USDT 72 sent=1");
  }

  @Test
  void nestingWithoutEndIsMalformed() {
    String deep = ",\"new\":" + "[".repeat(100_000);
    assertThat(decode(FAIR.formatted(deep))).isEqualTo(DecodeStatus.MALFORMED);
  }

  @Test
  void aMessageIsReadOutOfTheMiddleOfAnArray() {
    byte[] bytes = bytes("\"ts\":5}" + FAIR.formatted("") + "}}");
    assertThat(decoder.decode(bytes, 7, bytes.length - 9, heard)).isEqualTo(DecodeStatus.OK);
    assertThat(heard.take()).containsExactly("fair BTC_USDT 72 sent=1");
  }

  @Test
  void aSliceOutsideTheArrayIsTheCallersError() {
    assertThatThrownBy(() -> decoder.decode(new byte[4], 2, 3, heard))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void decodingAllocatesNothing() {
    FuturesMessages messages = new FuturesMessages(20286);
    byte[][] ring = new byte[64][];
    for (int i = 0; i < ring.length; i++) {
      do {
        ring[i] = bytes(messages.message(i % FuturesMessages.CHANNELS));
      } while (ring[i].length > SHORT_BYTES);
    }
    // Malformed messages must not allocate either.
    ring[63] = Arrays.copyOf(ring[63], ring[63].length - 1);
    FuturesListener deaf = new FuturesListener() {};
    int[] next = {0};
    assertThat(
            AllocationMeter.bytesOfAMillion(
                () -> {
                  byte[] bytes = ring[next[0]++ & 63];
                  decoder.decode(bytes, 0, bytes.length, deaf);
                }))
        .isZero();
  }

  private static boolean isJson(String message) {
    try {
      FuturesOracle.JACKSON.readTree(message);
      return true;
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  private DecodeStatus decode(String message) {
    byte[] bytes = bytes(message);
    return decoder.decode(bytes, 0, bytes.length, heard);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
