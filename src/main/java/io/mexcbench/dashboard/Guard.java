package io.mexcbench.dashboard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Lets requests in. Without a token whatever runs on this machine may ask, but no page of a foreign
 * site in a browser on it: such a page can point a name of its own at this address (DNS rebinding),
 * and then its name stands in the Host header; or it can send a request without reading the answer,
 * and then its name stands in the Origin header. With a token the page would have to know that.
 */
final class Guard {
  private static final String BEARER = "bearer ";
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Optional<byte[]> token;
  private final String own;

  /**
   * @param host which it listens at, by the name or address that was asked for
   */
  Guard(Optional<String> token, String host) {
    this.token = token.map(text -> text.getBytes(StandardCharsets.US_ASCII));
    own = Dashboard.inUri(host).toLowerCase(Locale.ROOT);
  }

  /** Whoever asks, and for whatever. */
  void requireRightHost(Incoming request) throws Refusal {
    if (request.hosts().size() != 1) {
      throw new Refusal(Problem.badRequest("there must be one Host header"));
    }
    if (token.isEmpty() && !isOwn(nameOf(request.hosts().get(0)))) {
      throw new Refusal(
          Problem.of(
              421,
              "Misdirected request",
              "the Host header must name this machine: localhost, 127.0.0.1 or [::1]"));
    }
    if (!request.origin().isEmpty() && !isOfOrigin(request)) {
      throw new Refusal(
          Problem.of(403, "Forbidden", "pages of other origins may not ask anything here"));
    }
  }

  private boolean isOwn(String name) {
    return HERE.contains(name) || name.equals(own);
  }

  private static boolean isOfOrigin(Incoming request) {
    String host = request.hosts().get(0).toLowerCase(Locale.ROOT);
    String origin = request.origin().toLowerCase(Locale.ROOT);
    return origin.equals("http://" + host) || origin.equals("https://" + host);
  }

  /** Without the port. */
  private static String nameOf(String host) {
    int end = host.lastIndexOf(':');
    boolean hasPort = end >= 0 && end > host.lastIndexOf(']');
    return (hasPort ? host.substring(0, end) : host).toLowerCase(Locale.ROOT);
  }

  void requireToken(Incoming request) throws Refusal {
    if (token.isEmpty()) {
      return;
    }
    String given = request.authorization();
    if (!given.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
      throw new Refusal(
          Problem.unauthorized("a token is needed here: send Authorization: Bearer TOKEN"));
    }
    byte[] bytes = given.substring(BEARER.length()).strip().getBytes(StandardCharsets.UTF_8);
    // In constant time: how much of a guess is right must not be seen.
    if (!MessageDigest.isEqual(bytes, token.get())) {
      throw new Refusal(Problem.unauthorized("the token is not the right one"));
    }
  }
}
