package io.mexcbench.hotpath.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonFieldsTest {
  @Test
  void membersOfPersonalNewsAreFoundByName() {
    int[] found = new int[2];
    FuturesListener listener =
        new FuturesListener() {
          @Override
          public void onPersonal(ByteSlice channel, JsonFields data, long sendTimeMillis) {
            found[0] = data.indexOf("vol");
            found[1] = data.indexOf("volume");
          }
        };
    byte[] bytes =
        "{\"channel\":\"push.personal.order\",\"data\":{\"side\":4,\"vol\":1}}"
            .getBytes(StandardCharsets.UTF_8);
    var decoder = new FuturesDecoder(new SymbolTable(FuturesMessages.SYMBOLS));
    decoder.decode(bytes, 0, bytes.length, listener);
    assertThat(found).containsExactly(1, JsonFields.ABSENT);
  }
}
