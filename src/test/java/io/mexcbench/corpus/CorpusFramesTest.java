package io.mexcbench.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mexcbench.hotpath.websocket.Opcode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The WebSocket frames, read by a reader of their own. */
class CorpusFramesTest {
  private final Corpus corpus = Corpus.standard();

  @Test
  void serverFramesHoldTheDepths() {
    byte[][] depths = corpus.spotDepths();
    byte[][] frames = corpus.serverFrames();
    for (int i = 0; i < Corpus.SIZE; i++) {
      Frame frame = onlyFrame(frames[i]);
      assertThat(frame.last()).isTrue();
      assertThat(frame.masked()).isFalse();
      assertThat(frame.opcode()).isEqualTo(Opcode.BINARY);
      assertThat(frame.payload()).isEqualTo(depths[i]);
    }
  }

  @Test
  void clientFramesHoldRequests() throws Exception {
    Set<String> methods = new TreeSet<>();
    for (byte[] bytes : corpus.clientFrames()) {
      Frame frame = onlyFrame(bytes);
      assertThat(frame.masked()).isTrue();
      assertThat(frame.opcode()).isEqualTo(Opcode.TEXT);
      JsonNode request = new ObjectMapper().readTree(frame.payload());
      assertThat(request.path("params").size()).isLessThanOrEqualTo(30);
      methods.add(request.get("method").asText());
    }
    assertThat(methods).containsExactly("PING", "SUBSCRIPTION", "UNSUBSCRIPTION");
  }

  @Test
  void fragmentsMakeUpTheFuturesDepthsWithAPingAmongThem() {
    byte[][] depths = corpus.futuresDepths();
    byte[][] messages = corpus.fragmentedMessages();
    Set<List<Integer>> orders = new HashSet<>();
    for (int i = 0; i < Corpus.SIZE; i++) {
      List<Frame> frames = Frame.allOf(messages[i]);
      orders.add(frames.stream().map(Frame::opcode).toList());
      assertThat(frames.stream().map(Frame::last)).hasSize(5).endsWith(true);
      assertThat(joined(frames)).isEqualTo(depths[i]);
      assertThat(frames.stream().filter(Frame::last).map(Frame::opcode))
          .containsExactly(Opcode.PING, Opcode.CONTINUATION);
    }
    assertThat(orders)
        .containsExactlyInAnyOrder(
            List.of(1, 9, 0, 0, 0), List.of(1, 0, 9, 0, 0), List.of(1, 0, 0, 9, 0));
  }

  @Test
  void frameIsBuiltAsAskedFor() {
    byte[] payload = "{}".getBytes(StandardCharsets.UTF_8);
    assertThat(onlyFrame(corpus.frame(payload, Opcode.TEXT, true)))
        .usingRecursiveComparison()
        .isEqualTo(new Frame(true, 1, true, 1, payload));
    assertThat(onlyFrame(corpus.frame(payload, Opcode.PONG, false)))
        .usingRecursiveComparison()
        .isEqualTo(new Frame(true, 10, false, 1, payload));
  }

  @Test
  void everySixteenthCharacterOfAMixedTextHasThreeBytes() throws Exception {
    long characters = 0;
    long wide = 0;
    for (byte[] bytes : corpus.mixedTexts()) {
      String text = new String(bytes, StandardCharsets.UTF_8);
      assertThat(new ObjectMapper().readTree(text).get("data").size()).isBetween(15, 25);
      characters += text.length();
      wide += text.chars().filter(character -> character > 0x7FF).count();
      assertThat(text.chars().filter(c -> Character.isSurrogate((char) c))).isEmpty();
    }
    assertThat(characters / (double) wide).isBetween(15.5, 16.5);
  }

  private static Frame onlyFrame(byte[] bytes) {
    List<Frame> frames = Frame.allOf(bytes);
    assertThat(frames).hasSize(1);
    return frames.get(0);
  }

  private static byte[] joined(List<Frame> frames) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    for (Frame frame : frames) {
      if (frame.opcode() != Opcode.PING) {
        text.writeBytes(frame.payload());
      }
    }
    return text.toByteArray();
  }
}
