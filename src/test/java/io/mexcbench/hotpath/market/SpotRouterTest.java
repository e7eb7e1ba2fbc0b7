package io.mexcbench.hotpath.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.AllocationMeter;
import io.mexcbench.oracle.PublicAggreDepths;
import io.mexcbench.oracle.Wrapper;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SpotRouterTest {
  private static final int ROUNDS = 3_000;
  private static final Symbol BTC = SpotMessages.SYMBOLS.get(0);

  private final SymbolTable symbols = new SymbolTable(SpotMessages.SYMBOLS);
  private final SpotRouter router = new SpotRouter(symbols);

  @Test
  void everyMessageIsAboutWhatProtobufSays() {
    SpotMessages messages = new SpotMessages(20283);
    for (int i = 0; i < ROUNDS; i++) {
      Wrapper message = messages.message(messages.anySymbol(), i % SpotMessages.BODIES);
      assertThat(route(message.toByteArray())).isEqualTo(DecodeStatus.OK);
      assertThat(router.kind().field()).isEqualTo(message.getBodyCase().getNumber());
      assertThat(router.channel().toString()).isEqualTo(message.getChannel());
      assertThat(router.createTimeMillis()).isEqualTo(message.getCreateTime());
      assertThat(router.sendTimeMillis()).isEqualTo(message.getSendTime());
      assertThat(router.symbolPlace() == SymbolTable.UNKNOWN).isEqualTo(!message.hasSymbol());
      if (message.hasSymbol()) {
        assertThat(symbols.at(router.symbolPlace()).name()).isEqualTo(message.getSymbol());
      }
    }
  }

  @Test
  void theBodyLiesWhereTheRouterSays() throws Exception {
    Wrapper message = new SpotMessages(20284).message(BTC, 0);
    byte[] bytes = message.toByteArray();
    assertThat(route(bytes)).isEqualTo(DecodeStatus.OK);
    int from = router.bodyOffset();
    assertThat(
            PublicAggreDepths.parseFrom(
                Arrays.copyOfRange(bytes, from, from + router.bodyLength())))
        .isEqualTo(message.getPublicAggreDepths());
  }

  @Test
  void aSymbolBehindTheBodyIsFoundAllTheSame() {
    byte[] body =
        Wrapper.newBuilder()
            .setPublicAggreDepths(PublicAggreDepths.getDefaultInstance())
            .build()
            .toByteArray();
    byte[] symbol = Wrapper.newBuilder().setSymbol(BTC.name()).build().toByteArray();
    byte[] both = Arrays.copyOf(body, body.length + symbol.length);
    System.arraycopy(symbol, 0, both, body.length, symbol.length);
    assertThat(route(body)).isEqualTo(DecodeStatus.UNKNOWN_SYMBOL);
    assertThat(route(both)).isEqualTo(DecodeStatus.OK);
    assertThat(router.symbolPlace()).isZero();
  }

  @Test
  void whatStandsInTheBodyDoesNotMatter() {
    byte[] bytes = new SpotMessages(20285).message(BTC, 2).toByteArray();
    assertThat(route(bytes)).isEqualTo(DecodeStatus.OK);
    Arrays.fill(bytes, router.bodyOffset(), bytes.length, (byte) 0xFF);
    assertThat(route(bytes)).isEqualTo(DecodeStatus.OK);
  }

  @Test
  void aWrapperWithoutBodyIsNoNewsButHasItsTime() {
    Wrapper empty = Wrapper.newBuilder().setSymbol("BTCUSDT").setSendTime(7).build();
    assertThat(route(empty.toByteArray())).isEqualTo(DecodeStatus.NO_BODY);
    assertThat(router.sendTimeMillis()).isEqualTo(7);
  }

  @Test
  void aBodyThatIsCutIsMalformed() {
    byte[] bytes = new SpotMessages(20286).message(BTC, 0).toByteArray();
    assertThat(route(bytes)).isEqualTo(DecodeStatus.OK);
    int from = router.bodyOffset();
    assertThat(route(Arrays.copyOf(bytes, from + 1))).isEqualTo(DecodeStatus.MALFORMED);
    assertThat(router.channel().length()).isZero();
  }

  @Test
  void routingAllocatesNothing() {
    byte[] bytes = new SpotMessages(20287).message(BTC, 0).toByteArray();
    assertThat(AllocationMeter.bytesOfAMillion(() -> router.route(bytes, 0, bytes.length)))
        .isZero();
  }

  private DecodeStatus route(byte[] bytes) {
    return router.route(bytes, 0, bytes.length);
  }
}
