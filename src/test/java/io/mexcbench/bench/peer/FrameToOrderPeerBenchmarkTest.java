package io.mexcbench.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.AllocationMeter;
import io.mexcbench.bench.CanarySecret;
import io.mexcbench.bench.pipeline.PathRound;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.hotpath.signal.Decision;
import io.mexcbench.oracle.PublicAggreDepths;
import io.mexcbench.oracle.Wrapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Holds each part against protobuf-java, tree maps, the JDK's Mac and {@link EverydayPath}. */
class FrameToOrderPeerBenchmarkTest {
  private static final String SIGNATURE_KEY = "&signature=";

  private final FrameToOrderPeerBenchmark benchmark = new FrameToOrderPeerBenchmark();

  /** Compares the whole with the peer, request by request, and throws where they differ. */
  @BeforeEach
  void setUp() throws Exception {
    benchmark.setUp();
  }

  @Test
  void partsReadEveryFrameToItsBestLevels() throws Exception {
    byte[][] messages = Corpus.standard().spotDepthOfLevels(PathRound.LEVELS);
    PathRound round = PathRound.standard();
    ProtobufDepth depth = new ProtobufDepth(round.symbol());
    TreeBook book = new TreeBook();
    book.apply(round.snapshot());
    for (byte[] message : messages) {
      PublicAggreDepths levels = Wrapper.parseFrom(message).getPublicAggreDepths();
      depth.apply(levels, book);

      assertThat(benchmark.partFrame()).isEqualTo(message.length);
      assertThat(benchmark.partMessage())
          .isEqualTo(Long.parseLong(levels.getToVersion()) + PathRound.LEVELS);
      assertThat(benchmark.partBook()).isEqualTo(book.top());
      assertThat(benchmark.partStrategy()).isEqualTo(Decision.ORDERED);
    }
  }

  @Test
  void partOfTheOrderWritesWhatThePathWritesInItsSecondRound() throws Exception {
    EverydayPath path = new EverydayPath();
    for (int i = 0; i < Corpus.SIZE; i++) {
      path.onFrame(i, 0);
    }
    for (int i = 0; i < Corpus.SIZE; i++) {
      String expected = new String(path.onFrame(i, 0), StandardCharsets.US_ASCII);

      String request = order(benchmark.partOrder());

      assertThat(order(request)).isEqualTo(order(expected)).contains("&price=");
      String query = request.substring(request.indexOf('?') + 1, request.indexOf(SIGNATURE_KEY));
      assertThat(request).contains(SIGNATURE_KEY + signature(query) + " HTTP/1.1");
    }
  }

  @Test
  void peerWritesARequestForEveryFrameOnceItsAverageIsWarm() throws Exception {
    for (int i = 0; i < Corpus.SIZE; i++) {
      assertThat(benchmark.everydayJava()).hasSizeGreaterThan(300);
      assertThat(benchmark.mexcbench()).isGreaterThan(300);
    }
  }

  @Test
  void partsAllocateNothing() {
    assertThat(
            AllocationMeter.bytesOfAMillion(
                () -> {
                  benchmark.partFrame();
                  benchmark.partMessage();
                  benchmark.partBook();
                  benchmark.partStrategy();
                  benchmark.partOrder();
                }))
        .isZero();
  }

  private String order(int length) {
    return new String(benchmark.parts().request(), 0, length, StandardCharsets.US_ASCII);
  }

  /** Up to the identifier, which the part counts for itself. */
  private static String order(String request) {
    return request.substring(0, request.indexOf("&newClientOrderId="));
  }

  private static String signature(String query) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(CanarySecret.bytes(), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(query.getBytes(StandardCharsets.US_ASCII)));
  }
}
