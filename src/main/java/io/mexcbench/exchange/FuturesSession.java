package io.mexcbench.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import io.mexcbench.hotpath.websocket.CloseCode;
import io.mexcbench.hotpath.websocket.Opcode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * One futures connection. It ends 60 s after the client's last ping, however much is pushed
 * meanwhile. An answer names the method and not the contract; a method that is not known gets none.
 */
final class FuturesSession implements SocketSession {
  static final long WITHOUT_PING_MILLIS = 60_000;
  static final long LOGIN_MILLIS = 10_000;

  private static final int LEVELS_MAX = 50;
  private static final String FULL_LEVELS = "20";
  private static final String INTERVAL = "Min1";

  private final ExchangeTime time;
  private final FuturesFeeds feeds;
  private final Credentials credentials;
  private final Outlet outlet;
  private final Set<FuturesSubscription> subscriptions = new LinkedHashSet<>();
  private long pingMillis;
  private boolean isLoggedIn;
  private boolean isOver;

  FuturesSession(ExchangeTime time, FuturesFeeds feeds, Credentials credentials, Outlet outlet) {
    this.time = time;
    this.feeds = feeds;
    this.credentials = credentials;
    this.outlet = outlet;
    pingMillis = time.nowMillis();
  }

  @Override
  public Outlet outlet() {
    return outlet;
  }

  @Override
  public Streams streams() {
    return Streams.FUTURES;
  }

  @Override
  public boolean isOver() {
    return isOver;
  }

  @Override
  public void onText(String text) {
    Optional<JsonNode> request = Json.parse(text);
    if (isOver || request.isEmpty()) {
      return;
    }
    String method = request.get().path("method").asText();
    JsonNode param = request.get().path("param");
    if (method.equals("ping")) {
      pingMillis = time.nowMillis();
      say("pong", Long.toString(time.serverMillis()));
    } else if (method.equals("login")) {
      login(param);
    } else if (method.equals("personal.filter")) {
      filter(param);
    } else if (method.startsWith("sub.")) {
      subscribe(method, method.substring("sub.".length()), param);
    } else if (method.startsWith("unsub.")) {
      unsubscribe(method, method.substring("unsub.".length()), param);
    }
  }

  private void subscribe(String method, String name, JsonNode param) {
    Optional<FuturesSubscription> wanted = subscription(name, param);
    if (wanted.isEmpty()) {
      return;
    }
    if (!feeds.knows(wanted.get().symbol())) {
      say("rs.error", Json.quoted("Contract [" + wanted.get().symbol() + "] not exists"));
      return;
    }
    if (subscriptions.add(wanted.get())) {
      feeds.subscribe(wanted.get(), this);
    }
    say("rs." + method, "\"success\"");
  }

  private void unsubscribe(String method, String name, JsonNode param) {
    Optional<FuturesSubscription> wanted = subscription(name, param);
    if (wanted.isPresent()) {
      subscriptions.remove(wanted.get());
      feeds.unsubscribe(wanted.get(), this);
      say("rs." + method, "\"success\"");
    }
  }

  private static Optional<FuturesSubscription> subscription(String name, JsonNode param) {
    for (FuturesSubscription.Kind kind : FuturesSubscription.Kind.values()) {
      if (kind.method().equals(name)) {
        String detail =
            switch (kind) {
              case FULL_DEPTH -> levels(param.path("limit"));
              case KLINE -> param.path("interval").asText(INTERVAL);
              case DEPTH, DEAL, TICKER -> "";
            };
        return Optional.of(new FuturesSubscription(kind, param.path("symbol").asText(), detail));
      }
    }
    return Optional.empty();
  }

  private static String levels(JsonNode limit) {
    int levels = limit.asInt();
    return levels > 0 && levels <= LEVELS_MAX ? Integer.toString(levels) : FULL_LEVELS;
  }

  /** The signature is over key and time in a row. */
  private void login(JsonNode param) {
    String key = param.path("apiKey").asText();
    long askedMillis = param.path("reqTime").asLong();
    byte[] signed = (key + param.path("reqTime").asText()).getBytes(StandardCharsets.UTF_8);
    isLoggedIn =
        credentials.isKey(key)
            && credentials.matches(signed, param.path("signature").asText())
            && Math.abs(time.serverMillis() - askedMillis) <= LOGIN_MILLIS;
    if (isLoggedIn) {
      say("rs.login", "\"success\"");
    } else {
      say("rs.error", "\"Verification failed!\"");
    }
  }

  private void filter(JsonNode param) {
    if (isLoggedIn && param.path("filters").isArray()) {
      say("rs.personal.filter", "\"success\"");
    } else {
      say("rs.error", "\"Not logged in\"");
    }
  }

  private void say(String channel, String data) {
    String text =
        "{\"channel\":\""
            + channel
            + "\",\"data\":"
            + data
            + ",\"ts\":"
            + time.serverMillis()
            + "}";
    outlet.send(Opcode.TEXT, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Market data; false if the connection could not take it. */
  boolean push(byte[] payload) {
    return outlet.offer(Opcode.TEXT, payload);
  }

  @Override
  public void onTime() {
    if (!isOver && time.nowMillis() >= deadlineMillis()) {
      say("rs.error", "\"more than 60 seconds no response, close the channel\"");
      onClosed();
      outlet.close(CloseCode.NORMAL, "");
    }
  }

  @Override
  public long deadlineMillis() {
    return isOver ? Agenda.NEVER : pingMillis + WITHOUT_PING_MILLIS;
  }

  @Override
  public void onClosed() {
    if (!isOver) {
      isOver = true;
      subscriptions.forEach(subscription -> feeds.unsubscribe(subscription, this));
      subscriptions.clear();
    }
  }
}
