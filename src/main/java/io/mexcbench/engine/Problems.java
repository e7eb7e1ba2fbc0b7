package io.mexcbench.engine;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;

/** Why connections do not come about, in words: the last reason of each look. */
final class Problems {
  private final AtomicReference<Optional<String>> last = new AtomicReference<>(Optional.empty());

  /** A connection was not opened. */
  void onUnreachable(String hostAndPort, Throwable cause) {
    last.set(Optional.of(hostAndPort + " cannot be reached: " + cause.getMessage()));
  }

  /** A connection was opened, and not secured: nothing was sent on it. */
  void onInsecure(String hostAndPort, Throwable cause) {
    Throwable root = cause;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    last.set(
        Optional.of(
            cause instanceof SSLException
                ? hostAndPort
                    + " is not who it should be, and nothing was sent to it: "
                    + root.getMessage()
                    + "; if its certificate is right all the same, give it with --trust"
                : hostAndPort + " ended the connection before it was secured: " + root));
  }

  /** The last one since this was called last. */
  Optional<String> take() {
    return last.getAndSet(Optional.empty());
  }
}
