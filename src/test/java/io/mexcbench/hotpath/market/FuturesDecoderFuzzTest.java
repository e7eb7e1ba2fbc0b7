package io.mexcbench.hotpath.market;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mexcbench.corpus.Corpus;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;

/** Any text at all: nothing thrown, and nothing taken for a message that is no JSON. */
@Tag("fuzz")
class FuturesDecoderFuzzTest {
  private static final ObjectMapper STRICT =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final SymbolTable SYMBOLS = new SymbolTable(Corpus.standard().symbols());

  @FuzzTest(maxDuration = "60s")
  void acceptsNothingThatIsNoJson(byte[] data) {
    // The WebSocket layer has made sure of UTF-8 before.
    byte[] text = new String(data, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
    DecodeStatus status =
        new FuturesDecoder(SYMBOLS).decode(text, 0, text.length, new Transcript());
    if (status == DecodeStatus.OK) {
      assertThatCode(() -> STRICT.readTree(text)).doesNotThrowAnyException();
    }
  }
}
