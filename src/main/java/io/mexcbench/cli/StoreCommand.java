package io.mexcbench.cli;

import io.mexcbench.store.MarketQueries;
import io.mexcbench.store.MarketStore;
import io.mexcbench.store.StoreException;
import io.mexcbench.store.StoreOptions;
import io.mexcbench.store.StoreSymbol;
import io.mexcbench.store.Vwap;
import java.math.MathContext;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Shows what live --store has stored. */
@Command(
    name = "store",
    description = {
      "Shows what live --store has stored: last prices, bars of a minute, the mean price by volume,"
          + " trades with the top of the book before them.",
      "A store in a folder is for one process at a time: while live has it open, it is refused."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "QUERY",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:the rows were shown",
      " 2:bad usage, or no store there",
      "70:internal error"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  java -jar benchmarks.jar store last --store=data",
      "  java -jar benchmarks.jar store bars --store=data --symbol=BTCUSDT --format=csv"
    })
final class StoreCommand {
  @Option(
      names = "--store",
      scope = ScopeType.INHERIT,
      required = true,
      paramLabel = "DIR",
      description = "The folder, or jdbc:postgresql://HOST/DATABASE?user=NAME.")
  private String place = "";

  @Option(
      names = "--format",
      scope = ScopeType.INHERIT,
      defaultValue = "text",
      completionCandidates = Candidates.OfStoreFormat.class,
      paramLabel = "FORMAT",
      description = "text, csv or json (default: ${DEFAULT-VALUE}).")
  private StoreFormat format = StoreFormat.TEXT;

  @Spec private CommandSpec spec;

  private interface Query {
    List<List<Object>> rows(MarketQueries queries) throws StoreException;
  }

  @Command(
      name = "last",
      description = "The newest trade of each pair.",
      mixinStandardHelpOptions = true,
      footerHeading = "%nExample:%n",
      footer = "  java -jar benchmarks.jar store last --store=data")
  int last() {
    return show(
        List.of("symbol", "price", "quantity", "time"),
        queries ->
            queries.lastPrices().stream()
                .map(
                    last ->
                        List.<Object>of(
                            last.symbol().name(),
                            StoreQuery.price(last.symbol(), last.price()),
                            StoreQuery.quantity(last.symbol(), last.quantity()),
                            StoreQuery.time(last.timeMillis())))
                .toList());
  }

  @Command(
      name = "bars",
      description = "A bar for each minute with trades.",
      mixinStandardHelpOptions = true,
      footerHeading = "%nExample:%n",
      footer = "  java -jar benchmarks.jar store bars --store=data --symbol=BTCUSDT")
  int bars(@Mixin StoreQuery query) {
    return show(
        List.of("minute", "open", "high", "low", "close", "volume", "trades"),
        queries -> {
          StoreSymbol symbol = query.known(queries);
          return queries
              .bars(query.symbol(), query.fromMillis(queries), query.toMillis(queries))
              .stream()
              .map(
                  bar ->
                      List.<Object>of(
                          StoreQuery.time(bar.minuteMillis()),
                          StoreQuery.price(symbol, bar.open()),
                          StoreQuery.price(symbol, bar.high()),
                          StoreQuery.price(symbol, bar.low()),
                          StoreQuery.price(symbol, bar.close()),
                          StoreQuery.quantity(symbol, bar.volume()),
                          bar.trades()))
              .toList();
        });
  }

  @Command(
      name = "vwap",
      description = "The mean price of what was traded, weighted by quantity.",
      mixinStandardHelpOptions = true,
      footerHeading = "%nExample:%n",
      footer = "  java -jar benchmarks.jar store vwap --store=data --symbol=BTCUSDT")
  int vwap(@Mixin StoreQuery query) {
    return show(
        List.of("symbol", "price", "volume", "from", "to"),
        queries -> {
          long from = query.fromMillis(queries);
          long to = query.toMillis(queries);
          Vwap vwap = queries.vwap(query.symbol(), from, to);
          return vwap.price().stream()
              .map(
                  price ->
                      List.<Object>of(
                          vwap.symbol().name(),
                          price.round(MathContext.DECIMAL32),
                          StoreQuery.quantity(vwap.symbol(), vwap.volume()),
                          StoreQuery.time(from),
                          StoreQuery.time(to)))
              .toList();
        });
  }

  @Command(
      name = "asof",
      description = "Trades, each with the top of the book as it had arrived before it.",
      mixinStandardHelpOptions = true,
      footerHeading = "%nExample:%n",
      footer = "  java -jar benchmarks.jar store asof --store=data --symbol=BTCUSDT --limit=20")
  int asof(
      @Mixin StoreQuery query,
      @Option(
              names = "--limit",
              defaultValue = "1000",
              paramLabel = "N",
              description = "At most so many trades (default: ${DEFAULT-VALUE}).")
          int limit) {
    if (limit < 1) {
      throw new UserFailure(ExitCode.USAGE, "--limit must be positive, got " + limit);
    }
    return show(
        List.of("time", "price", "quantity", "bid", "bid_quantity", "ask", "ask_quantity"),
        queries -> {
          StoreSymbol symbol = query.known(queries);
          return queries
              .tradesAsOf(query.symbol(), query.fromMillis(queries), query.toMillis(queries), limit)
              .stream()
              .map(
                  trade ->
                      List.<Object>of(
                          StoreQuery.time(trade.timeMillis()),
                          StoreQuery.price(symbol, trade.price()),
                          StoreQuery.quantity(symbol, trade.quantity()),
                          StoreQuery.price(symbol, trade.bidPrice()),
                          StoreQuery.quantity(symbol, trade.bidQuantity()),
                          StoreQuery.price(symbol, trade.askPrice()),
                          StoreQuery.quantity(symbol, trade.askQuantity())))
              .toList();
        });
  }

  private int show(List<String> head, Query query) {
    try (StorePlace taken = StorePlace.takeExisting(place);
        MarketStore store = taken.open(StoreOptions.standard())) {
      var out = spec.commandLine().getOut();
      out.print(format.of(head, query.rows(store.queries())));
      out.flush();
      return ExitCode.PASS;
    } catch (StoreException e) {
      throw new UserFailure(ExitCode.USAGE, "--store: " + e.getMessage(), e);
    }
  }
}
