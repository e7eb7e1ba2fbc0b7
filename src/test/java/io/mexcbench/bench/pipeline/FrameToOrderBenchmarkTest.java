package io.mexcbench.bench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import io.mexcbench.AllocationMeter;
import io.mexcbench.bench.CanarySecret;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.oracle.Level;
import io.mexcbench.oracle.PublicAggreDepths;
import io.mexcbench.oracle.PublicLimitDepths;
import io.mexcbench.oracle.Wrapper;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Follows the path with protobuf-java, a TreeMap, BigDecimal and a Mac of its own. */
class FrameToOrderBenchmarkTest {
  private static final int EMA_PERIOD = 8;

  private final FrameToOrderBenchmark benchmark = new FrameToOrderBenchmark();
  private final TreeMap<BigDecimal, BigDecimal> asks = new TreeMap<>();
  private final TreeMap<BigDecimal, BigDecimal> bids = new TreeMap<>(Comparator.reverseOrder());

  @BeforeEach
  void setUp() {
    benchmark.setUp();
  }

  @Test
  void everyFrameEndsInTheRequestThatAPlainImplementationWrites() throws Exception {
    byte[][] messages = Corpus.standard().spotDepthOfLevels(PathRound.LEVELS);
    startBook();
    double imbalance = 0;
    for (int i = 0; i < messages.length; i++) {
      apply(messages[i]);
      imbalance = nextImbalance(imbalance, i);

      String request = request(benchmark.frameToOrder());

      String expected = i < EMA_PERIOD - 1 ? "" : expectedRequest(imbalance >= 0, i);
      assertThat(request).as("frame %d", i).isEqualTo(expected);
    }
    assertThat(benchmark.path().book().asks().count()).isEqualTo(asks.size());
    assertThat(benchmark.path().book().bids().count()).isEqualTo(bids.size());
  }

  @Test
  void secondRoundOverTheFramesOrdersAtTheSamePrices() {
    String[] prices = new String[2];
    for (int round = 0; round < 2; round++) {
      StringBuilder found = new StringBuilder();
      for (int i = 0; i < Corpus.SIZE; i++) {
        String request = request(benchmark.frameToOrder());
        if (i >= EMA_PERIOD * 8) {
          found.append(request.replaceFirst(".*&price=([0-9.]+)&[\\s\\S]*", "$1 "));
        }
      }
      prices[round] = found.toString();
    }
    assertThat(prices[0]).isEqualTo(prices[1]).contains(" ");
  }

  @Test
  void pathAllocatesNothing() {
    assertThat(AllocationMeter.bytesOfAMillion(benchmark::frameToOrder)).isZero();
  }

  private String request(int length) {
    return new String(benchmark.path().request(), 0, length, StandardCharsets.US_ASCII);
  }

  private void startBook() throws InvalidProtocolBufferException {
    PublicLimitDepths snapshot =
        Wrapper.parseFrom(Corpus.standard().spotBookOfLevels(PathRound.LEVELS))
            .getPublicLimitDepths();
    set(asks, snapshot.getAsksList());
    set(bids, snapshot.getBidsList());
  }

  private void apply(byte[] message) throws InvalidProtocolBufferException {
    PublicAggreDepths depths = Wrapper.parseFrom(message).getPublicAggreDepths();
    set(asks, depths.getAsksList());
    set(bids, depths.getBidsList());
  }

  private static void set(Map<BigDecimal, BigDecimal> side, List<Level> levels) {
    for (Level level : levels) {
      BigDecimal price = new BigDecimal(level.getPrice());
      BigDecimal quantity = new BigDecimal(level.getQuantity());
      if (quantity.signum() == 0) {
        side.remove(price);
      } else {
        side.put(price, quantity);
      }
    }
  }

  /** Exponential average that starts as the plain average of its first eight values. */
  private double nextImbalance(double average, int index) {
    double bid = bids.firstEntry().getValue().doubleValue();
    double ask = asks.firstEntry().getValue().doubleValue();
    double now = (bid - ask) / (bid + ask);
    if (index < EMA_PERIOD) {
      return average + now / EMA_PERIOD;
    }
    return average + (now - average) * 2 / (EMA_PERIOD + 1);
  }

  private String expectedRequest(boolean isBuying, int index) throws GeneralSecurityException {
    BigDecimal price = isBuying ? asks.firstKey() : bids.firstKey();
    String query =
        "symbol=BTCUSDT&side=%s&type=LIMIT&quantity=0.123456&price=%s"
                .formatted(isBuying ? "BUY" : "SELL", price.stripTrailingZeros().toPlainString())
            + "&newClientOrderId=b-%s&recvWindow=5000&timestamp=%d"
                .formatted(Integer.toString(index - EMA_PERIOD + 2, 36), benchmark.nowMillis());
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(CanarySecret.bytes(), "HmacSHA256"));
    String signature =
        HexFormat.of().formatHex(mac.doFinal(query.getBytes(StandardCharsets.US_ASCII)));
    return "POST /api/v3/order?"
        + query
        + "&signature="
        + signature
        + " HTTP/1.1\r\nHost: api.mexc.com\r\nX-MEXC-APIKEY: key\r\n"
        + "Content-Type: application/json\r\nContent-Length: 0\r\n\r\n";
  }
}
