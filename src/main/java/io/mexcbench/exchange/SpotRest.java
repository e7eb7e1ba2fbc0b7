package io.mexcbench.exchange;

import java.util.HashMap;
import java.util.Map;

/**
 * The spot REST API; what it does not know is asked of the futures one. Each endpoint has a limit
 * of its own: a weight of 500 in 10 seconds per address, and the same again for the account.
 */
final class SpotRest {
  static final int WEIGHT_MAX = 500;
  static final long WINDOW_MILLIS = 10_000;
  static final int BATCHES_PER_SECOND = 2;

  private static final String ACCOUNT = "the account";
  private static final String BATCH = "POST /api/v3/batchOrders";

  /** Answers a call whose sender is known to be who he says. */
  private interface Answer {
    String to(Parameters parameters) throws Refused;
  }

  private record Call(int weight, boolean isSigned, Answer answer) {}

  private final ExchangeTime time;
  private final Credentials credentials;
  private final FuturesRest futures;
  private final Map<String, Call> calls = new HashMap<>();
  private final Map<String, RequestWindow> windows = new HashMap<>();
  private final RequestWindow batches = new RequestWindow(BATCHES_PER_SECOND, 1_000);

  SpotRest(
      ExchangeTime time,
      Credentials credentials,
      MarketCalls market,
      OrderCalls orders,
      AccountCalls account,
      FuturesRest futures) {
    this.time = time;
    this.credentials = credentials;
    this.futures = futures;
    open("GET /api/v3/time", 1, market::time);
    open("GET /api/v3/ping", 1, market::ping);
    open("GET /api/v3/exchangeInfo", 10, market::exchangeInfo);
    open("GET /api/v3/depth", 1, market::depth);
    signed("POST /api/v3/order", 1, orders::place);
    signed("POST /api/v3/order/test", 1, orders::test);
    signed("DELETE /api/v3/order", 1, orders::cancel);
    signed("GET /api/v3/order", 2, orders::query);
    signed("GET /api/v3/openOrders", 3, orders::openOrders);
    signed("DELETE /api/v3/openOrders", 1, orders::cancelAll);
    signed(BATCH, 1, orders::placeBatch);
    signed("GET /api/v3/account", 10, account::account);
    signed("POST /api/v3/userDataStream", 1, account::createKey);
    signed("PUT /api/v3/userDataStream", 1, account::extendKey);
    signed("DELETE /api/v3/userDataStream", 1, account::closeKey);
    signed("GET /api/v3/userDataStream", 1, account::listKeys);
  }

  private void open(String endpoint, int weight, Answer answer) {
    calls.put(endpoint, new Call(weight, false, answer));
  }

  private void signed(String endpoint, int weight, Answer answer) {
    calls.put(endpoint, new Call(weight, true, answer));
  }

  RestReply handle(RestRequest request) {
    Call call = calls.get(request.endpoint());
    if (call == null) {
      return futures.handle(request);
    }
    long busyMillis = take(request.address(), request.endpoint(), call.weight);
    if (busyMillis == 0 && request.endpoint().equals(BATCH)) {
      busyMillis = batches.take(1, time.nowMillis());
    }
    if (busyMillis > 0) {
      return tooMany(busyMillis);
    }
    try {
      return answer(call, request);
    } catch (Refused e) {
      return RestReply.refused(e);
    }
  }

  private RestReply answer(Call call, RestRequest request) throws Refused {
    Parameters parameters = Parameters.of(request);
    if (call.isSigned) {
      credentials.check(request, parameters);
      long busyMillis = take(ACCOUNT, request.endpoint(), call.weight);
      if (busyMillis > 0) {
        return tooMany(busyMillis);
      }
    }
    return RestReply.ok(call.answer.to(parameters));
  }

  private long take(String who, String endpoint, int weight) {
    return windows
        .computeIfAbsent(who + " " + endpoint, any -> new RequestWindow(WEIGHT_MAX, WINDOW_MILLIS))
        .take(weight, time.nowMillis());
  }

  private static RestReply tooMany(long busyMillis) {
    return RestReply.tooManyRequests(RestDesk.secondsOf(busyMillis));
  }
}
