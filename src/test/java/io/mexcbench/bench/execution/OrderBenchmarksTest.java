package io.mexcbench.bench.execution;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.corpus.Corpus;
import io.mexcbench.hotpath.execution.lifecycle.LimitVerdict;
import io.mexcbench.hotpath.signal.OrderIntent;
import java.math.BigDecimal;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OrderBenchmarksTest {
  private static String idOf(long sequence) {
    return "bench-" + Long.toString(sequence, 36);
  }

  @Test
  void theSampleOrdersAreAllDifferent() {
    assertThat(Arrays.stream(SampleOrders.limitOrders()).map(OrderIntent::toString))
        .doesNotHaveDuplicates()
        .hasSize(Corpus.SIZE);
  }

  @Test
  void everyOrderIsWrittenAsTheJdkWritesIt() {
    OrderEncoderBenchmark benchmark = new OrderEncoderBenchmark();
    benchmark.setUp();
    for (int i = 0; i < Corpus.SIZE; i++) {
      int length = benchmark.encodeLimit();
      assertThat(new String(benchmark.out(), 0, length, US_ASCII))
          .isEqualTo(ExpectedOrders.query(i, idOf(1)));
    }
  }

  @Test
  void everyQueryIsSignedAsTheJdkSignsIt() throws GeneralSecurityException {
    RequestSignerBenchmark benchmark = new RequestSignerBenchmark();
    benchmark.setUp();
    for (int i = 0; i < Corpus.SIZE; i++) {
      String query = ExpectedOrders.query(i, idOf(i + 1));
      assertThat(new String(benchmark.query(i), US_ASCII)).isEqualTo(query);
      assertThat(new String(benchmark.signQuery(), US_ASCII))
          .isEqualTo(ExpectedOrders.signature(query));
    }
  }

  @Test
  void everyRequestIsComplete() throws GeneralSecurityException {
    OrderRequestBenchmark benchmark = new OrderRequestBenchmark();
    benchmark.setUp();
    for (int i = 0; i < Corpus.SIZE; i++) {
      int length = benchmark.buildSignedRequest();
      String query = ExpectedOrders.query(i, idOf(i + 1));
      assertThat(new String(benchmark.buffer(), 0, length, US_ASCII))
          .isEqualTo(
              "POST /api/v3/order?"
                  + query
                  + "&signature="
                  + ExpectedOrders.signature(query)
                  + " HTTP/1.1\r\nHost: api.mexc.com\r\nX-MEXC-APIKEY: mx0bench0of0no0account\r\n"
                  + "Content-Type: application/json\r\nContent-Length: 0\r\n\r\n");
    }
  }

  @Test
  void everyIdentifierIsTheNextOne() {
    ClientOrderIdsBenchmark benchmark = new ClientOrderIdsBenchmark();
    for (int i = 1; i <= 2 * Corpus.SIZE; i++) {
      int length = benchmark.nextId();
      assertThat(new String(benchmark.out(), 0, length, US_ASCII)).isEqualTo(idOf(i));
    }
  }

  @Test
  void anOrderMayGoIfItsPriceIsWithinHalfAPercentAndTheRateNeverRefusesOne() {
    PreTradeLimitsBenchmark benchmark = new PreTradeLimitsBenchmark();
    benchmark.setUp();
    BigDecimal reference = BigDecimal.valueOf(SampleOrders.referencePrice());
    BigDecimal away = reference.multiply(new BigDecimal("0.005"));
    OrderIntent[] orders = SampleOrders.limitOrders();
    int accepted = 0;
    for (int i = 0; i < 4 * Corpus.SIZE; i++) {
      BigDecimal price = BigDecimal.valueOf(orders[i & Corpus.INDEX_MASK].price());
      boolean isNear = price.subtract(reference).abs().compareTo(away) <= 0;
      LimitVerdict verdict = benchmark.checkOrder();
      assertThat(verdict).isEqualTo(isNear ? LimitVerdict.ACCEPTED : LimitVerdict.PRICE_BAND);
      accepted += isNear ? 1 : 0;
    }
    assertThat(accepted).isBetween(Corpus.SIZE, 3 * Corpus.SIZE);
  }
}
