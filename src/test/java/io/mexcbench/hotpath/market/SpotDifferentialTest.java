package io.mexcbench.hotpath.market;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import io.mexcbench.Rounds;
import io.mexcbench.oracle.Wrapper;
import io.mexcbench.oracle.Wrapper.BodyCase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every message that protobuf-java reads differently, or not at all, must be refused. What is
 * refused although protobuf-java reads it is counted, by the reason:
 *
 * <ul>
 *   <li>content: a number that is none, does not fit or is not exact; a body without what it must
 *       have (versions, both halves of a side, prices of a candle, the name of an order or asset);
 *   <li>wire: two bodies, tags or lengths beyond 32 bits, groups more than 64 deep, an empty text
 *       for a number, a bad number that a later field replaces; written anew by protobuf-java, the
 *       same message is read.
 * </ul>
 *
 * <p>One thing is looser: text that only passes through need not be UTF-8.
 */
class SpotDifferentialTest {
  private static final int ROUNDS = Rounds.of(100_000, 1_000_000);
  private static final Pattern BEYOND_ORACLE = Pattern.compile("[eE][+-]?[0-9]{4}");
  private static final Pattern ZERO = Pattern.compile(" [A-Z_]+=0(?= |$)");
  private static final Symbol BTC = SpotMessages.SYMBOLS.get(0);

  private final SpotDecoder decoder = new SpotDecoder(new SymbolTable(SpotMessages.SYMBOLS));
  private final Transcript heard = new Transcript();
  private final Map<String, Integer> counts = new TreeMap<>();

  @Test
  void aMutatedMessageNeverMeansAnotherThingThanProtobufSays() {
    SpotMessages messages = new SpotMessages(20281, 6, 24);
    WireMutation mutation = new WireMutation(new Random(20282));
    for (int i = 0; i < ROUNDS; i++) {
      int body = i % SpotMessages.BODIES;
      check(mutation.mutate(messages.message(messages.anySymbol(), body).toByteArray()));
    }
    assertThat(counts).containsKeys("same", "both refuse", "stricter on content");
    System.out.println("checked " + ROUNDS + " mutated spot messages: " + counts);
  }

  private void check(byte[] bytes) {
    if (BEYOND_ORACLE.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).find()) {
      decoder.decode(bytes, 0, bytes.length, heard);
      heard.take();
      count("beyond BigDecimal");
      return;
    }
    DecodeStatus status = decoder.decode(bytes, 0, bytes.length, heard);
    List<String> lines = heard.take();
    if (status != DecodeStatus.OK) {
      assertThat(lines).isEmpty();
    }
    try {
      count(judge(Wrapper.parseFrom(bytes), status, lines));
    } catch (InvalidProtocolBufferException e) {
      boolean isLooser = status == DecodeStatus.OK;
      if (isLooser) {
        assertThat(e).hasMessageContaining("UTF-8");
      }
      count(isLooser ? "looser on UTF-8" : "both refuse");
    }
  }

  private String judge(Wrapper message, DecodeStatus status, List<String> lines) {
    if (status == DecodeStatus.OK) {
      assertThat(withoutZeros(lines)).isEqualTo(withoutZeros(oracle(message)));
      return "same";
    }
    if (status == DecodeStatus.NO_BODY) {
      assertThat(message.getBodyCase()).isEqualTo(BodyCase.BODY_NOT_SET);
      return "no body";
    }
    if (status == DecodeStatus.UNKNOWN_SYMBOL) {
      assertThat(SpotMessages.SYMBOLS).noneMatch(s -> s.name().equals(message.getSymbol()));
      return "unknown symbol";
    }
    byte[] anew = message.toByteArray();
    boolean isWire = decoder.decode(anew, 0, anew.length, heard) == DecodeStatus.OK;
    List<String> linesAnew = heard.take();
    if (isWire) {
      assertThat(withoutZeros(linesAnew)).isEqualTo(withoutZeros(oracle(message)));
    }
    return isWire ? "stricter on wire" : "stricter on content";
  }

  private static List<String> oracle(Wrapper message) {
    Symbol symbol =
        SpotMessages.SYMBOLS.stream()
            .filter(known -> known.name().equals(message.getSymbol()))
            .findFirst()
            .orElse(BTC);
    return SpotOracle.describe(message, symbol, SpotMessages.SYMBOLS);
  }

  /** A field that is not there counts as 0 in protobuf. */
  private static List<String> withoutZeros(List<String> lines) {
    return lines.stream().map(line -> ZERO.matcher(line).replaceAll("")).toList();
  }

  private void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }
}
