package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.mexcbench.kpi.Kpi;
import io.mexcbench.prometheus.StubServer;
import io.mexcbench.prometheus.StubServer.Asked;
import io.mexcbench.prometheus.StubServer.Reply;
import io.mexcbench.report.RunJson;
import io.mexcbench.report.daily.ReadRun;
import io.mexcbench.store.KpiSample;
import io.mexcbench.store.MarketStore;
import io.mexcbench.store.StoreFolder;
import io.mexcbench.store.StoreOptions;
import io.mexcbench.store.StoreWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The whole way: from a server's answers to files and to a mailbox. */
class DailyReportCommandTest {
  private static final Instant NOW = Instant.parse("2026-10-26T05:00:00Z");
  private static final String TOKEN = "the-token-of-the-desk";

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void leaveARun() throws Exception {
    Path run = Files.createDirectories(folder.resolve("results/20261025T031500Z-1a2b3c4"));
    Files.writeString(run.resolve(ReadRun.FILE), RunJson.json());
  }

  private int run(Map<String, String> environment, String... arguments) {
    Surroundings surroundings =
        new Surroundings(
            environment, Clock.fixed(NOW, ZoneOffset.UTC), time -> {}, Optional.empty());
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    all.add("--results=" + folder.resolve("results"));
    all.add("--out=" + folder.resolve("daily"));
    return new CommandLine(new DailyReportCommand(surroundings))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              err.write(FailureText.of(failure));
              return FailureText.exitCodeOf(failure);
            })
        .execute(all.toArray(String[]::new));
  }

  /** A value at each moment that was asked for: 12 ms, 7 %, or whatever unit it is. */
  private static Reply answer(Asked asked) {
    String query = asked.form().get("query");
    if (query.startsWith("ALERTS")) {
      return new Reply(200, matrix(series("{\"alertname\":\"Watchdog\"}", asked, "1")));
    }
    if (query.startsWith("sum by (le)")) {
      return new Reply(
          200,
          matrix(
              series("{\"le\":\"0.1\"}", asked, "99")
                  + ","
                  + series("{\"le\":\"+Inf\"}", asked, "100")));
    }
    if (query.contains("database_query")) {
      return new Reply(200, matrix(""));
    }
    if (query.contains("dashboard_rendering")) {
      return new Reply(200, matrix(series("{}", asked, "NaN")));
    }
    return new Reply(
        200, matrix(series("{}", asked, query.contains("increase(market") ? "4321" : "0.0012")));
  }

  private static String matrix(String result) {
    return "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":["
        + result
        + "]}}";
  }

  private static String series(String labels, Asked asked, String value) {
    List<String> points = new ArrayList<>();
    BigDecimal step = new BigDecimal(asked.form().get("step"));
    BigDecimal end = new BigDecimal(asked.form().get("end"));
    for (BigDecimal at = new BigDecimal(asked.form().get("start"));
        at.compareTo(end) <= 0;
        at = at.add(step)) {
      points.add("[" + at.toPlainString() + ",\"" + value + "\"]");
    }
    return "{\"metric\":" + labels + ",\"values\":[" + String.join(",", points) + "]}";
  }

  @Test
  void dayWithAChangeOfClocksIsReadWholeAndWritten() throws Exception {
    try (StubServer server = new StubServer(DailyReportCommandTest::answer)) {
      int code =
          run(
              Map.of(PrometheusArguments.TOKEN, TOKEN),
              "--prometheus=" + server.address(),
              "--zone=Europe/Berlin");

      assertThat(code).as(err.toString()).isEqualTo(ExitCode.REGRESSED);
      assertThat(out.toString())
          .contains("Daily report of 2026-10-25: 9 targets met, 2 without data, 1 run of the");
      assertThat(server.asked()).extracting(Asked::authorization).containsOnly("Bearer " + TOKEN);
      // Twenty-five hours, the first of which ends at one o'clock in Berlin.
      assertThat(server.asked())
          .anyMatch(
              asked ->
                  asked.form().get("query").contains("[3600s]")
                      && asked.form().get("start").equals("1792882800.000")
                      && asked.form().get("end").equals("1792969200.000"));
      assertThat(server.asked()).anyMatch(asked -> asked.form().get("query").contains("[90000s]"));
    }
    String page = Files.readString(folder.resolve("daily/daily-2026-10-25.html"));
    assertThat(page).contains("1.2 ms", "no data", "02:00 +02:00", "DepthParser.<wbr/>parseDepth");
    assertThat(page).doesNotContain(TOKEN);
    byte[] pdf = Files.readAllBytes(folder.resolve("daily/daily-2026-10-25.pdf"));
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
  }

  @Test
  void reportIsMailedOnceForEachDay() throws Exception {
    GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    try (StubServer server = new StubServer(DailyReportCommandTest::answer)) {
      String[] arguments = {
        "--prometheus=" + server.address(),
        "--mail-to=desk@example.org,ops@example.org",
        "--smtp=127.0.0.1:" + mail.getSmtp().getPort(),
        "--smtp-encryption=none"
      };
      assertThat(run(Map.of(), arguments)).as(err.toString()).isEqualTo(ExitCode.REGRESSED);
      assertThat(run(Map.of(), arguments)).isEqualTo(ExitCode.NOT_JUDGED);

      assertThat(err.toString()).contains("it was sent already");
      assertThat(mail.getReceivedMessages()).hasSize(2);
      assertThat(mail.getReceivedMessages()[0].getSubject())
          .startsWith("Daily report of 2026-10-25: ");
    } finally {
      mail.stop();
    }
  }

  @Test
  void withoutPrometheusEveryFigureIsMissingAndTheRunsAreThere() throws Exception {
    assertThat(run(Map.of())).isEqualTo(ExitCode.REGRESSED);

    assertThat(out.toString()).contains("11 without data");
    assertThat(Files.readString(folder.resolve("daily/daily-2026-10-25.html")))
        .contains("neither --prometheus nor --store was given", "20261025T031500Z-1a2b3c4");
  }

  @Test
  void figuresAreThoseOfTheStoreWhereOneIsNamed() throws Exception {
    Path place = folder.resolve("store");
    long noonMillis = Instant.parse("2026-10-25T12:00:00Z").toEpochMilli();
    StoreOptions options = StoreOptions.standard().withClock(() -> noonMillis);
    StoreWriter writer = new StoreWriter(List.of(), "s-", options);
    try (MarketStore store = MarketStore.open(StoreFolder.take(place), options)) {
      store.start(writer);
      for (int i = 0; i < 3; i++) {
        writer.sample(
            new KpiSample(Kpi.EXECUTION_LATENCY.id(), noonMillis + i, "p99", 0.0012 + i * 0.0001));
      }
    }

    assertThat(run(Map.of(), "--store=" + place)).as(err.toString()).isEqualTo(ExitCode.REGRESSED);
    assertThat(out.toString()).contains("10 without data");
    assertThat(Files.readString(folder.resolve("daily/daily-2026-10-25.html")))
        .contains("the store in " + place, "1.4 ms");
  }

  @Test
  void serverAndStoreAreNotBothNamed() {
    assertThat(run(Map.of(), "--prometheus=http://127.0.0.1:1", "--store=" + folder))
        .isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("give one of them");
  }

  @Test
  void serverThatDoesNotAnswerEndsWithoutAReport() {
    StubServer gone = new StubServer(DailyReportCommandTest::answer);
    gone.close();

    assertThat(run(Map.of(), "--prometheus=" + gone.address())).isEqualTo(ExitCode.NOT_JUDGED);
    assertThat(err.toString()).contains("cannot be asked");
    assertThat(folder.resolve("daily")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--date=2026-10-26",
        "--zone=Nowhere/At_All",
        "--prometheus=http://desk:the-word@127.0.0.1:9090",
        "--prometheus=file:///etc/passwd",
        "--prometheus=http://prometheus.example.org:9090",
        "--mail-to=desk",
        "--timeout=0"
      })
  void wrongOptionIsRefusedBeforeAnythingIsAsked(String option) {
    assertThat(run(Map.of(PrometheusArguments.TOKEN, TOKEN), option)).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).isNotBlank().doesNotContain("the-word", TOKEN);
    assertThat(folder.resolve("daily")).doesNotExist();
  }

  @Test
  void passwordInAFileThatOthersCanReadIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("password"), "the-password");
    file.toFile().setReadable(true, false);
    Map<String, String> environment =
        Map.of(MailArguments.USER, "bench", MailArguments.PASSWORD + "_FILE", file.toString());

    assertThat(run(environment, "--mail-to=desk@example.org")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("chmod 600").doesNotContain("the-password");
  }
}
