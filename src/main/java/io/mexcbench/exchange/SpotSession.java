package io.mexcbench.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import io.mexcbench.hotpath.websocket.CloseCode;
import io.mexcbench.hotpath.websocket.Opcode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One spot connection: what it is subscribed to, and how long it may go on. A connection without a
 * subscription ends after 30 s, one without data in either direction after 60 s, and every one
 * after 24 h. One with a listen key ends with its key, and then without a word.
 */
final class SpotSession implements SocketSession {
  static final int SUBSCRIPTIONS_MAX = 30;
  static final int MESSAGES_PER_SECOND_MAX = 100;
  static final long WITHOUT_SUBSCRIPTION_MILLIS = 30_000;
  static final long WITHOUT_DATA_MILLIS = 60_000;
  static final long LIFE_MILLIS = 86_400_000;

  private static final int POLICY_VIOLATION = 1008;

  private final ExchangeTime time;
  private final SpotSubscribers subscribers;
  private final ListenKeys keys;
  private final SpotFeeds feeds;
  private final Outlet outlet;
  private final String listenKey;
  private final long openedMillis;
  private final Map<String, SpotChannel> subscriptions = new LinkedHashMap<>();
  private final RequestWindow messages = new RequestWindow(MESSAGES_PER_SECOND_MAX, 1_000);
  private long unsubscribedMillis;
  private long dataMillis;
  private boolean isOver;

  /**
   * @param listenKey empty for a connection to public channels; one of the key's connections is
   *     this session's from now on
   */
  SpotSession(
      ExchangeTime time,
      SpotSubscribers subscribers,
      ListenKeys keys,
      SpotFeeds feeds,
      Outlet outlet,
      String listenKey) {
    this.time = time;
    this.subscribers = subscribers;
    this.keys = keys;
    this.feeds = feeds;
    this.outlet = outlet;
    this.listenKey = listenKey;
    openedMillis = time.nowMillis();
    unsubscribedMillis = openedMillis;
    dataMillis = openedMillis;
  }

  @Override
  public Outlet outlet() {
    return outlet;
  }

  @Override
  public Streams streams() {
    return listenKey.isEmpty() ? Streams.MARKET : Streams.PRIVATE;
  }

  @Override
  public void onText(String text) {
    if (isOver) {
      return;
    }
    dataMillis = time.nowMillis();
    if (messages.take(1, time.nowMillis()) > 0) {
      close(POLICY_VIOLATION, "more than 100 messages a second");
      return;
    }
    Optional<JsonNode> request = Json.parse(text);
    if (request.isPresent()) {
      onRequest(request.get());
    } else {
      say(SpotTexts.answer(0, "Illegal request"));
    }
  }

  private void onRequest(JsonNode request) {
    long id = request.path("id").asLong();
    switch (request.path("method").asText()) {
      case "PING" -> say(SpotTexts.pong(id));
      case "SUBSCRIPTION" -> subscribe(id, channels(request));
      case "UNSUBSCRIPTION" -> unsubscribe(id, channels(request));
      default -> say(SpotTexts.answer(id, "Illegal request"));
    }
  }

  private static List<String> channels(JsonNode request) {
    List<String> channels = new ArrayList<>();
    request.path("params").forEach(param -> channels.add(param.asText()));
    return channels;
  }

  private void subscribe(long id, List<String> names) {
    List<String> accepted = new ArrayList<>();
    List<String> blocked = new ArrayList<>();
    List<String> tooMany = new ArrayList<>();
    for (String name : names) {
      Optional<SpotChannel> channel = SpotChannel.parse(name, feeds::knows);
      if (subscriptions.containsKey(name)) {
        accepted.add(name);
      } else if (channel.isEmpty() || (channel.get().kind().isPrivate() && listenKey.isEmpty())) {
        blocked.add(name);
      } else if (subscriptions.size() >= SUBSCRIPTIONS_MAX) {
        tooMany.add(name);
      } else {
        accepted.add(name);
        add(name, channel.get());
      }
    }
    answer(id, accepted, blocked, tooMany);
  }

  private void add(String name, SpotChannel channel) {
    if (!channel.kind().isPrivate()) {
      feeds.touch(channel);
    }
    subscriptions.put(name, channel);
    subscribers.add(channel, this);
  }

  private void answer(long id, List<String> accepted, List<String> blocked, List<String> tooMany) {
    if (!accepted.isEmpty()) {
      say(SpotTexts.ack(id, accepted));
    }
    if (!blocked.isEmpty()) {
      say(SpotTexts.refusal(id, blocked, "Blocked"));
    }
    if (!tooMany.isEmpty()) {
      // Nobody has recorded the exchange's words for it.
      say(SpotTexts.refusal(id, tooMany, "Subscription limit exceeded"));
    }
  }

  private void unsubscribe(long id, List<String> names) {
    boolean hadSome = !subscriptions.isEmpty();
    for (String name : names) {
      SpotChannel channel = subscriptions.remove(name);
      if (channel != null) {
        subscribers.remove(channel, this);
      }
    }
    if (hadSome && subscriptions.isEmpty()) {
      unsubscribedMillis = time.nowMillis();
    }
    say(SpotTexts.ack(id, names));
  }

  private void say(String text) {
    outlet.send(Opcode.TEXT, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Market data; false if the connection could not take it. */
  boolean push(byte[] payload) {
    if (!outlet.offer(Opcode.BINARY, payload)) {
      return false;
    }
    dataMillis = time.nowMillis();
    return true;
  }

  /** What concerns the account, and is not dropped. */
  void pushPrivate(byte[] payload) {
    dataMillis = time.nowMillis();
    outlet.send(Opcode.BINARY, payload);
  }

  @Override
  public void onTime() {
    long nowMillis = time.nowMillis();
    if (isOver || nowMillis < deadlineMillis()) {
      return;
    }
    if (nowMillis >= keyEndMillis()) {
      onClosed();
      outlet.drop();
    } else if (nowMillis >= openedMillis + LIFE_MILLIS) {
      close(CloseCode.GOING_AWAY, "connected for 24 hours");
    } else if (nowMillis >= subscriptionDeadlineMillis()) {
      close(CloseCode.NORMAL, "30 seconds without subscription");
    } else {
      close(CloseCode.NORMAL, "60 seconds without data");
    }
  }

  @Override
  public long deadlineMillis() {
    if (isOver) {
      return Agenda.NEVER;
    }
    long silence = Math.min(subscriptionDeadlineMillis(), dataMillis + WITHOUT_DATA_MILLIS);
    return Math.min(Math.min(silence, openedMillis + LIFE_MILLIS), keyEndMillis());
  }

  private long subscriptionDeadlineMillis() {
    return subscriptions.isEmpty()
        ? unsubscribedMillis + WITHOUT_SUBSCRIPTION_MILLIS
        : Agenda.NEVER;
  }

  private long keyEndMillis() {
    return listenKey.isEmpty() ? Agenda.NEVER : keys.endMillis(listenKey);
  }

  @Override
  public boolean isOver() {
    return isOver;
  }

  private void close(int code, String reason) {
    onClosed();
    outlet.close(code, reason);
  }

  @Override
  public void onClosed() {
    if (isOver) {
      return;
    }
    isOver = true;
    subscriptions.values().forEach(channel -> subscribers.remove(channel, this));
    subscriptions.clear();
    if (!listenKey.isEmpty()) {
      keys.disconnect(listenKey);
    }
  }
}
