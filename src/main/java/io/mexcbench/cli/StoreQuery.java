package io.mexcbench.cli;

import io.mexcbench.store.LastPrice;
import io.mexcbench.store.MarketQueries;
import io.mexcbench.store.StoreException;
import io.mexcbench.store.StoreSymbol;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import picocli.CommandLine.Option;

/** Of which symbol and time. */
final class StoreQuery {
  private static final long HOUR_MILLIS = 3_600_000;

  @Option(
      names = "--symbol",
      required = true,
      paramLabel = "NAME",
      description = "Of which pair, such as BTCUSDT.")
  private String symbol = "";

  @Option(
      names = "--from",
      defaultValue = "",
      paramLabel = "TIME",
      description = "From when, such as 2026-01-31T08:15:00Z (default: an hour before --to).")
  private String from = "";

  @Option(
      names = "--to",
      defaultValue = "",
      paramLabel = "TIME",
      description = "Until when (default: the newest trade of the pair).")
  private String to = "";

  String symbol() {
    return symbol;
  }

  long toMillis(MarketQueries queries) throws StoreException {
    return to.isEmpty() ? newest(queries).timeMillis() + 1 : millis("--to", to);
  }

  long fromMillis(MarketQueries queries) throws StoreException {
    return from.isEmpty() ? toMillis(queries) - HOUR_MILLIS : millis("--from", from);
  }

  StoreSymbol known(MarketQueries queries) throws StoreException {
    return newest(queries).symbol();
  }

  private LastPrice newest(MarketQueries queries) throws StoreException {
    List<LastPrice> all = queries.lastPrices();
    return all.stream()
        .filter(last -> last.symbol().name().equals(symbol))
        .findFirst()
        .orElseThrow(
            () ->
                new UserFailure(
                    ExitCode.USAGE,
                    "--symbol: no trades of \"%s\" are stored; there are those of %s"
                        .formatted(
                            symbol,
                            String.join(
                                ", ", all.stream().map(last -> last.symbol().name()).toList()))));
  }

  private static long millis(String option, String text) {
    try {
      return Instant.parse(text).toEpochMilli();
    } catch (DateTimeParseException | ArithmeticException e) {
      throw new UserFailure(
          ExitCode.USAGE,
          option + " must be a time such as 2026-01-31T08:15:00Z, got \"" + text + "\"",
          e);
    }
  }

  static String time(long millis) {
    return Instant.ofEpochMilli(millis).toString();
  }

  static BigDecimal price(StoreSymbol symbol, long scaled) {
    return BigDecimal.valueOf(scaled, symbol.priceScale());
  }

  static BigDecimal quantity(StoreSymbol symbol, long scaled) {
    return BigDecimal.valueOf(scaled, symbol.quantityScale());
  }
}
