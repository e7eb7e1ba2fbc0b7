package io.mexcbench.cli;

import io.mexcbench.prometheus.Access;
import io.mexcbench.prometheus.HttpText;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How to reach a server over HTTP, with what the environment knows of it. */
final class PrometheusArguments {
  static final String TOKEN = "MEXCBENCH_PROMETHEUS_TOKEN";
  static final String USER = "MEXCBENCH_PROMETHEUS_USER";
  static final String PASSWORD = "MEXCBENCH_PROMETHEUS_PASSWORD";

  private static final int BYTES_MAX = 64 << 20;

  private PrometheusArguments() {}

  static HttpText http(URI address, Duration timeout, Credentials credentials) {
    requireHttp(address);
    Access access = access(credentials);
    if (!access.isOpen() && !address.getScheme().equals("https") && !isLoopback(address)) {
      throw ApiKeys.refused(
          "credentials are not sent to "
              + address.getHost()
              + " over http, where others can read them; use https");
    }
    return new HttpText(access, timeout, BYTES_MAX);
  }

  /** An address with a user in it is refused without being repeated. */
  private static void requireHttp(URI address) {
    if (address.getUserInfo() != null) {
      throw ApiKeys.refused(
          "an address must not hold a user or a password; export %s or %s and %s"
              .formatted(TOKEN, USER, PASSWORD));
    }
    String scheme = String.valueOf(address.getScheme());
    if (!scheme.matches("https?") || address.getHost() == null) {
      throw ApiKeys.refused(
          address + " is no address of a server; it must be like http://127.0.0.1:9090");
    }
  }

  private static boolean isLoopback(URI address) {
    String host = address.getHost();
    return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d+){3}");
  }

  private static Access access(Credentials credentials) {
    Optional<String> token = credentials.secret(TOKEN);
    Optional<String> user = credentials.name(USER);
    Optional<String> password = credentials.secret(PASSWORD);
    if (user.isPresent() != password.isPresent() || (token.isPresent() && user.isPresent())) {
      throw ApiKeys.refused(
          "set either %s alone, or %s and %s, or none".formatted(TOKEN, USER, PASSWORD));
    }
    return token
        .map(Access::bearer)
        .or(() -> user.map(name -> Access.basic(name, password.orElseThrow())))
        .orElse(Access.open());
  }
}
