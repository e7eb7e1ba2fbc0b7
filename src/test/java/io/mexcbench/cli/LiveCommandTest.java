package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveCommandTest {
  private static final Pattern ADDRESS =
      Pattern.compile("page, API and metrics at (http://127\\.0\\.0\\.1:\\d+/)");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** While it runs and from outside: there is something, and afterwards there is nothing. */
  @Test
  void pageIsServedWhileItRunsAndNoThreadIsLeft() throws Exception {
    CompletableFuture<Integer> code =
        CompletableFuture.supplyAsync(
            () -> run("live", "--http-port=0", "--duration=3s", "--symbols=BTCUSDT,ETHUSDT"));
    Matcher found = ADDRESS.matcher("");
    while (!found.reset(out.toString()).find()) {
      Thread.onSpinWait();
    }
    HttpResponse<String> answer = ask(found.group(1));
    while (answer.statusCode() != 200) {
      answer = ask(found.group(1));
    }
    assertThat(answer.body()).isEqualTo("{\"status\":\"ready\"}");
    assertThat(code.get()).isEqualTo(ExitCode.PASS);
    assertThatThrownBy(() -> ask(found.group(1))).isInstanceOf(ConnectException.class);
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(one -> one.getName().matches("(dashboard|engine)-.*"));
  }

  private static HttpResponse<String> ask(String address) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address + "api/v1/health")).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private int run(String... arguments) {
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  @Test
  void tradesOnAnExchangeOfItsOwnAndSaysWhatItDoes() {
    assertThat(run("live", "--http-port=0", "--duration=4s", "--profile=busy"))
        .isEqualTo(ExitCode.PASS);
    assertThat(err.toString()).isEmpty();
    assertThat(out.toString())
        .containsPattern("ready after \\d+ ms: every book is live, the account's stream is open")
        .containsPattern("(?m)^   1 s  \\d+ of 30 books  \\d+ msg/s")
        .containsPattern("(?m)^   \\d s  30 of 30 books  \\d+ msg/s")
        .doesNotContain("CONTRADICTIONS", "unreadable", "gaps");
  }

  @Test
  void updatesOfBooksAloneMakeABookLive() {
    assertThat(run("live", "--duration=3s", "--symbols=BTCUSDT", "--channels=depth"))
        .isEqualTo(ExitCode.PASS);
    assertThat(out.toString())
        .contains("ready after")
        .containsPattern("1 of 1 books  1?\\d msg/s 1?\\d upd/s");
  }

  @Test
  void onlyTheNamedPairsAreTraded() {
    assertThat(run("live", "--http-port=0", "--duration=1s", "--symbols=BTCUSDT,ETHUSDT"))
        .isEqualTo(ExitCode.PASS);
    assertThat(out.toString()).containsPattern("\\d of 2 books");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          live --ws=ws://127.0.0.1:1/ws | --ws and --rest go together; give both or none
          live --ws=ws://192.0.2.1/ws --rest=http://192.0.2.1 | ws://192.0.2.1/ws is not on this machine, and orders there are real: add --allow-live to trade there
          live --ws=ws://127.0.0.1:1/ws --rest=https://192.0.2.1 | https://192.0.2.1 is not on this machine, and orders there are real: add --allow-live to trade there
          live --ws=wss://192.0.2.1/ws --rest=https://192.0.2.1 --allow-live | --allow-live needs --symbols and --max-notional: orders are real there
          live --max-notional=-5 | --max-notional must be positive, got -5
          live --use-holdings | --use-holdings needs --ws and --rest: the simulated account holds more than there is
          live --trust=none.pem | the certificates of none.pem cannot be read (
          exchange --tls-key=key.pem | --tls-certificate and --tls-key go together; give both or none
          exchange --tls-certificate=none.pem --tls-key=none.pem | no TLS with none.pem and none.pem (
          live --symbols=NOPE | --symbols: no pair "NOPE"; there are
          live --duration=5 | --duration must be a time such as 30s or 10m, got "5"
          live --http-port=x | --http-port: must be a number or off, got "x"
          live --http-port=70000 | --http-port: port must be from 0 to 65535, got 70000
          live --rate=-1 --http-port=0 | --rate must be from 0 to 10000000, got -1
          live --rate=10000001 --http-port=0 | --rate must be from 0 to 10000000, got 10000001
          exchange --port=70000 | --port: port must be from 0 to 65535, got 70000
          exchange --duration=x | --duration must be a time such as 30s or 10m, got "x"
          """)
  void whatMustNotBeDoneIsRefusedInOneLine(String line, String message) {
    assertThat(run(line.split(" "))).isEqualTo(ExitCode.USAGE);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).startsWith("mexcbench: " + message);
  }

  @Test
  void portThatIsTakenIsNamed() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      assertThat(run("exchange", "--port=" + taken.getLocalPort())).isEqualTo(ExitCode.USAGE);
      assertThat(err.toString().lines()).hasSize(1);
      assertThat(err.toString()).contains(Integer.toString(taken.getLocalPort()));
    }
  }

  @Test
  void portOfThePageThatIsTakenIsNamedBeforeAnythingIsTraded() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      assertThat(run("live", "--http-port=" + taken.getLocalPort())).isEqualTo(ExitCode.USAGE);
      assertThat(out.toString()).isEmpty();
      assertThat(err.toString().lines()).hasSize(1);
      assertThat(err.toString())
          .startsWith("mexcbench: cannot listen at 127.0.0.1:" + taken.getLocalPort())
          .contains("choose another --http-port, 0 for any that is free, or off");
    }
  }

  @Test
  void pageCanBeOff() {
    assertThat(run("live", "--http-port=off", "--duration=1s", "--symbols=BTCUSDT"))
        .isEqualTo(ExitCode.PASS);
    assertThat(out.toString()).contains("simulated exchange at ").doesNotContain("page, API");
  }

  @Test
  void exchangeAloneSaysWhereItIsAndEndsWhenItsTimeIsOver() {
    assertThat(run("exchange", "--port=0", "--duration=0s")).isEqualTo(ExitCode.PASS);
    assertThat(out.toString())
        .containsPattern("spot    http://127.0.0.1:\\d+  ws://127.0.0.1:\\d+/ws")
        .containsPattern("futures ws://127.0.0.1:\\d+/edge");
  }
}
