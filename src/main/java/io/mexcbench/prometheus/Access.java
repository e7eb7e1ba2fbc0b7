package io.mexcbench.prometheus;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** What a server wants to see before it answers; never part of a text. */
public final class Access {
  private final Optional<String> header;

  private Access(Optional<String> header) {
    this.header = header;
  }

  public static Access open() {
    return new Access(Optional.empty());
  }

  public static Access bearer(String token) {
    return new Access(Optional.of("Bearer " + token));
  }

  public static Access basic(String user, String password) {
    byte[] both = (user + ':' + password).getBytes(StandardCharsets.UTF_8);
    return new Access(Optional.of("Basic " + Base64.getEncoder().encodeToString(both)));
  }

  /** The value of the header {@code Authorization}. */
  Optional<String> header() {
    return header;
  }

  public boolean isOpen() {
    return header.isEmpty();
  }

  @Override
  public String toString() {
    return "Access[hidden]";
  }
}
