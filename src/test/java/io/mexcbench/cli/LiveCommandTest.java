package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  @Test
  void tradesOnAnExchangeOfItsOwnAndSaysWhatItDoes() {
    assertThat(run("live", "--duration=4s", "--profile=busy")).isEqualTo(ExitCode.PASS);
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
    assertThat(run("live", "--duration=1s", "--symbols=BTCUSDT,ETHUSDT")).isEqualTo(ExitCode.PASS);
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
          live --rate=-1 | --rate must not be negative, got -1
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
  void exchangeAloneSaysWhereItIsAndEndsWhenItsTimeIsOver() {
    assertThat(run("exchange", "--port=0", "--duration=0s")).isEqualTo(ExitCode.PASS);
    assertThat(out.toString())
        .containsPattern("spot    http://127.0.0.1:\\d+  ws://127.0.0.1:\\d+/ws")
        .containsPattern("futures ws://127.0.0.1:\\d+/edge");
  }
}
