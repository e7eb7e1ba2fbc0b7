package io.mexcbench.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.TestCertificate;
import io.mexcbench.bench.CanarySecret;
import io.mexcbench.exchange.ExchangeOptions;
import io.mexcbench.exchange.SimulatedExchange;
import io.mexcbench.hotpath.execution.Secret;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The live command as a process of its own: how it ends, and what it lets out. */
@EnabledOnOs({OS.LINUX, OS.MAC})
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LiveProcessTest {
  private static final String KEY = "mx0canarykey";

  private static Process start(String... arguments) throws Exception {
    return CommandProcess.start(
        Map.of("MEXC_API_KEY", KEY, "MEXC_SECRET_KEY", new String(CanarySecret.bytes(), US_ASCII)),
        arguments);
  }

  /** Everything that was printed up to a line that has the word, and that line. */
  private static String until(BufferedReader lines, String word) throws Exception {
    StringBuilder all = new StringBuilder();
    String line = lines.readLine();
    while (line != null) {
      all.append(line).append('\n');
      if (line.contains(word)) {
        return all.toString();
      }
      line = lines.readLine();
    }
    throw new AssertionError("\"" + word + "\" was not printed, but: " + all);
  }

  @Test
  void signalClosesEverythingAndNothingThatWasPrintedIsSecret() throws Exception {
    ExchangeOptions options =
        ExchangeOptions.standard().withKeys(KEY, new Secret(CanarySecret.bytes()));
    try (SimulatedExchange exchange = SimulatedExchange.start(options)) {
      Process live =
          start(
              "live",
              "--http-port=0",
              "--ws=" + exchange.spotUri(),
              "--rest=" + exchange.restUri());
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(live.getInputStream(), StandardCharsets.UTF_8))) {
        StringBuilder printed = new StringBuilder(until(lines, "ready after"));
        printed.append(until(lines, "30 of 30 books"));
        live.toHandle().destroy();
        lines.lines().forEach(line -> printed.append(line).append('\n'));
        assertThat(live.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(live.exitValue()).isEqualTo(ExitCode.INTERRUPTED);
        requirePortFree(printed.toString());
        assertThat(printed.toString())
            .doesNotContain(KEY, new String(CanarySecret.bytes(), US_ASCII), "signature=");
      }
      assertThat(exchange.records().orders()).allMatch(order -> order.status().isFinal());
      while (exchange.records().counters().connectionsOpen() > 0) {
        Thread.onSpinWait();
      }
    }
  }

  private static String everythingOf(Process process) throws Exception {
    String all = CommandProcess.output(process);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return all;
  }

  @Test
  void tradesOverTlsWithTheCertificateAndTheHoldingsThatItWasGiven(@TempDir Path folder)
      throws Exception {
    TestCertificate made = TestCertificate.of(folder, "exchange", "IP:127.0.0.1");
    ExchangeOptions options =
        ExchangeOptions.standard()
            .withKeys(KEY, new Secret(CanarySecret.bytes()))
            .withHoldings(Map.of("USDT", new BigDecimal("1000000"), "BTC", BigDecimal.ONE))
            .withTls(made.certificate(), made.key());
    try (SimulatedExchange exchange = SimulatedExchange.start(options)) {
      String socket = "--ws=" + exchange.spotUri();
      String rest = "--rest=" + exchange.restUri();
      Process trusting =
          start(
              "live",
              socket,
              rest,
              "--trust=" + made.certificate(),
              "--symbols=BTCUSDT",
              "--use-holdings",
              "--http-port=0",
              "--duration=4s");
      assertThat(everythingOf(trusting)).contains("ready after", "1 of 1 books");
      assertThat(trusting.exitValue()).isEqualTo(ExitCode.PASS);
      long requests = exchange.records().counters().requests();
      Process suspicious =
          start("live", socket, rest, "--symbols=BTCUSDT", "--http-port=0", "--duration=4s");
      assertThat(everythingOf(suspicious))
          .contains("cannot be asked", "certif")
          .doesNotContain(KEY, "ready after", "\tat ");
      assertThat(suspicious.exitValue()).isEqualTo(ExitCode.USAGE);
      assertThat(exchange.records().counters().requests()).isEqualTo(requests);
    }
  }

  /** That of the page, which was served until then. */
  private static void requirePortFree(String printed) throws Exception {
    Matcher address = Pattern.compile("metrics at http://127\\.0\\.0\\.1:(\\d+)/").matcher(printed);
    assertThat(address.find()).as(printed).isTrue();
    new ServerSocket(Integer.parseInt(address.group(1))).close();
  }

  @Test
  void interruptedExchangeEndsAsSuch() throws Exception {
    Process process = start("exchange", "--port=0");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      until(lines, "futures");
      process.toHandle().destroy();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(ExitCode.INTERRUPTED);
    }
  }
}
