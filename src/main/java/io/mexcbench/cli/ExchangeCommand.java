package io.mexcbench.cli;

import io.mexcbench.exchange.ExchangeOptions;
import io.mexcbench.exchange.SimulatedExchange;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the simulated exchange alone. */
@Command(
    name = "exchange",
    description = {
      "Runs a simulated MEXC on this machine: spot REST and WebSocket, futures WebSocket.",
      "Nobody else can reach it unless --host says so. Its one account has the key and the secret"
          + " that it prints, which open nothing else."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "  0:its time was over",
      "  2:it cannot listen there; the message says why",
      "130:interrupted, which is how it usually ends"
    },
    footerHeading = "%nExample, and a fault while it runs:%n",
    footer = {
      "  java -jar benchmarks.jar exchange --port=8080 --profile=busy",
      "  curl -d '{\"fault\":\"Restart\",\"downMillis\":2000}' http://127.0.0.1:8080/admin/faults"
    })
final class ExchangeCommand implements Callable<Integer> {
  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      paramLabel = "ADDRESS",
      description = "Where to listen (default: ${DEFAULT-VALUE}).")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      defaultValue = "8080",
      paramLabel = "N",
      description = "0 for any that is free (default: ${DEFAULT-VALUE}).")
  private int port = 8080;

  @Option(
      names = "--duration",
      defaultValue = "",
      paramLabel = "TIME",
      description = "How long, such as 30s or 10m (default: until it is interrupted).")
  private String duration = "";

  @Option(
      names = "--tls-certificate",
      paramLabel = "FILE",
      description = "Speak TLS, with the certificates of this PEM file, its own first.")
  private Optional<Path> certificate = Optional.empty();

  @Option(
      names = "--tls-key",
      paramLabel = "FILE",
      description = "The certificate's key: a PEM file in PKCS 8 form without a password.")
  private Optional<Path> key = Optional.empty();

  @Option(
      names = "--prepared",
      description = {
        "Send updates of books alone, which are made before, so that more of them can be sent: for a"
            + " load test elsewhere with --channels=depth."
      })
  private boolean isPrepared;

  @Mixin private ExchangeArguments arguments = new ExchangeArguments();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    ExchangeOptions options = options();
    Lifetime lifetime = Lifetime.of(duration);
    try (SimulatedExchange exchange = ExchangeArguments.start(options);
        Ending ending = Ending.expected(exchange::close)) {
      out.printf(
          "spot    %s  %s%nfutures %s%nkey     %s%nsecret  simulated-secret%n",
          exchange.restUri(), exchange.spotUri(), exchange.futuresUri(), options.apiKey());
      out.flush();
      lifetime.pass(ending);
    }
    return ExitCode.PASS;
  }

  private ExchangeOptions market() {
    ExchangeOptions market = arguments.options();
    return isPrepared ? market.withPreparedUpdates() : market;
  }

  private ExchangeOptions options() {
    if (certificate.isPresent() != key.isPresent()) {
      throw new UserFailure(
          ExitCode.USAGE, "--tls-certificate and --tls-key go together; give both or none");
    }
    try {
      ExchangeOptions plain = market().withHost(host).withPort(port);
      return certificate.isPresent()
          ? plain.withTls(certificate.orElseThrow(), key.orElseThrow())
          : plain;
    } catch (IllegalArgumentException e) {
      throw new UserFailure(ExitCode.USAGE, "--port: " + e.getMessage(), e);
    }
  }
}
