package io.mexcbench.hotpath.market;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.protobuf.InvalidProtocolBufferException;
import io.mexcbench.oracle.Wrapper;
import org.junit.jupiter.api.Tag;

/** Any bytes at all: nothing thrown, and where protobuf reads them too, the same values. */
@Tag("fuzz")
class SpotDecoderFuzzTest {
  @FuzzTest(maxDuration = "60s")
  void readsWhatProtobufReads(byte[] data) {
    SymbolTable symbols = new SymbolTable(SpotMessages.SYMBOLS);
    Transcript heard = new Transcript();
    DecodeStatus status = new SpotDecoder(symbols).decode(data, 0, data.length, heard);
    if (status != DecodeStatus.OK) {
      assertThat(heard.take()).isEmpty();
      return;
    }
    try {
      Wrapper message = Wrapper.parseFrom(data);
      assertThat(heard.take())
          .isEqualTo(SpotOracle.describe(message, symbolOf(message), SpotMessages.SYMBOLS));
    } catch (InvalidProtocolBufferException e) {
      // Texts that are not UTF-8 are nobody's business here: only protobuf refuses them.
      assertThat(e).hasMessageContaining("UTF-8");
    }
  }

  /** Any symbol will do for a body that goes without. */
  private static Symbol symbolOf(Wrapper message) {
    return SpotMessages.SYMBOLS.stream()
        .filter(symbol -> symbol.name().equals(message.getSymbol()))
        .findFirst()
        .orElse(SpotMessages.SYMBOLS.get(0));
  }
}
