package io.mexcbench.hotpath.execution;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;

/** Any text at all as an answer about orders: nothing thrown, and no success that is no JSON. */
@Tag("fuzz")
class OrderResponseFuzzTest {
  private static final ObjectMapper STRICT =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  @FuzzTest(maxDuration = "60s")
  void acceptsNothingThatIsNoJson(byte[] data) {
    byte[] text = new String(data, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
    OrderResponseStatus status = new OrderResponseParser().parse(text, 0, text.length);
    requireJson(status, text);
  }

  @FuzzTest(maxDuration = "60s")
  void handsOverNoRowOfWhatIsNoJson(byte[] data) {
    byte[] text = new String(data, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
    int[] rows = {0};
    OrderResponseStatus status =
        new OrderResponseParser().parseRows(text, 0, text.length, (s, row) -> rows[0]++);
    requireJson(rows[0] > 0 ? OrderResponseStatus.OK : status, text);
  }

  private static void requireJson(OrderResponseStatus status, byte[] text) {
    if (status != OrderResponseStatus.MALFORMED) {
      assertThatCode(() -> STRICT.readTree(text)).doesNotThrowAnyException();
    }
  }
}
