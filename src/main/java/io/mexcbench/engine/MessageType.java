package io.mexcbench.engine;

import java.util.Locale;

/** What a WebSocket message is about, as metrics tell it. */
enum MessageType {
  DEPTH,
  QUOTE,
  DEALS,
  /** Order events of the account. */
  PRIVATE,
  /** What the exchange says of subscriptions, and its pongs. */
  CONTROL,
  /** Of the market, and unreadable or without a body. */
  OTHER;

  /** As a label. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it says something new of one pair's market. */
  boolean isUpdate() {
    return this == DEPTH || this == QUOTE || this == DEALS;
  }
}
