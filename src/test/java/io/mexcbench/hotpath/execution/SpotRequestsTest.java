package io.mexcbench.hotpath.execution;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.mexcbench.AllocationMeter;
import io.mexcbench.bench.CanarySecret;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.OrderIntent;
import io.mexcbench.hotpath.signal.OrderType;
import io.mexcbench.hotpath.signal.Side;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpotRequestsTest {
  private static final long TIME = 1_644_489_390_087L;
  private static final Symbol UNKNOWN = new Symbol(1, "XUSDT", 8, 2);
  // Printed in MEXC's documentation, for no account.
  private static final String DOCUMENTED_SECRET = "45d0b3c26f2644f19bfb98b07741b2f5";

  private final RequestSigner signer = new RequestSigner(CanarySecret.secret());
  private final SpotAccount account = account(5_000);
  private final CancelRequests cancels = new CancelRequests(account);
  private final QueryRequests queries = new QueryRequests(account);
  private final BatchOrderRequest batch = new BatchOrderRequest(account, Orders.SYMBOLS);
  private final ClientOrderIds ids = new ClientOrderIds("t-", 0);

  private SpotAccount account(int recvWindowMillis) {
    return new SpotAccount("h", "key", signer, Orders.SYMBOLS, recvWindowMillis);
  }

  @Test
  void aDocumentedOrderWithQueryAndBodyHasTheDocumentedSignature() {
    RequestSigner documented = new RequestSigner(new Secret(DOCUMENTED_SECRET.getBytes(US_ASCII)));
    SignedRequest request =
        new SignedRequest(HttpMethod.POST, "h", OrderRequest.PATH, "key", documented, 200);
    String query = "symbol=BTCUSDT&side=BUY&type=LIMIT";
    String body = "quantity=1&price=11&recvWindow=5000&timestamp=1644489390087";
    int queryEnd = Ascii.append(Ascii.bytes(query), request.buffer(), request.parametersOffset());
    int bodyEnd = Ascii.append(Ascii.bytes(body), request.buffer(), queryEnd);

    request.finish(queryEnd, bodyEnd);

    assertThat(new String(request.buffer(), 0, request.length(), US_ASCII))
        .isEqualTo(
            "POST /api/v3/order?"
                + query
                + " HTTP/1.1\r\nHost: h\r\nX-MEXC-APIKEY: key\r\n"
                + "Content-Type: application/json\r\nContent-Length: 134\r\n\r\n"
                + body
                + "&signature=d1a676610ceb39174c8039b3f548357994b2a34139a8addd33baadba65684592");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 24, 25, 924, 925, 9_924, 9_925})
  void aBodyOfEveryLengthStandsBehindItsHead(int bodyLength) {
    SignedRequest request =
        new SignedRequest(HttpMethod.POST, "h", "/p", "key", signer, bodyLength + 3);
    String body = "b".repeat(bodyLength);
    int queryEnd = Ascii.append(Ascii.bytes("q=1"), request.buffer(), request.parametersOffset());
    int bodyEnd = Ascii.append(Ascii.bytes(body), request.buffer(), queryEnd);
    ParsedRequest parsed = ParsedRequest.of(request.finish(queryEnd, bodyEnd));
    assertThat(parsed.query()).isEqualTo("q=1");
    assertThat(parsed.body())
        .isEqualTo(
            body
                + "&signature="
                + NaiveOrderText.signature(
                    CanarySecret.bytes(), ("q=1" + body).getBytes(US_ASCII)));
    assertThat(parsed.fields()).containsEntry("Content-Length", "" + parsed.body().length());
  }

  @Test
  void theSignatureOfADocumentedBatchComesOutOfTheEncoder() {
    String json =
        "[{'symbol':'BTCUSDT','side':'BUY','type':'LIMIT','quantity':'0.0002','price':'40000'}]"
            .replace('\'', '"');
    byte[] message =
        Ascii.bytes(
            "batchOrders="
                + PercentEncoding.encode(json)
                + "&recvWindow=5000&timestamp=1644489390087");
    byte[] out = new byte[64];
    new RequestSigner(new Secret(DOCUMENTED_SECRET.getBytes(US_ASCII)))
        .sign(message, 0, message.length, out, 0);
    assertThat(new String(out, US_ASCII))
        .isEqualTo("6164a4ee9c1817f80ca8972e681e7c27e43107552e9747f4399d7f903bd95536");
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 60_001})
  void aWindowThatMexcRefusesIsRefused(int recvWindowMillis) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> account(recvWindowMillis))
        .withMessage("recvWindow must be from 1 to 60000 ms, got " + recvWindowMillis);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 60_000})
  void theNarrowestAndTheWidestWindowAreSent(int recvWindowMillis) {
    SignedRequest request = new QueryRequests(account(recvWindowMillis)).account(TIME);
    assertThat(ParsedRequest.of(request).query())
        .startsWith("recvWindow=" + recvWindowMillis + "&timestamp=1644489390087&signature=");
  }

  @Test
  void aSymbolOfAnotherAccountIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> queries.openOrders(UNKNOWN, TIME))
        .withMessage("symbol must be one of the account's, got " + UNKNOWN);
    assertThatIllegalArgumentException().isThrownBy(() -> batch.begin(UNKNOWN));
  }

  @Test
  void anIdentifierOfTheGreatestLengthFitsAndNoLongerOneIsTaken() {
    byte[] id = "/".repeat(SpotCall.ID_LENGTH_MAX + 1).getBytes(US_ASCII);
    ParsedRequest parsed =
        ParsedRequest.of(cancels.cancel(Orders.CHINESE, id, 0, SpotCall.ID_LENGTH_MAX, TIME));
    assertThat(parsed.signedParameters(CanarySecret.bytes()).get(1))
        .isEqualTo(Map.entry("orderId", "/".repeat(128)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cancels.cancel(Orders.CHINESE, id, 0, id.length, TIME))
        .withMessage("identifier must have 1 to 128 bytes, has 129");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> queries.order(Orders.CHINESE, id, 0, 0, TIME));
  }

  @Test
  void oneToFiveSymbolsAreCancelledAtOnce() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cancels.cancelAll(List.of(), TIME))
        .withMessage("must name 1 to 5 symbols, got 0");
    Symbol one = Orders.BITCOIN;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cancels.cancelAll(List.of(one, one, one, one, one, one), TIME))
        .withMessage("must name 1 to 5 symbols, got 6");
  }

  @Test
  void aBatchHasOneToTwentyOrdersOfOneSymbol() {
    OrderIntent order = Orders.limit(Orders.BITCOIN, 1, 1);
    batch.begin(Orders.BITCOIN);
    assertThatIllegalStateException()
        .isThrownBy(() -> batch.sign(TIME))
        .withMessage("a batch must have an order");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> batch.add(Orders.limit(Orders.CHINESE, 1, 1), ids))
        .withMessageStartingWith("orders of a batch must have one symbol");
    for (int i = 0; i < BatchOrderRequest.ORDERS_MAX; i++) {
      batch.add(order, ids);
    }
    assertThatIllegalStateException()
        .isThrownBy(() -> batch.add(order, ids))
        .withMessage("a batch has 20 orders at most");
  }

  @Test
  void aBatchOfTheLongestOrdersFits() {
    ClientOrderIds longest = new ClientOrderIds("p".repeat(18) + "-", Long.MAX_VALUE);
    OrderIntent order =
        Orders.of(
            Orders.CHINESE,
            Side.SELL,
            OrderType.IMMEDIATE_OR_CANCEL,
            Long.MAX_VALUE,
            Long.MAX_VALUE);
    batch.begin(Orders.CHINESE);
    for (int i = 0; i < BatchOrderRequest.ORDERS_MAX; i++) {
      batch.add(order, longest);
    }
    ParsedRequest parsed = ParsedRequest.of(batch.sign(Long.MAX_VALUE));
    assertThat(parsed.signedParameters(CanarySecret.bytes()))
        .hasSize(3)
        .endsWith(Map.entry("timestamp", "" + Long.MAX_VALUE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A\"B", "A\\B", "A\nB"})
  void aNameThatWouldBreakTheJsonIsRefused(String name) {
    List<Symbol> symbols = List.of(new Symbol(0, name, 1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BatchOrderRequest(account, symbols))
        .withMessageStartingWith("symbol must not need escaping in JSON");
  }

  @Test
  void anAmountMustBePositive() {
    QuoteOrderRequest request = new QuoteOrderRequest(account, OrderRequest.PATH);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> request.build(Orders.BITCOIN, Side.BUY, 0, 2, ids, TIME))
        .withMessage("amount must be positive and its scale from 0 to 18, got 0 at 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> request.build(Orders.BITCOIN, Side.BUY, 1, 19, ids, TIME));
  }

  @Test
  void nothingPrintsTheKeys() {
    assertThat(account).hasToString("SpotAccount[key hidden]");
    assertThat(queries.account(TIME)).hasToString("SignedRequest[key hidden]");
    assertThat(batch.begin(Orders.BITCOIN))
        .hasToString("BatchOrderRequest[0 orders of BTCUSDT, key hidden]");
  }

  @Test
  void noRequestAllocatesAnything() {
    byte[] id = "C02__ä7/".getBytes(UTF_8);
    ListenKeyRequests listenKeys = new ListenKeyRequests(account);
    QuoteOrderRequest quoteOrder = new QuoteOrderRequest(account, OrderRequest.PATH);
    OrderIntent order = Orders.limit(Orders.CHINESE, 6_150, 500_000);
    Runnable[] kinds = {
      () -> cancels.cancel(Orders.CHINESE, id, 0, id.length, TIME),
      () -> cancels.cancelByClientOrderId(Orders.BITCOIN, id, 0, id.length, TIME),
      () -> cancels.cancelAll(Orders.SYMBOLS, TIME),
      () -> queries.order(Orders.CHINESE, id, 0, id.length, TIME),
      () -> queries.orderByClientOrderId(Orders.BITCOIN, id, 0, id.length, TIME),
      () -> queries.openOrders(Orders.BITCOIN, TIME),
      () -> queries.account(TIME),
      () -> listenKeys.create(TIME),
      () -> listenKeys.extend(id, 0, id.length, TIME),
      () -> listenKeys.close(id, 0, id.length, TIME),
      () -> quoteOrder.build(Orders.BITCOIN, Side.BUY, 100_00, 2, ids, TIME),
      () -> batch.begin(Orders.CHINESE).add(order, ids).add(order, ids).sign(TIME)
    };
    Runnable inTurn = () -> kinds[(int) (ids.next() % kinds.length)].run();
    assertThat(AllocationMeter.bytesOfAMillion(inTurn)).isZero();
  }
}
