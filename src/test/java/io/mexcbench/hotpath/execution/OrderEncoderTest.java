package io.mexcbench.hotpath.execution;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mexcbench.AllocationMeter;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.OrderIntent;
import io.mexcbench.hotpath.signal.OrderType;
import io.mexcbench.hotpath.signal.Side;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderEncoderTest {
  private static final long TIMESTAMP = 1_700_000_000_123L;

  private final OrderEncoder encoder = new OrderEncoder(Orders.SYMBOLS, 5_000);
  private final ClientOrderIds ids = new ClientOrderIds("s7-", 35);
  private final byte[] out = new byte[500];

  private String encoded(OrderIntent order) {
    int end = encoder.encode(order, ids, TIMESTAMP, out, 7);
    return new String(out, 7, end - 7, US_ASCII);
  }

  @Test
  void aLimitOrderHasEveryParameterInOrder() {
    ids.next();
    assertThat(encoded(Orders.limit(Orders.BITCOIN, 6_150, 500_000)))
        .isEqualTo(
            "symbol=BTCUSDT&side=BUY&type=LIMIT&quantity=0.5&price=61.5"
                + "&newClientOrderId=s7-10&recvWindow=5000&timestamp=1700000000123");
  }

  @Test
  void aMarketOrderHasNoPrice() {
    assertThat(encoded(Orders.market(Orders.CONTRACT, 12)))
        .isEqualTo(
            "symbol=BTC_USDT&side=SELL&type=MARKET&quantity=12"
                + "&newClientOrderId=s7-z&recvWindow=5000&timestamp=1700000000123");
  }

  @Test
  void aNameThatIsNotAsciiIsPercentEncodedInUpperCase() {
    assertThat(encoded(Orders.limit(Orders.CHINESE, 1, 1)))
        .startsWith(
            "symbol=%E5%B8%81%E5%AE%89USDT&side=BUY&type=LIMIT&quantity=0.01&price=0.00000001&");
  }

  @ParameterizedTest
  @EnumSource
  void everyTypeIsWrittenByItsNameOnTheWire(OrderType type) {
    OrderIntent order = Orders.of(Orders.BITCOIN, Side.SELL, type, type.hasPrice() ? 100 : 0, 1);
    assertThat(encoded(order)).contains("&side=SELL&type=" + type.name() + "&quantity=0.000001");
  }

  @Test
  void randomOrdersAreWrittenAsTheJdkWritesThem() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 50_000; i++) {
      OrderIntent order = Orders.random(random);
      String id = "s7-" + Long.toString(ids.next(), 36);
      String text = encoded(order);
      assertThat(text).isEqualTo(NaiveOrderText.query(order, id, 5_000, TIMESTAMP));
      assertThat(text.length()).isLessThanOrEqualTo(encoder.lengthMax());
    }
  }

  @Test
  void everyTimeIsWrittenInFullWhicheverWasWrittenBefore() {
    long[] times = {0, 1, 99_999_999, 100_000_000, 1_699_999_999_999L, 1_700_000_000_000L};
    OrderIntent order = Orders.limit(Orders.BITCOIN, 1, 1);
    for (long first : times) {
      for (long second : times) {
        encoder.encode(order, ids, first, out, 0);
        int end = encoder.encode(order, ids, second, out, 0);
        assertThat(new String(out, 0, end, US_ASCII)).endsWith("&timestamp=" + second);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, -100_000_000, Long.MIN_VALUE})
  void aTimeBefore1970IsTheCallersError(long timestamp) {
    requireRefused(timestamp);
    for (long before : new long[] {1, TIMESTAMP}) {
      encoder.encode(Orders.limit(Orders.BITCOIN, 1, 1), ids, before, out, 0);
      requireRefused(timestamp);
    }
  }

  private void requireRefused(long timestamp) {
    OrderIntent order = Orders.limit(Orders.BITCOIN, 1, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> encoder.encode(order, ids, timestamp, out, 0))
        .withMessageEndingWith("must not be negative, got " + timestamp);
  }

  @Test
  void theLongestQueryFitsTheLengthThatIsAskedFor() {
    ClientOrderIds longest = new ClientOrderIds("p".repeat(18) + "-", Long.MAX_VALUE);
    OrderIntent order =
        Orders.of(
            Orders.CHINESE,
            Side.SELL,
            OrderType.IMMEDIATE_OR_CANCEL,
            Long.MAX_VALUE,
            Long.MAX_VALUE);
    byte[] exact = new byte[encoder.lengthMax()];
    int end = encoder.encode(order, longest, Long.MAX_VALUE, exact, 0);
    assertThat(end).isLessThanOrEqualTo(exact.length);
  }

  @Test
  void tooSmallABufferIsTheCallersError() {
    OrderIntent order = Orders.limit(Orders.BITCOIN, 1, 1);
    byte[] small = new byte[encoder.lengthMax()];
    assertThatIllegalArgumentException()
        .isThrownBy(() -> encoder.encode(order, ids, TIMESTAMP, small, 1))
        .withMessage(
            "buffer must have "
                + encoder.lengthMax()
                + " free bytes, has "
                + (encoder.lengthMax() - 1));
  }

  @Test
  void aSymbolThatTheEncoderDoesNotKnowIsNeverTakenForAnother() {
    Symbol stranger = new Symbol(0, "ETHUSDT", 2, 6);
    Symbol beyond = new Symbol(3, "ETHUSDT", 2, 6);
    for (Symbol symbol : List.of(stranger, beyond)) {
      OrderIntent order = Orders.limit(symbol, 1, 1);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> encoder.encode(order, ids, TIMESTAMP, out, 0))
          .withMessage("symbol must be one of the encoder's, got " + symbol);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 60_001})
  void aWindowThatMexcRefusesIsRefused(int recvWindowMillis) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OrderEncoder(Orders.SYMBOLS, recvWindowMillis))
        .withMessage("recvWindow must be from 1 to 60000 ms, got " + recvWindowMillis);
  }

  @Test
  void encodingAllocatesNothing() {
    OrderIntent order = Orders.limit(Orders.BITCOIN, 6_150, 500_000);
    long bytes =
        AllocationMeter.bytesOfAMillion(() -> encoder.encode(order, ids, TIMESTAMP, out, 0));
    assertThat(bytes).isZero();
  }
}
