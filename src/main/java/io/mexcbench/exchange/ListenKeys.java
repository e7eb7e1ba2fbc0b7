package io.mexcbench.exchange;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The keys that open streams of private events: each lives 60 minutes from its creation or last
 * extension, and no longer than that whoever is connected by it.
 */
final class ListenKeys {
  static final long LIFE_MILLIS = 3_600_000;
  static final int KEYS_MAX = 60;
  static final int CONNECTIONS_MAX = 5;

  private static final class Key {
    private long endMillis;
    private int connections;
  }

  private final SplittableRandom random;
  private final Map<String, Key> keys = new LinkedHashMap<>();

  ListenKeys(SplittableRandom random) {
    this.random = random;
  }

  /** A new key; empty if the account has as many as it may have. */
  Optional<String> create(long nowMillis) {
    forgetEnded(nowMillis);
    if (keys.size() >= KEYS_MAX) {
      return Optional.empty();
    }
    String name = hex() + hex() + hex() + hex();
    Key key = new Key();
    key.endMillis = nowMillis + LIFE_MILLIS;
    keys.put(name, key);
    return Optional.of(name);
  }

  private String hex() {
    return HexFormat.of().toHexDigits(random.nextLong());
  }

  /** False if there is no such key. */
  boolean extend(String name, long nowMillis) {
    forgetEnded(nowMillis);
    Key key = keys.get(name);
    if (key == null) {
      return false;
    }
    key.endMillis = nowMillis + LIFE_MILLIS;
    return true;
  }

  /** False if there is no such key. */
  boolean close(String name, long nowMillis) {
    forgetEnded(nowMillis);
    return keys.remove(name) != null;
  }

  void expireAll() {
    keys.clear();
  }

  List<String> list(long nowMillis) {
    forgetEnded(nowMillis);
    return List.copyOf(keys.keySet());
  }

  boolean isValid(String name, long nowMillis) {
    return nowMillis < endMillis(name);
  }

  /** When the key ends; a time long past if there is no such key. */
  long endMillis(String name) {
    Key key = keys.get(name);
    return key == null ? Long.MIN_VALUE : key.endMillis;
  }

  /** Takes one of the key's connections; false if the key has ended or all of them are taken. */
  boolean connect(String name, long nowMillis) {
    Key key = keys.get(name);
    if (!isValid(name, nowMillis) || key.connections >= CONNECTIONS_MAX) {
      return false;
    }
    key.connections++;
    return true;
  }

  void disconnect(String name) {
    Key key = keys.get(name);
    if (key != null) {
      key.connections--;
    }
  }

  private void forgetEnded(long nowMillis) {
    keys.values().removeIf(key -> key.endMillis <= nowMillis);
  }
}
