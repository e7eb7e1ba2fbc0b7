package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mexcbench.store.MarketStore;
import io.mexcbench.store.StoreFolder;
import io.mexcbench.store.StoreOptions;
import io.mexcbench.store.StoreSymbol;
import io.mexcbench.store.StoreWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreCommandTest {
  /** 2026-01-31T08:15:00Z. */
  private static final long START_MILLIS = 1_769_847_300_000L;

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private String store() throws Exception {
    Path path = folder.resolve("store");
    StoreOptions options = StoreOptions.standard().withClock(() -> START_MILLIS);
    StoreWriter writer =
        new StoreWriter(
            List.of(new StoreSymbol("BTCUSDT", 2, 6), new StoreSymbol("PEPEUSDT", 12, 0)),
            "s-",
            options);
    try (MarketStore store = MarketStore.open(StoreFolder.take(path), options)) {
      store.start(writer);
      writer.quote(0, START_MILLIS, 6_100_000, 5, 6_100_200, 7);
      writer.trade(0, START_MILLIS + 10, 6_100_200, 2_000_000);
      writer.trade(0, START_MILLIS + 61_000, 6_100_500, 1_000_000);
      writer.trade(1, START_MILLIS + 20, 7_654_321, 1_000);
    }
    return "--store=" + path;
  }

  @Test
  void lastPricesAreATable() throws Exception {
    assertThat(run("store", "last", store())).as(err.toString()).isZero();
    assertThat(out)
        .hasToString(
            """
            symbol             price  quantity  time
            BTCUSDT         61005.00  1.000000  2026-01-31T08:16:01Z
            PEPEUSDT  0.000007654321      1000  2026-01-31T08:15:00.020Z
            """);
  }

  @Test
  void barsOfTheHourBeforeTheNewestTradeAreCsv() throws Exception {
    assertThat(run("store", "bars", store(), "--symbol=BTCUSDT", "--format=csv"))
        .as(err.toString())
        .isZero();
    assertThat(out)
        .hasToString(
            """
            minute,open,high,low,close,volume,trades
            "2026-01-31T08:15:00Z",61002.00,61002.00,61002.00,61002.00,2.000000,1
            "2026-01-31T08:16:00Z",61005.00,61005.00,61005.00,61005.00,1.000000,1
            """);
  }

  @Test
  void meanPriceIsThatOfTheWindow() throws Exception {
    assertThat(run("store", "vwap", store(), "--symbol=BTCUSDT")).as(err.toString()).isZero();
    assertThat(out.toString()).contains("BTCUSDT  61003.00  3.000000");
    out.getBuffer().setLength(0);
    assertThat(
            run(
                "store",
                "vwap",
                "--store=" + folder.resolve("store"),
                "--symbol=BTCUSDT",
                "--to=2026-01-31T08:16:00Z"))
        .isZero();
    assertThat(out.toString()).contains("BTCUSDT  61002.00  2.000000");
  }

  @Test
  void tradesWithTheBookBeforeThemAreJson() throws Exception {
    assertThat(run("store", "asof", store(), "--symbol=BTCUSDT", "--format=json", "--limit=1"))
        .as(err.toString())
        .isZero();
    JsonNode rows = new ObjectMapper().readTree(out.toString());
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).get("time").asText()).isEqualTo("2026-01-31T08:15:00.010Z");
    assertThat(rows.get(0).get("price").decimalValue()).isEqualByComparingTo("61002");
    assertThat(rows.get(0).get("bid").decimalValue()).isEqualByComparingTo("61000");
    assertThat(rows.get(0).get("ask_quantity").decimalValue()).isEqualByComparingTo("0.000007");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bars --symbol=NOPE | --symbol: no trades of "NOPE" are stored; there are those of BTCUSDT, PEPEUSDT
          bars --symbol=BTCUSDT --from=today | --from must be a time such as 2026-01-31T08:15:00Z, got "today"
          asof --symbol=BTCUSDT --limit=0 | --limit must be positive, got 0
          """)
  void whatCannotBeAskedIsSaidInOneLine(String line, String message) throws Exception {
    String[] arguments = ("store " + line + " " + store()).split(" ");
    assertThat(run(arguments)).isEqualTo(ExitCode.USAGE);
    assertThat(err).hasToString("mexcbench: " + message + "\n");
  }

  @Test
  void placeWithoutAStoreIsNamedAndNothingIsMadeThere() {
    Path absent = folder.resolve("absent");
    assertThat(run("store", "last", "--store=" + absent)).isEqualTo(ExitCode.USAGE);
    assertThat(err)
        .hasToString(
            "mexcbench: --store: no store is kept in " + absent + "; live --store makes one\n");
    assertThat(absent).doesNotExist();
  }

  @Test
  void storeThatIsOpenIsRefused() throws Exception {
    String place = store();
    try (StoreFolder taken = StoreFolder.take(folder.resolve("store"))) {
      assertThat(taken.hasStore()).isTrue();
      assertThat(run("store", "last", place)).isEqualTo(ExitCode.USAGE);
      assertThat(err.toString()).contains("another process has this store open; end it first");
    }
  }

  @Test
  void passwordOnTheCommandLineIsRefused() {
    assertThat(run("store", "last", "--store=jdbc:postgresql://h/d?user=u&password=p"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("keep it in ~/.pgpass").doesNotContain("password=p");
  }

  @Test
  void liveKeepsWhatItHearsAndSaysHowMuch() {
    String place = "--store=" + folder.resolve("live");
    assertThat(run("live", "--duration=5s", "--profile=busy", "--symbols=BTCUSDT,ETHUSDT", place))
        .as(err.toString())
        .isZero();
    assertThat(out.toString())
        .containsPattern("(?m)^stored [1-9]\\d* rows$")
        .doesNotContain("not stored");
    out.getBuffer().setLength(0);
    assertThat(run("store", "last", place)).as(err.toString()).isZero();
    assertThat(out.toString()).contains("BTCUSDT ", "ETHUSDT ");
  }

  @Test
  void liveRefusesAStoreThatIsOpenBeforeItTrades() throws Exception {
    try (StoreFolder taken = StoreFolder.take(folder.resolve("live"))) {
      assertThat(taken.hasStore()).isFalse();
      assertThat(run("live", "--duration=5s", "--store=" + folder.resolve("live")))
          .isEqualTo(ExitCode.USAGE);
      assertThat(out.toString()).isEmpty();
      assertThat(err.toString().lines()).hasSize(1);
    }
  }
}
