package io.mexcbench.hotpath.market;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import io.mexcbench.oracle.Wrapper;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Damaged messages: never an exception, never another meaning than protobuf sees in them. */
class SpotDecoderDamageTest {
  private static final int ROUNDS = 3_000;
  private static final Symbol BTC = SpotMessages.SYMBOLS.get(0);

  private final SpotDecoder decoder = new SpotDecoder(new SymbolTable(SpotMessages.SYMBOLS));
  private final Transcript heard = new Transcript();

  @Test
  void aMessageCutAnywhereIsNeverTakenForAWholeOne() {
    SpotMessages messages = new SpotMessages(20270);
    for (int i = 0; i < 60; i++) {
      byte[] bytes = messages.message(BTC, i % SpotMessages.BODIES).toByteArray();
      for (int length = 0; length < bytes.length; length++) {
        assertAgreesWithProtobuf(Arrays.copyOf(bytes, length));
      }
    }
  }

  @Test
  void aMessageWithAChangedByteIsNeverReadOtherwiseThanProtobufReadsIt() {
    SpotMessages messages = new SpotMessages(20271);
    Random random = new Random(20272);
    for (int i = 0; i < 20 * ROUNDS; i++) {
      byte[] bytes = messages.message(BTC, i % SpotMessages.BODIES).toByteArray();
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      assertAgreesWithProtobuf(bytes);
    }
  }

  @Test
  void noiseIsNeverTakenForAMessage() {
    Random random = new Random(20273);
    for (int i = 0; i < 20 * ROUNDS; i++) {
      byte[] bytes = new byte[random.nextInt(40)];
      random.nextBytes(bytes);
      assertThat(decode(bytes)).isNotEqualTo(DecodeStatus.OK);
    }
    assertThat(heard.take()).isEmpty();
  }

  /** OK only if protobuf reads the same; otherwise nothing is heard. */
  private void assertAgreesWithProtobuf(byte[] bytes) {
    DecodeStatus status = decode(bytes);
    List<String> lines = heard.take();
    if (status != DecodeStatus.OK) {
      assertThat(lines).isEmpty();
      return;
    }
    try {
      Wrapper message = Wrapper.parseFrom(bytes);
      Symbol symbol =
          SpotMessages.SYMBOLS.stream()
              .filter(known -> known.name().equals(message.getSymbol()))
              .findFirst()
              .orElse(BTC);
      assertThat(lines.stream().map(SpotDecoderDamageTest::withoutZeros).toList())
          .isEqualTo(
              SpotOracle.describe(message, symbol, SpotMessages.SYMBOLS).stream()
                  .map(SpotDecoderDamageTest::withoutZeros)
                  .toList());
    } catch (InvalidProtocolBufferException e) {
      // The decoder passes over text that it has no use for without looking into it.
      assertThat(e).hasMessageContaining("UTF-8");
    }
  }

  /** A field that a changed byte moved away counts as 0 in protobuf. */
  private static String withoutZeros(String line) {
    return line.replaceAll(" \\w+=0(?= |$)", "");
  }

  private DecodeStatus decode(byte[] bytes) {
    return decoder.decode(bytes, 0, bytes.length, heard);
  }
}
