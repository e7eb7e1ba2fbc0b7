package io.mexcbench.hotpath.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CloseCodeTest {
  @Test
  void onlyRegisteredAndPrivateCodesMayBeOnTheWire() {
    int[] registered = {1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014};
    int[] expected =
        IntStream.concat(IntStream.of(registered), IntStream.rangeClosed(3000, 4999)).toArray();
    assertThat(IntStream.range(0, 65_536).filter(CloseCode::isAllowedOnWire).toArray())
        .isEqualTo(expected);
  }
}
