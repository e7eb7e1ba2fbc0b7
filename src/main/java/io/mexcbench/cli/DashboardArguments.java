package io.mexcbench.cli;

import io.mexcbench.dashboard.Dashboard;
import io.mexcbench.dashboard.DashboardException;
import io.mexcbench.dashboard.DashboardLimits;
import io.mexcbench.dashboard.DashboardOptions;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the API and the page are served, and what may be done through them. */
final class DashboardArguments {
  private static final String OFF = "off";

  private final Map<String, String> environment;

  @Option(
      names = "--http-port",
      defaultValue = "9464",
      paramLabel = "N",
      description =
          "Where the page, the API and the metrics are served; 0 for any port that is free, off for"
              + " none (default: ${DEFAULT-VALUE}).")
  private String port = "9464";

  @Option(
      names = "--http-host",
      defaultValue = DashboardOptions.LOOPBACK,
      paramLabel = "ADDRESS",
      description =
          "Which address they are served at; any that others reach needs a token in "
              + ApiToken.TOKEN
              + " or "
              + ApiToken.TOKEN_FILE
              + " (default: ${DEFAULT-VALUE}).")
  private String host = DashboardOptions.LOOPBACK;

  @Option(
      names = "--api-orders",
      description = "Let the API cancel orders and stop trading; else it may only be read.")
  private boolean mayOrder;

  DashboardArguments() {
    this(System.getenv());
  }

  DashboardArguments(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Listens, unless it is off. */
  Optional<Dashboard> bind() {
    if (port.equals(OFF)) {
      return Optional.empty();
    }
    Optional<String> token = ApiToken.read(environment);
    if (token.isEmpty() && !isHere()) {
      throw new UserFailure(
          ExitCode.USAGE,
          "--http-host=%s can be reached from other machines: export %s, or %s with a file of mode 0600"
              .formatted(host, ApiToken.TOKEN, ApiToken.TOKEN_FILE));
    }
    try {
      return Optional.of(
          Dashboard.bind(
              new DashboardOptions(host, number(), token, mayOrder, DashboardLimits.standard())));
    } catch (IllegalArgumentException e) {
      throw new UserFailure(ExitCode.USAGE, "--http-port: " + e.getMessage(), e);
    } catch (DashboardException e) {
      throw new UserFailure(
          ExitCode.USAGE,
          e.getMessage() + "; choose another --http-port, 0 for any that is free, or off",
          e);
    }
  }

  private int number() {
    try {
      return Integer.parseInt(port);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("must be a number or off, got \"" + port + '"', e);
    }
  }

  /** An unknown host is named when it is bound. */
  private boolean isHere() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return true;
    }
  }
}
