package io.mexcbench.exchange;

/**
 * Something that goes wrong at the exchange. Those that wait for a request or a push wait until one
 * comes that they fit, each for one of its own; several of a kind add up.
 */
public sealed interface Fault {
  /** Stands for whatever pair comes next. */
  String ANY_SYMBOL = "*";

  /** All connections of these streams end without a word. */
  record Disconnect(Streams streams) implements Fault {}

  /**
   * The next spot push of market data ends after so many bytes of its frame, and so does its
   * connection.
   */
  record DisconnectMidFrame(int bytes) implements Fault {
    public DisconnectMidFrame {
      require(bytes >= 0, "bytes must not be negative", bytes);
    }
  }

  /** What would be pushed of the markets within this time comes at its end, all at once. */
  record StallPushes(long millis) implements Fault {
    public StallPushes {
      // Beyond that the feed gives up what was due.
      require(
          millis > 0 && millis < Beat.LATE_MILLIS_MAX,
          "a stall must be shorter than " + Beat.LATE_MILLIS_MAX + " ms",
          millis);
    }
  }

  /** So many updates of the book are not sent. */
  record DepthGap(String symbol, int updates) implements Fault {
    public DepthGap {
      require(updates > 0, "updates must be positive", updates);
    }
  }

  /** An update of the book comes after the one that follows it. */
  record DepthReorder(String symbol) implements Fault {}

  /** An update of the book comes twice. */
  record DuplicatePush(String symbol) implements Fault {}

  /** The answers to so many requests come so much later; what was asked for is done at once. */
  record DelayReplies(Requests requests, int count, long millis) implements Fault {
    public DelayReplies {
      require(count > 0, "count must be positive", count);
      require(millis > 0, "milliseconds must be positive", millis);
    }
  }

  /** So many requests are refused with 429 and told to wait so long. */
  record TooManyRequests(Requests requests, int count, int retryAfterSeconds) implements Fault {
    public TooManyRequests {
      require(count > 0, "count must be positive", count);
      require(retryAfterSeconds > 0, "seconds must be positive", retryAfterSeconds);
    }
  }

  /** So many requests are answered with this status, and nothing is done. */
  record ErrorBeforeAccept(Requests requests, int count, int status) implements Fault {
    public ErrorBeforeAccept {
      require(count > 0, "count must be positive", count);
      require(status >= 400 && status <= 599, "status must be from 400 to 599", status);
    }
  }

  /** So many requests are done and answered with this status all the same. */
  record ErrorAfterAccept(Requests requests, int count, int status) implements Fault {
    public ErrorAfterAccept {
      require(count > 0, "count must be positive", count);
      require(status >= 400 && status <= 599, "status must be from 400 to 599", status);
    }
  }

  /** So many requests are done, and their connections end without an answer. */
  record LostReply(Requests requests, int count) implements Fault {
    public LostReply {
      require(count > 0, "count must be positive", count);
    }
  }

  /** The clock that clients are shown and judged by is ahead by so much from now on. */
  record ClockSkew(long millis) implements Fault {}

  /**
   * Everything ends without a word, and for so long nothing is answered: connections are reset.
   * Open orders and listen keys survive; books and their versions begin anew.
   */
  record Restart(long downMillis) implements Fault {
    public Restart {
      require(downMillis >= 0, "milliseconds must not be negative", downMillis);
    }
  }

  /** No listen key is valid any more, and those who are connected by one are cut off. */
  record ExpireListenKeys() implements Fault {}

  /** Orders of a pair are refused for so long. */
  record SuspendTrading(String symbol, long millis) implements Fault {
    public SuspendTrading {
      require(millis > 0, "milliseconds must be positive", millis);
    }
  }

  private static void require(boolean isMet, String what, long got) {
    if (!isMet) {
      throw new IllegalArgumentException(what + ", got " + got);
    }
  }
}
