package io.mexcbench.engine;

import io.mexcbench.hotpath.market.SpotControlDecoder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Keeps one WebSocket open and its channels subscribed: connects with growing delays, subscribes,
 * pings, gives up what is silent, and replaces what is about to grow too old.
 *
 * <pre>
 *   DOWN ──(delay over)── OPENING ──(open)── SUBSCRIBING ──(all answered)── ACTIVE
 *     ^                      │                    │                            │
 *     └──────────────────────┴── closed, too slow, silent, too old ────────────┘
 * </pre>
 */
final class SocketKeeper {
  enum State {
    DOWN,
    OPENING,
    SUBSCRIBING,
    ACTIVE
  }

  /** Hears of every connection, or attempt at one, that came to its end. */
  @FunctionalInterface
  interface Losses {
    void onLost(int socket);
  }

  private static final String PING = "{\"method\":\"PING\"}";

  /** Whatever is active for less does not count as a success. */
  private static final long STEADY_MILLIS = 10_000;

  private final int socket;
  private final List<String> channels;
  private final SocketRules rules;
  private final Transport transport;
  private final Backoff backoff;
  private final Losses losses;
  private final Set<String> unanswered = new HashSet<>();
  private final List<String> refused = new ArrayList<>();
  private String query = "";
  private boolean isWanted = true;
  private State state = State.DOWN;
  private long openFromMillis = Long.MIN_VALUE;
  private long deadlineMillis;
  private long openedMillis;
  private long activeFromMillis;
  private long heardMillis;
  private long pingFromMillis;

  /**
   * @param channels that it subscribes to, {@link SocketRules#CHANNELS_MAX} at most
   */
  SocketKeeper(
      int socket,
      List<String> channels,
      SocketRules rules,
      Transport transport,
      Backoff backoff,
      Losses losses) {
    if (channels.isEmpty() || channels.size() > SocketRules.CHANNELS_MAX) {
      throw new IllegalArgumentException(
          "a socket must have 1 to " + SocketRules.CHANNELS_MAX + " channels, got " + channels);
    }
    this.socket = socket;
    this.channels = List.copyOf(channels);
    this.rules = rules;
    this.transport = transport;
    this.backoff = backoff;
    this.losses = losses;
  }

  /** Where it goes to from now on; a connection to elsewhere is given up. */
  void setQuery(String query, long nowMillis) {
    boolean isElsewhere = !query.equals(this.query) && state != State.DOWN;
    this.query = query;
    if (isElsewhere) {
      drop(nowMillis);
    }
  }

  /** Ends the connection; the next one comes after a delay. */
  void giveUp(long nowMillis) {
    if (state != State.DOWN) {
      drop(nowMillis);
    }
  }

  /** Whether it is to be open at all. */
  void setWanted(boolean isWanted, long nowMillis) {
    this.isWanted = isWanted;
    if (!isWanted && state != State.DOWN) {
      drop(nowMillis);
    }
  }

  /**
   * Time passes.
   *
   * @param mayOpen whether the exchange may be asked to open anything now
   */
  void onTime(long nowMillis, boolean mayOpen) {
    switch (state) {
      case DOWN -> {
        if (mayOpen) {
          openIfDue(nowMillis);
        }
      }
      case OPENING, SUBSCRIBING -> {
        if (nowMillis >= deadlineMillis) {
          drop(nowMillis);
        }
      }
      default -> keepAlive(nowMillis);
    }
  }

  private void openIfDue(long nowMillis) {
    if (isWanted && nowMillis >= openFromMillis) {
      state = State.OPENING;
      deadlineMillis = nowMillis + rules.openMillis();
      transport.open(socket, query);
    }
  }

  private void keepAlive(long nowMillis) {
    if (nowMillis - heardMillis >= rules.silenceMillis()
        || nowMillis - openedMillis >= rules.lifeMillis()) {
      drop(nowMillis);
    } else if (nowMillis >= pingFromMillis) {
      pingFromMillis = nowMillis + rules.pingMillis();
      transport.send(socket, PING);
    }
  }

  private void drop(long nowMillis) {
    transport.close(socket);
    down(nowMillis);
  }

  private void down(long nowMillis) {
    if (state == State.ACTIVE && nowMillis - activeFromMillis >= STEADY_MILLIS) {
      backoff.reset();
    }
    state = State.DOWN;
    openFromMillis = nowMillis + backoff.next();
    losses.onLost(socket);
  }

  /** The connection stands. */
  void onOpen(long nowMillis) {
    if (state != State.OPENING) {
      return;
    }
    state = State.SUBSCRIBING;
    openedMillis = nowMillis;
    heardMillis = nowMillis;
    pingFromMillis = nowMillis + rules.pingMillis();
    deadlineMillis = nowMillis + rules.ackMillis();
    refused.clear();
    unanswered.clear();
    unanswered.addAll(channels);
    transport.send(
        socket,
        "{\"method\":\"SUBSCRIPTION\",\"params\":[\"" + String.join("\",\"", channels) + "\"]}");
  }

  /** Something arrived on it. */
  void onHeard(long nowMillis) {
    heardMillis = nowMillis;
  }

  /** Returns whether it has become active by that. */
  boolean onControl(SpotControlDecoder control, SpotControlDecoder.Kind kind) {
    boolean isRefusal = kind == SpotControlDecoder.Kind.REFUSED;
    if (state != State.SUBSCRIBING
        || (!isRefusal && kind != SpotControlDecoder.Kind.ACKNOWLEDGED)) {
      return false;
    }
    for (int i = 0; i < control.channelCount(); i++) {
      String channel = control.channel(i).toString();
      if (unanswered.remove(channel) && isRefusal) {
        refused.add(channel);
      }
    }
    if (!unanswered.isEmpty()) {
      return false;
    }
    state = State.ACTIVE;
    activeFromMillis = heardMillis;
    return true;
  }

  /** The connection ended, or did not come about. */
  void onClosed(long nowMillis) {
    if (state != State.DOWN) {
      down(nowMillis);
    }
  }

  int socket() {
    return socket;
  }

  State state() {
    return state;
  }

  boolean isActive() {
    return state == State.ACTIVE;
  }

  int refusedCount() {
    return refused.size();
  }

  /** The channels that the exchange did not grant when it was asked last. */
  List<String> refused() {
    return List.copyOf(refused);
  }
}
