package io.mexcbench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.corpus.SpotMarket;
import io.mexcbench.hotpath.market.Symbol;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MarketChannelsTest {
  private static final List<Symbol> SYMBOLS = SpotMarket.symbols();

  @ParameterizedTest
  @EnumSource
  void everySymbolHasItsChannelsAndNoSocketTooMany(MarketChannels wanted) {
    List<List<Symbol>> sockets = Channels.sockets(SYMBOLS, wanted);
    assertThat(sockets.stream().flatMap(List::stream)).containsExactlyElementsOf(SYMBOLS);
    for (List<Symbol> socket : sockets) {
      assertThat(Channels.of(socket, wanted))
          .hasSizeBetween(1, 30)
          .contains(Channels.depthOf(socket.get(0)))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void updatesAloneLeaveRoomForThirtyPairsOnASocket() {
    assertThat(Channels.sockets(SYMBOLS, MarketChannels.DEPTH)).hasSize(1);
    assertThat(Channels.of(SYMBOLS.subList(0, 1), MarketChannels.DEPTH))
        .containsExactly("spot@public.aggre.depth.v3.api.pb@100ms@" + SYMBOLS.get(0).name());
  }
}
