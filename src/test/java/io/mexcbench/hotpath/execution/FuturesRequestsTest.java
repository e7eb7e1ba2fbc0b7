package io.mexcbench.hotpath.execution;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mexcbench.AllocationMeter;
import io.mexcbench.Rounds;
import io.mexcbench.bench.CanarySecret;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.OrderIntent;
import io.mexcbench.hotpath.signal.OrderType;
import io.mexcbench.hotpath.signal.Side;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FuturesRequestsTest {
  private static final String API_KEY = "mx0-public-part";
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();
  private static final Map<OrderType, Integer> TYPES =
      Map.of(
          OrderType.LIMIT, 1,
          OrderType.LIMIT_MAKER, 2,
          OrderType.IMMEDIATE_OR_CANCEL, 3,
          OrderType.FILL_OR_KILL, 4,
          OrderType.MARKET, 5);
  private static final Map<String, Integer> SIDES =
      Map.of("BUY OPEN", 1, "BUY CLOSE", 2, "SELL OPEN", 3, "SELL CLOSE", 4);

  private final SplittableRandom random = new SplittableRandom(23);
  private final RequestSigner signer = new RequestSigner(CanarySecret.secret());
  private final FuturesAccount account = new FuturesAccount("h:1", API_KEY, signer, 10_000);
  private final FuturesRequests requests =
      new FuturesRequests(account, Orders.SYMBOLS, MarginMode.CROSS, 20);
  private final ClientOrderIds ids = new ClientOrderIds("t-", 0);

  @Test
  void everyRequestSaysWhatItWasAskedTo() throws Exception {
    int rounds = Rounds.of(20_000, 400_000);
    for (int i = 0; i < rounds; i++) {
      long time = 1_700_000_000_000L + random.nextInt();
      switch (random.nextInt(3)) {
        case 0 -> submits(time);
        case 1 -> {
          byte[] id =
              ("<" + (random.nextLong() >>> random.nextInt(1, 63)) + ">").getBytes(US_ASCII);
          FuturesRequest request = requests.cancel(id, 1, id.length - 2, time);
          String body = body(request, "POST /api/v1/private/order/cancel", time);
          assertThat(body).isEqualTo("[" + new String(id, 1, id.length - 2, US_ASCII) + "]");
        }
        default -> looksUp(time);
      }
    }
    System.out.println("checked " + rounds + " signed futures requests");
  }

  private void submits(long time) throws Exception {
    ids.next();
    OrderIntent intent = Orders.random(random);
    PositionEffect effect = Orders.pick(List.of(PositionEffect.values()), random);
    FuturesRequest request = requests.submit(intent, effect, ids, time);
    String body = body(request, "POST /api/v1/private/order/submit", time);
    Map<String, Object> expected = new LinkedHashMap<>();
    expected.put("symbol", intent.symbol().name());
    if (intent.type().hasPrice()) {
      expected.put("price", decimal(intent.price(), intent.symbol().priceScale()));
    }
    expected.put("vol", decimal(intent.quantity(), intent.symbol().quantityScale()));
    expected.put("side", SIDES.get(intent.side() + " " + effect));
    expected.put("type", TYPES.get(intent.type()));
    expected.put("openType", 2);
    expected.put("leverage", 20);
    expected.put("externalOid", "t-" + Long.toString(ids.sequence(), 36));
    assertThat(body).isEqualTo(JSON.writeValueAsString(expected));
  }

  private void looksUp(long time) {
    Symbol symbol = Orders.pick(Orders.SYMBOLS, random);
    int page = 1 + random.nextInt(1_000);
    int size = 1 + random.nextInt(100);
    ParsedRequest parsed = parsed(requests.history(symbol, page, size, time));
    assertThat(parsed.method() + " " + parsed.path())
        .isEqualTo("GET /api/v1/private/order/list/history_orders");
    assertSigned(parsed, parsed.query(), time);
    assertThat(parsed.fields()).doesNotContainKey("Content-Length");
    assertThat(
            Arrays.stream(parsed.query().split("&"))
                .map(pair -> pair.split("="))
                .map(pair -> entry(pair[0], URLDecoder.decode(pair[1], UTF_8))))
        .containsExactly(
            entry("page_num", "" + page),
            entry("page_size", "" + size),
            entry("symbol", symbol.name()))
        .isSortedAccordingTo(Map.Entry.comparingByKey());
  }

  private static String body(FuturesRequest request, String start, long time) {
    ParsedRequest parsed = parsed(request);
    assertThat(parsed.method() + " " + parsed.path()).isEqualTo(start);
    assertThat(parsed.query()).isEmpty();
    assertSigned(parsed, parsed.body(), time);
    assertThat(parsed.fields())
        .containsEntry("Content-Length", "" + parsed.body().getBytes(UTF_8).length);
    return parsed.body();
  }

  private static ParsedRequest parsed(FuturesRequest request) {
    return ParsedRequest.of(request.buffer(), request.length());
  }

  private static void assertSigned(ParsedRequest parsed, String parameters, long time) {
    byte[] message = (API_KEY + time + parameters).getBytes(UTF_8);
    assertThat(parsed.fields())
        .containsEntry("Host", "h:1")
        .containsEntry("ApiKey", API_KEY)
        .containsEntry("Recv-Window", "10000")
        .containsEntry("Content-Type", "application/json")
        .containsEntry("Request-Time", "" + time)
        .containsEntry("Signature", NaiveOrderText.signature(CanarySecret.bytes(), message));
  }

  private static BigDecimal decimal(long value, int scale) {
    return new BigDecimal(BigDecimal.valueOf(value, scale).stripTrailingZeros().toPlainString());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theLoginIsSignedAndAsksForPushesOrNot(boolean isSubscribing) throws Exception {
    FuturesLogin login = new FuturesLogin(account, isSubscribing);
    byte[] out = new byte[login.lengthMax() + 3];
    int end = login.write(1_657_186_536_762L, out, 3);
    byte[] message = (API_KEY + "1657186536762").getBytes(US_ASCII);
    Map<String, Object> param = new LinkedHashMap<>();
    param.put("apiKey", API_KEY);
    param.put("reqTime", "1657186536762");
    param.put("signature", NaiveOrderText.signature(CanarySecret.bytes(), message));
    Map<String, Object> expected = new LinkedHashMap<>();
    expected.put("method", "login");
    expected.put("param", param);
    expected.put("subscribe", isSubscribing);
    assertThat(new String(out, 3, end - 3, US_ASCII)).isEqualTo(JSON.writeValueAsString(expected));
    assertThat(login.write(Long.MAX_VALUE, out, 3)).isLessThanOrEqualTo(out.length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12a", "-1", "1,2", "12345678901234567890"})
  void anOrderIdThatIsNoNumberIsRefused(String id) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> requests.cancel(id.getBytes(US_ASCII), 0, id.length(), 1))
        .withMessage("order id must have 1 to 19 decimal digits");
  }

  @Test
  void whatMexcWouldRefuseIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FuturesAccount("h", API_KEY, signer, 60_001))
        .withMessage("recvWindow must be from 1 to 60000 ms, got 60001");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FuturesRequests(account, Orders.SYMBOLS, MarginMode.ISOLATED, 0))
        .withMessage("leverage must be positive, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FuturesAccount("h", "a\"b", signer, 1))
        .withMessage("API key must not need escaping in JSON");
    Symbol unknown = new Symbol(7, "X_USDT", 1, 1);
    assertThatIllegalArgumentException().isThrownBy(() -> requests.history(unknown, 1, 1, 1));
  }

  @Test
  void theLongestOrderFits() {
    OrderIntent order =
        Orders.of(Orders.CHINESE, Side.SELL, OrderType.LIMIT, Long.MAX_VALUE, Long.MAX_VALUE);
    ClientOrderIds longest = new ClientOrderIds("p".repeat(18) + "-", Long.MAX_VALUE);
    FuturesRequest request = requests.submit(order, PositionEffect.CLOSE, longest, Long.MAX_VALUE);
    assertThat(parsed(request).body()).endsWith("\"}");
  }

  @Test
  void nothingPrintsTheKeys() {
    assertThat(account).hasToString("FuturesAccount[key hidden]");
    assertThat(requests.history(Orders.BITCOIN, 1, 1, 1)).hasToString("FuturesRequest[key hidden]");
  }

  @Test
  void noRequestAllocatesAnything() {
    byte[] id = "101716841474621953".getBytes(US_ASCII);
    OrderIntent order = Orders.limit(Orders.CONTRACT, 6_150, 5);
    FuturesLogin login = new FuturesLogin(account, true);
    byte[] out = new byte[login.lengthMax()];
    Runnable[] kinds = {
      () -> requests.submit(order, PositionEffect.OPEN, ids, 1_700_000_000_000L),
      () -> requests.cancel(id, 0, id.length, 1_700_000_000_000L),
      () -> requests.history(Orders.CHINESE, 1, 20, 1_700_000_000_000L),
      () -> login.write(1_700_000_000_000L, out, 0)
    };
    Runnable inTurn = () -> kinds[(int) (ids.next() % kinds.length)].run();
    assertThat(AllocationMeter.bytesOfAMillion(inTurn)).isZero();
  }
}
