package io.mexcbench.cli;

import io.mexcbench.engine.MarketChannels;
import io.mexcbench.report.LoadReport.Fact;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a load test was told, as its report says it.
 *
 * @param exchange that was not started by the test; its profile is not known here
 * @param channels that the system listens to
 * @param processor that the system's threads were given
 */
record LoadSetup(
    LoadArguments arguments,
    Optional<URI> exchange,
    MarketChannels channels,
    Optional<Integer> processor) {
  private static final String ELSEWHERE = ", exchange elsewhere";
  private static final double NANOS_PER_MILLI = 1e6;

  LoadSetup listeningTo(MarketChannels listened) {
    return new LoadSetup(arguments, exchange, listened, processor);
  }

  LoadSetup onProcessor(Optional<Integer> given) {
    return new LoadSetup(arguments, exchange, channels, given);
  }

  /** Figures of an exchange elsewhere are another test's than those of one in the same process. */
  String named(String test) {
    return exchange.isPresent() ? test + ELSEWHERE : test;
  }

  String nameOfLoadTest(boolean isRepeated) {
    String test = channels == MarketChannels.DEPTH ? "load test, books alone" : "load test";
    if (isRepeated) {
      return named(test + ", repeated");
    }
    return exchange.isPresent() ? named(test) : test + ", " + profile();
  }

  private String profile() {
    return arguments.profile().name().toLowerCase(Locale.ROOT);
  }

  List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        exchange
            .map(uri -> new Fact("exchange", uri.toString()))
            .orElseGet(() -> new Fact("profile", profile())));
    if (channels == MarketChannels.DEPTH) {
      facts.add(new Fact("channels", "updates of books alone"));
    }
    processor.ifPresent(
        number -> facts.add(new Fact("the system's threads", "on processor " + number)));
    facts.add(new Fact("normal rate", LoadText.text("%,d msg/s", arguments.perSecond())));
    facts.add(
        new Fact(
            "limit of the response",
            LoadText.text("%,.0f ms (p99)", arguments.limitNanos() / NANOS_PER_MILLI)));
    if (arguments.isShort()) {
      facts.add(new Fact("short", "only to see that it works: no figure of it is to be kept"));
    }
    return facts;
  }
}
