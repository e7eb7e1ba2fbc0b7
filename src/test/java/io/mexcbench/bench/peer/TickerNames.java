package io.mexcbench.bench.peer;

import java.util.List;

/** The names of a ticker's members, in the order of {@link FuturesNumbers#TICKER}. */
final class TickerNames {
  static final List<String> IN_ORDER =
      List.of(
          "lastPrice",
          "riseFallRate",
          "fairPrice",
          "indexPrice",
          "volume24",
          "amount24",
          "maxBidPrice",
          "minAskPrice",
          "lower24Price",
          "high24Price",
          "timestamp",
          "bid1",
          "ask1",
          "holdVol",
          "riseFallValue",
          "fundingRate");

  private TickerNames() {}

  /** Where a name stands among them, -1 for any other. */
  static int place(String name) {
    return switch (name) {
      case "lastPrice" -> 0;
      case "riseFallRate" -> 1;
      case "fairPrice" -> 2;
      case "indexPrice" -> 3;
      case "volume24" -> 4;
      case "amount24" -> 5;
      case "maxBidPrice" -> 6;
      case "minAskPrice" -> 7;
      case "lower24Price" -> 8;
      case "high24Price" -> 9;
      case "timestamp" -> 10;
      case "bid1" -> 11;
      case "ask1" -> 12;
      case "holdVol" -> 13;
      case "riseFallValue" -> 14;
      case "fundingRate" -> 15;
      default -> -1;
    };
  }
}
