package io.mexcbench.dashboard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * Where the API listens and what it lets through.
 *
 * @param port 0 for any that is free
 * @param token that a client must show; required where others than this machine can connect
 * @param mayOrder whether orders may be cancelled and trading stopped through it
 */
public record DashboardOptions(
    String host, int port, Optional<String> token, boolean mayOrder, DashboardLimits limits) {
  public static final String LOOPBACK = "127.0.0.1";

  /** A shorter token could be guessed. */
  public static final int TOKEN_LENGTH_MIN = 16;

  public DashboardOptions {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port must be from 0 to 65535, got " + port);
    }
    if (token.isPresent() && !token.get().matches("[!-~]{" + TOKEN_LENGTH_MIN + ",}")) {
      throw new IllegalArgumentException(
          "a token must be at least "
              + TOKEN_LENGTH_MIN
              + " characters of printable ASCII without spaces");
    }
  }

  /** For this machine alone, read-only. */
  public static DashboardOptions onLoopback(int port) {
    return new DashboardOptions(
        LOOPBACK, port, Optional.empty(), false, DashboardLimits.standard());
  }

  public DashboardOptions withToken(String token) {
    return new DashboardOptions(host, port, Optional.of(token), mayOrder, limits);
  }

  public DashboardOptions withOrders() {
    return new DashboardOptions(host, port, token, true, limits);
  }

  public DashboardOptions withLimits(DashboardLimits limits) {
    return new DashboardOptions(host, port, token, mayOrder, limits);
  }

  /** The address to listen at; never one that others reach without a token. */
  InetAddress address() throws DashboardException {
    try {
      InetAddress address = InetAddress.getByName(host);
      if (!address.isLoopbackAddress() && token.isEmpty()) {
        throw new DashboardException(
            host + " can be reached from other machines: that needs a token");
      }
      return address;
    } catch (UnknownHostException e) {
      throw new DashboardException(
          "no address is known for the host " + host + ": give one of this machine's", e);
    }
  }

  /** The token is not shown. */
  @Override
  public String toString() {
    return "DashboardOptions[" + host + ":" + port + ", mayOrder=" + mayOrder + "]";
  }
}
