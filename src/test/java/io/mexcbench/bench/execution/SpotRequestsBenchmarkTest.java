package io.mexcbench.bench.execution;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.corpus.Corpus;
import io.mexcbench.hotpath.execution.SignedRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SpotRequestsBenchmarkTest {
  private final SpotRequestsBenchmark benchmark = new SpotRequestsBenchmark();

  @BeforeEach
  void setUp() {
    benchmark.setUp();
  }

  private static String targetOf(SignedRequest request) {
    return new String(request.buffer(), 0, request.length(), US_ASCII).split(" ", 3)[1];
  }

  private static String signed(String path, String query) throws GeneralSecurityException {
    return path + "?" + query + "&signature=" + ExpectedOrders.signature(query);
  }

  @Test
  void everyCancellationIsTheOneThatTheJdkWouldSign() throws GeneralSecurityException {
    for (int i = 0; i < Corpus.SIZE; i++) {
      String query = ExpectedOrders.query(i, "bench-" + Integer.toString(i, 36));
      assertThat(targetOf(benchmark.cancelOrder()))
          .isEqualTo(
              signed(
                  "/api/v3/order",
                  query.replaceFirst("&side=.*&newClientOrderId", "&origClientOrderId")));
    }
  }

  @Test
  void everyBatchIsTheOneThatTheJdkWouldSign() throws GeneralSecurityException {
    for (int i = 0; i < Corpus.SIZE; i++) {
      long first = 20L * i + 1;
      String order = ExpectedOrders.query(i, "ID");
      String json =
          LongStream.range(first, first + 20)
              .mapToObj(sequence -> json(order, "bench-" + Long.toString(sequence, 36)))
              .collect(Collectors.joining(",", "[", "]"));
      String rest = order.substring(order.indexOf("&recvWindow"));
      assertThat(targetOf(benchmark.batchOfTwenty()))
          .isEqualTo(
              signed(
                  "/api/v3/batchOrders", "batchOrders=" + URLEncoder.encode(json, UTF_8) + rest));
    }
  }

  /** The parameters of the order, up to its identifier, as an object of texts. */
  private static String json(String query, String id) {
    String fields = query.substring(0, query.indexOf("&recvWindow")).replace("=ID", "=" + id);
    String decoded = URLDecoder.decode(fields, UTF_8);
    return "{\"" + decoded.replace("=", "\":\"").replace("&", "\",\"") + "\"}";
  }
}
