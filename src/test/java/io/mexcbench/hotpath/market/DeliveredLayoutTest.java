package io.mexcbench.hotpath.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.Rounds;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.corpus.FuturesShapes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The short way through a futures message against the general one, which a blank behind the first
 * brace enforces: the same status and the same news for every text, sound or damaged.
 */
class DeliveredLayoutTest {
  private static final String ALPHABET = "{}[],:\"\\0123456789-+.eE ntrulf\n\0az_";

  private final Corpus corpus = Corpus.standard();
  private final List<Symbol> symbols = corpus.symbols();
  private final FuturesDecoder quick = new FuturesDecoder(new SymbolTable(symbols));
  private final FuturesDecoder general = new FuturesDecoder(new SymbolTable(symbols));
  private final Transcript heard = new Transcript();
  private int ok;

  @Test
  void everyMessageOfTheCorpusTakesTheShortWay() {
    SymbolTable table = new SymbolTable(symbols);
    DeliveredLayout layout = new FuturesBodies(table).layout();
    for (byte[] message : messages()) {
      assertThat(layout.read(message, 0, message.length))
          .as(text(message))
          .isNotEqualTo(QuickReader.NONE);
    }
  }

  @Test
  void bothWaysAgreeOnEveryMessage() {
    byte[][] messages = messages();
    for (byte[] message : messages) {
      compare(message);
    }
    FuturesMessages random = new FuturesMessages(31_001);
    List<Symbol> names = FuturesMessages.SYMBOLS;
    var one = new FuturesDecoder(new SymbolTable(names));
    var other = new FuturesDecoder(new SymbolTable(names));
    int rounds = Rounds.of(20_000, 200_000);
    for (int i = 0; i < rounds; i++) {
      compare(one, other, bytes(random.message(i % FuturesMessages.CHANNELS)));
    }
    System.out.println(
        "checked " + (messages.length + rounds) + " futures messages: both ways agree");
    assertThat(ok).isEqualTo(messages.length + rounds);
  }

  @Test
  void bothWaysAgreeOnDamagedMessages() {
    Random random = new Random(31_002);
    // The long ones say nothing new and take their time.
    byte[][] messages =
        Arrays.stream(messages()).filter(m -> m.length <= 1_500).toArray(byte[][]::new);
    int rounds = Rounds.of(100_000, 1_000_000);
    for (int i = 0; i < rounds; i++) {
      compare(damaged(messages[random.nextInt(messages.length)], random));
    }
    System.out.println(
        "checked " + rounds + " damaged futures messages: both ways agree, " + ok + " were OK");
    assertThat(ok).isBetween(rounds / 10, rounds * 9 / 10);
  }

  @Test
  void aMessageCutAtAnyByteIsTheSameToBoth() {
    int cuts = 0;
    for (byte[] message : shortOfEachKind()) {
      for (int length = 0; length < message.length; length++) {
        compare(Arrays.copyOf(message, length));
        cuts++;
      }
    }
    assertThat(ok).isZero();
    System.out.println("checked " + cuts + " cut futures messages: none is OK");
  }

  @Test
  void nothingOutsideTheMessageIsRead() {
    for (byte[] message : shortOfEachKind()) {
      assertThat(quick.decode(message, 0, message.length, heard)).isEqualTo(DecodeStatus.OK);
      List<String> alone = heard.take();
      for (String around : List.of("0", "9", "\"", "]", "}", " ")) {
        byte[] filler = bytes(around.repeat(50));
        byte[] within = concat(filler, message, filler);
        assertThat(quick.decode(within, 50, message.length, heard)).isEqualTo(DecodeStatus.OK);
        assertThat(heard.take()).isEqualTo(alone);
        assertThat(quick.decode(within, 50, message.length + 1, heard) == DecodeStatus.OK)
            .isEqualTo(around.equals(" "));
        heard.take();
      }
    }
  }

  private byte[] damaged(byte[] message, Random random) {
    byte[] copy = message.clone();
    int at = random.nextInt(copy.length);
    switch (random.nextInt(4)) {
      case 0 -> copy[at] = (byte) random.nextInt(256);
      case 1 -> copy[at] = (byte) ALPHABET.charAt(random.nextInt(ALPHABET.length()));
      case 2 -> {
        byte character = (byte) ALPHABET.charAt(random.nextInt(ALPHABET.length()));
        return concat(
            Arrays.copyOf(copy, at),
            new byte[] {character},
            Arrays.copyOfRange(copy, at, copy.length));
      }
      default -> {
        int to = Math.min(copy.length, at + 1 + random.nextInt(3));
        return concat(Arrays.copyOf(copy, at), Arrays.copyOfRange(copy, to, copy.length));
      }
    }
    return copy;
  }

  private void compare(byte[] message) {
    compare(quick, general, message);
  }

  private void compare(FuturesDecoder one, FuturesDecoder other, byte[] message) {
    DecodeStatus status = one.decode(message, 0, message.length, heard);
    List<String> lines = heard.take();
    byte[] spaced = message;
    if (message.length > 0 && message[0] == '{') {
      spaced = concat(bytes("{ "), Arrays.copyOfRange(message, 1, message.length));
    }
    assertThat(other.decode(spaced, 0, spaced.length, heard)).as(text(message)).isEqualTo(status);
    assertThat(heard.take()).as(text(message)).isEqualTo(lines);
    ok += status == DecodeStatus.OK ? 1 : 0;
  }

  private byte[][] messages() {
    FuturesShapes shapes = FuturesShapes.standard();
    return Stream.of(
            corpus.futuresDeals(),
            corpus.futuresDepths(),
            corpus.futuresTickers(),
            corpus.futuresKlines(),
            shapes.singleDeals(),
            shapes.fullDepths(3),
            shapes.fullDepths(20))
        .flatMap(Arrays::stream)
        .toArray(byte[][]::new);
  }

  private List<byte[]> shortOfEachKind() {
    FuturesShapes shapes = FuturesShapes.standard();
    return List.of(
        shapes.singleDeals()[0],
        corpus.futuresDeals()[0],
        shapes.fullDepths(3)[0],
        shapes.fullDepths(3)[1],
        shapes.tickers()[0],
        corpus.futuresKlines()[0]);
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      whole.writeBytes(part);
    }
    return whole.toByteArray();
  }

  private static String text(byte[] message) {
    return new String(message, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
