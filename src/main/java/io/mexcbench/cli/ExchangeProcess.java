package io.mexcbench.cli;

import io.mexcbench.exchange.ExchangeOptions;
import io.mexcbench.exchange.MarketProfile;
import io.mexcbench.exchange.RemoteExchange;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A simulated exchange in a process of its own, for as long as a test lasts. */
final class ExchangeProcess implements AutoCloseable {
  private final Process process;
  private final URI rest;

  private ExchangeProcess(Process process, URI rest) {
    this.process = process;
    this.rest = rest;
  }

  /** Returns when it takes connections. */
  static ExchangeProcess start(MarketProfile profile, long seed) {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dbench.dieWithParent=true",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "exchange",
            "--port=0",
            "--rate=1",
            "--profile=" + profile.name().toLowerCase(Locale.ROOT),
            "--seed=" + seed);
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      BufferedReader lines = process.inputReader();
      return new ExchangeProcess(process, addressIn(Optional.ofNullable(lines.readLine())));
    } catch (IOException e) {
      throw new UserFailure(
          ExitCode.NOT_JUDGED,
          "no process could be started for the exchange: " + e.getMessage(),
          e);
    }
  }

  /** The line begins with {@code spot} and the address of REST. */
  private static URI addressIn(Optional<String> line) {
    return line.map(text -> text.split("\\s+", -1))
        .filter(words -> words.length > 1)
        .map(words -> URI.create(words[1]))
        .orElseThrow(
            () ->
                new UserFailure(
                    ExitCode.NOT_JUDGED, "the process of the exchange ended before it listened"));
  }

  RemoteExchange exchange() {
    return new RemoteExchange(rest, ExchangeOptions.standard().apiKey());
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
