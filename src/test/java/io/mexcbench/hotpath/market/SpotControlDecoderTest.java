package io.mexcbench.hotpath.market;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mexcbench.AllocationMeter;
import io.mexcbench.corpus.ControlText;
import io.mexcbench.hotpath.market.SpotControlDecoder.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpotControlDecoderTest {
  private static final List<String> CHANNELS =
      List.of(
          "spot@public.aggre.depth.v3.api.pb@100ms@ABCUSDT",
          "spot@public.aggre.deals.v3.api.pb@10ms@\u9f8d\u99acUSDT");

  private final SpotControlDecoder decoder = new SpotControlDecoder();

  @Test
  void anAcknowledgementNamesItsChannels() {
    assertThat(decode(ControlText.ack(CHANNELS))).isEqualTo(Kind.ACKNOWLEDGED);
    assertThat(channels()).isEqualTo(CHANNELS);
    assertThat(decoder.reason().length()).isZero();
  }

  @Test
  void aRefusalKeepsCodeZeroAndIsStillARefusal() {
    assertThat(decode(ControlText.refusal(CHANNELS))).isEqualTo(Kind.REFUSED);
    assertThat(decoder.code()).isZero();
    assertThat(channels()).isEqualTo(CHANNELS);
    assertThat(decoder.reason()).hasToString("Blocked!");
  }

  @Test
  void aPongHasNoChannels() {
    assertThat(decode(ControlText.ack(CHANNELS))).isEqualTo(Kind.ACKNOWLEDGED);
    assertThat(decode(ControlText.PONG)).isEqualTo(Kind.PONG);
    assertThat(channels()).isEmpty();
    assertThat(decoder.message()).hasToString("PONG");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'id':7,'code':0,'msg':'spot@x'}|ACKNOWLEDGED|7|0",
        "{'msg':'spot@x'}|ACKNOWLEDGED|0|0",
        "{'id':null,'code':0,'msg':'PONG'}|PONG|0|0",
        "{'id':1,'code':730003,'msg':'spot@x'}|OTHER|1|730003",
        "{'id':1,'code':0,'msg':'msg format invalid'}|OTHER|1|0",
        "{'id':1,'code':0,'msg':''}|OTHER|1|0",
        "{'code':0,'new':{'a':[1]},'msg':'PONG'}|PONG|0|0",
        "{'code':0,'msg':'Not Subscribed successfully! [a'}|REFUSED|0|0"
      })
  void idAndCodeAreRead(String text, Kind kind, long id, long code) {
    assertThat(decode(text.replace('\'', '"'))).isEqualTo(kind);
    assertThat(decoder.id()).isEqualTo(id);
    assertThat(decoder.code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"{}", "{'id':0,'code':0}", "{'msg':1}", "{'msg':'PONG'}x", "{'msg':'PONG',}", "[]"})
  void whatIsNoControlTextIsMalformed(String text) {
    assertThat(decode(text.replace('\'', '"'))).isEqualTo(Kind.MALFORMED);
    assertThat(decoder.message().length()).isZero();
  }

  @Test
  void aTextCutAnywhereIsMalformed() {
    byte[] bytes = ControlText.refusal(CHANNELS).getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < bytes.length; length++) {
      assertThat(decoder.decode(bytes, 0, length)).isEqualTo(Kind.MALFORMED);
    }
  }

  @Test
  void classifyingAllocatesNothing() {
    byte[] bytes = ControlText.refusal(CHANNELS).getBytes(StandardCharsets.UTF_8);
    assertThat(AllocationMeter.bytesOfAMillion(() -> decoder.decode(bytes, 0, bytes.length)))
        .isZero();
  }

  @Test
  @Tag("recordings")
  void everyRecordedAnswerIsWhatItsKindSays() throws IOException {
    Path file =
        Path.of(System.getProperty("mexcbench.recordings", "."))
            .resolve("spot-pb/control-text-frames.jsonl");
    int answers = 0;
    for (String line : Files.readAllLines(file)) {
      JsonNode row = FuturesOracle.JACKSON.readTree(line);
      String said = row.get("kind").asText();
      Kind expected =
          said.startsWith("ack")
              ? Kind.ACKNOWLEDGED
              : said.startsWith("refusal")
                  ? Kind.REFUSED
                  : said.startsWith("pong") ? Kind.PONG : Kind.MALFORMED;
      assertThat(decode(row.get("raw").asText())).as(line).isEqualTo(expected);
      answers++;
    }
    assertThat(answers).isPositive();
    System.out.println("checked " + answers + " spot control texts");
  }

  private Kind decode(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return decoder.decode(bytes, 0, bytes.length);
  }

  private List<String> channels() {
    return IntStream.range(0, decoder.channelCount())
        .mapToObj(i -> decoder.channel(i).toString())
        .toList();
  }
}
