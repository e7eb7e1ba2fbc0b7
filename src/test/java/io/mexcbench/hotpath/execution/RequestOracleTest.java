package io.mexcbench.hotpath.execution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mexcbench.Rounds;
import io.mexcbench.bench.CanarySecret;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.OrderIntent;
import io.mexcbench.hotpath.signal.Side;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every request, read again by the JDK, says what it was asked to say, in that order. */
class RequestOracleTest {
  private static final String ID_CHARACTERS = "0123456789abcdefghijklmnopqrXYZ__-.~ &=+%/?#\"ß币😀";
  private static final String API_KEY = "mx0-public-part";

  private final SplittableRandom random = new SplittableRandom(20_261_122);
  private final int recvWindow = 1 + random.nextInt(60_000);
  private final RequestSigner signer = new RequestSigner(CanarySecret.secret());
  private final SpotAccount account =
      new SpotAccount("127.0.0.1:8080", API_KEY, signer, Orders.SYMBOLS, recvWindow);
  private final CancelRequests cancels = new CancelRequests(account);
  private final QueryRequests queries = new QueryRequests(account);
  private final ListenKeyRequests listenKeys = new ListenKeyRequests(account);
  private final QuoteOrderRequest quoteOrder = new QuoteOrderRequest(account, OrderRequest.PATH);
  private final BatchOrderRequest batch = new BatchOrderRequest(account, Orders.SYMBOLS);
  private final OrderEncoder encoder = new OrderEncoder(Orders.SYMBOLS, recvWindow);
  private final ClientOrderIds ids = new ClientOrderIds("t-", 0);
  private final Map<String, Integer> checked = new TreeMap<>();

  @Test
  void everyRequestSaysWhatItWasAskedTo() {
    int rounds = Rounds.of(20_000, 400_000);
    for (int i = 0; i < rounds; i++) {
      ids.next();
      one(random.nextInt(12), 1_700_000_000_000L + random.nextInt());
    }
    int sum = checked.values().stream().mapToInt(count -> count).sum();
    System.out.printf("checked %d signed requests: %s%n", sum, checked);
    assertThat(checked.values()).allMatch(count -> count > 500);
  }

  private void one(int kind, long time) {
    Symbol symbol = Orders.pick(Orders.SYMBOLS, random);
    String id = randomId();
    byte[] bytes = ("<" + id + ">").getBytes(UTF_8);
    int length = bytes.length - 2;
    String name = symbol.name();
    switch (kind) {
      case 0 ->
          check(
              time,
              cancels.cancel(symbol, bytes, 1, length, time),
              "DELETE /api/v3/order symbol orderId",
              name,
              id);
      case 1 ->
          check(
              time,
              cancels.cancelByClientOrderId(symbol, bytes, 1, length, time),
              "DELETE /api/v3/order symbol origClientOrderId",
              name,
              id);
      case 2 ->
          check(
              time,
              queries.order(symbol, bytes, 1, length, time),
              "GET /api/v3/order symbol orderId",
              name,
              id);
      case 3 ->
          check(
              time,
              queries.orderByClientOrderId(symbol, bytes, 1, length, time),
              "GET /api/v3/order symbol origClientOrderId",
              name,
              id);
      case 4 ->
          check(time, queries.openOrders(symbol, time), "GET /api/v3/openOrders symbol", name);
      case 5 -> check(time, queries.account(time), "GET /api/v3/account");
      case 6 -> check(time, listenKeys.create(time), "POST /api/v3/userDataStream");
      case 7 ->
          check(
              time,
              listenKeys.extend(bytes, 1, length, time),
              "PUT /api/v3/userDataStream listenKey",
              id);
      case 8 ->
          check(
              time,
              listenKeys.close(bytes, 1, length, time),
              "DELETE /api/v3/userDataStream listenKey",
              id);
      case 9 -> cancelAll(time);
      case 10 -> order(time);
      default -> quoteOrderAndBatch(symbol, time);
    }
  }

  private void cancelAll(long time) {
    List<Symbol> symbols = new ArrayList<>();
    int count = 1 + random.nextInt(CancelRequests.SYMBOLS_MAX);
    for (int i = 0; i < count; i++) {
      symbols.add(Orders.pick(Orders.SYMBOLS, random));
    }
    String names = symbols.stream().map(Symbol::name).collect(Collectors.joining(","));
    check(time, cancels.cancelAll(symbols, time), "DELETE /api/v3/openOrders symbol", names);
  }

  private void order(long time) {
    String path = random.nextBoolean() ? OrderRequest.PATH : OrderRequest.TEST_PATH;
    OrderRequest request = new OrderRequest("127.0.0.1:8080", path, API_KEY, encoder, signer);
    OrderIntent intent = Orders.random(random);
    int length = request.build(intent, ids, time);
    List<Entry<String, String>> expected = new ArrayList<>();
    expected.add(entry("symbol", intent.symbol().name()));
    orderFields(intent).forEach((key, value) -> expected.add(entry(key, value)));
    check(ParsedRequest.of(request.buffer(), length), "POST " + path, time, expected);
  }

  private void quoteOrderAndBatch(Symbol symbol, long time) {
    Side side = Orders.pick(List.of(Side.values()), random);
    long amount = 1 + (random.nextLong() >>> (2 + random.nextInt(61)));
    int scale = random.nextInt(Symbol.MAX_SCALE + 1);
    check(
        time,
        quoteOrder.build(symbol, side, amount, scale, ids, time),
        "POST /api/v3/order symbol side type quoteOrderQty newClientOrderId",
        symbol.name(),
        side.name(),
        "MARKET",
        decimal(amount, scale),
        currentId());
    batch(symbol, time);
  }

  private void batch(Symbol symbol, long time) {
    List<Map<String, String>> expected = new ArrayList<>();
    int count = 1 + random.nextInt(BatchOrderRequest.ORDERS_MAX);
    batch.begin(symbol);
    while (expected.size() < count) {
      OrderIntent intent = Orders.random(random);
      if (intent.symbol().equals(symbol)) {
        ids.next();
        batch.add(intent, ids);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("symbol", symbol.name());
        fields.putAll(orderFields(intent));
        expected.add(fields);
      }
    }
    check(time, batch.sign(time), "POST /api/v3/batchOrders batchOrders", json(expected));
  }

  private static String json(List<Map<String, String>> orders) {
    JsonNode tree = new ObjectMapper().valueToTree(orders);
    return tree.toString();
  }

  private Map<String, String> orderFields(OrderIntent intent) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("side", intent.side().name());
    fields.put("type", intent.type().name());
    fields.put("quantity", decimal(intent.quantity(), intent.symbol().quantityScale()));
    if (intent.type().hasPrice()) {
      fields.put("price", decimal(intent.price(), intent.symbol().priceScale()));
    }
    fields.put("newClientOrderId", currentId());
    return fields;
  }

  /**
   * @param start method, path and the names of the parameters
   */
  private void check(long time, SignedRequest request, String start, String... values) {
    String[] words = start.split(" ");
    assertThat(words).hasSize(2 + values.length);
    List<Entry<String, String>> expected = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      expected.add(entry(words[2 + i], values[i]));
    }
    check(ParsedRequest.of(request), words[0] + " " + words[1], time, expected);
  }

  private void check(
      ParsedRequest parsed, String start, long time, List<Entry<String, String>> parameters) {
    List<Entry<String, String>> expected = new ArrayList<>(parameters);
    expected.add(entry("recvWindow", Integer.toString(recvWindow)));
    expected.add(entry("timestamp", Long.toString(time)));
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("Host", "127.0.0.1:8080");
    fields.put("X-MEXC-APIKEY", API_KEY);
    fields.put("Content-Type", "application/json");
    if (start.startsWith("P")) {
      fields.put("Content-Length", "0");
    }
    assertThat(parsed.method() + " " + parsed.path()).isEqualTo(start);
    assertThat(parsed.signedParameters(CanarySecret.bytes())).isEqualTo(expected);
    assertThat(parsed.fields()).isEqualTo(fields);
    assertThat(parsed.body()).isEmpty();
    checked.merge(start, 1, Integer::sum);
  }

  private String currentId() {
    return "t-" + Long.toString(ids.sequence(), 36);
  }

  private String randomId() {
    int[] characters = ID_CHARACTERS.codePoints().toArray();
    StringBuilder id = new StringBuilder();
    int length = 1 + random.nextInt(SpotCall.ID_LENGTH_MAX / 4);
    for (int i = 0; i < length; i++) {
      id.appendCodePoint(characters[random.nextInt(characters.length)]);
    }
    return id.toString();
  }

  private static String decimal(long value, int scale) {
    return BigDecimal.valueOf(value, scale).stripTrailingZeros().toPlainString();
  }
}
