package io.mexcbench.exchange;

import java.nio.charset.StandardCharsets;

/** The calls of the futures REST API that a client needs to keep a book. */
final class FuturesRest {
  private static final String DEPTH = "GET /api/v1/contract/depth/";
  private static final int LEVELS = 1_000;

  private final ExchangeTime time;
  private final FuturesFeeds feeds;

  FuturesRest(ExchangeTime time, FuturesFeeds feeds) {
    this.time = time;
    this.feeds = feeds;
  }

  RestReply handle(RestRequest request) {
    try {
      if (request.endpoint().equals("GET /api/v1/contract/ping")) {
        return RestReply.ok("{\"success\":true,\"code\":0,\"data\":" + time.serverMillis() + "}");
      }
      if (request.endpoint().startsWith(DEPTH)) {
        return depth(request);
      }
      throw Refused.notFound();
    } catch (Refused e) {
      return RestReply.refused(e);
    }
  }

  private RestReply depth(RestRequest request) throws Refused {
    String symbol = request.endpoint().substring(DEPTH.length());
    long limit = Math.max(1, Math.min(LEVELS, Parameters.of(request).number("limit", LEVELS)));
    return RestReply.ok(
        feeds
            .snapshot(symbol, (int) limit)
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
            .orElse("{\"success\":false,\"code\":1001,\"message\":\"Contract does not exist!\"}"));
  }
}
