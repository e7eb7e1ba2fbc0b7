package io.mexcbench.dashboard;

import io.mexcbench.engine.Durations;
import io.mexcbench.engine.EngineReading;
import io.mexcbench.engine.view.BarView;
import io.mexcbench.engine.view.ConnectionView;
import io.mexcbench.engine.view.EngineView;
import io.mexcbench.engine.view.LevelView;
import io.mexcbench.engine.view.OrderView;
import io.mexcbench.engine.view.PairView;
import io.mexcbench.engine.view.PositionView;
import io.mexcbench.engine.view.QuoteView;
import io.mexcbench.engine.view.SignalView;
import io.mexcbench.engine.view.TradeView;
import io.mexcbench.kpi.Kpi;
import io.mexcbench.kpi.KpiResult;
import io.mexcbench.kpi.KpiSample;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An engine at one moment, always the same: of everything there is one with and one without. */
final class SampleView {
  /** 2026-09-21T13:46:40Z. */
  static final long NOW_MILLIS = 1_790_000_000_000L - 1_790_000_000_000L % 60_000 + 10_000;

  private SampleView() {}

  static EngineView view() {
    return new EngineView(
        NOW_MILLIS,
        NOW_MILLIS - 90_000,
        true,
        false,
        List.of(
            new ConnectionView("market-1", "ACTIVE", List.of()),
            new ConnectionView("account", "SUBSCRIBING", List.of("spot@private.orders"))),
        List.of(bitcoin(), silent("ETHUSDT")),
        List.of(signal(2, "ACCEPTED", Optional.of("s1-2")), market(1)),
        List.of(order("s1-2", "PARTIALLY_FILLED", true), order("s1-1", "FILLED", false)),
        totals());
  }

  static EngineView halted() {
    EngineView view = view();
    return new EngineView(
        view.timeMillis(),
        view.startMillis(),
        true,
        true,
        view.connections(),
        view.pairs(),
        view.signals(),
        view.orders(),
        view.totals());
  }

  private static Map<String, Long> totals() {
    return Map.of("messages", 12_345L);
  }

  static BigDecimal decimal(String text) {
    return new BigDecimal(text);
  }

  private static LevelView level(String price, String quantity) {
    return new LevelView(decimal(price), decimal(quantity));
  }

  private static PairView bitcoin() {
    List<LevelView> bids = new ArrayList<>();
    List<LevelView> asks = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      bids.add(level(61_500 - i + ".25", "0." + (100 + i)));
      asks.add(level(61_501 + i + ".50", "1." + (100 + i)));
    }
    return new PairView(
        "BTCUSDT",
        true,
        4_711,
        bids,
        asks,
        Optional.of(
            new QuoteView(
                NOW_MILLIS - 5,
                Optional.of(level("61500.25", "0.100")),
                Optional.of(level("61501.50", "1.100")))),
        List.of(
            new TradeView(NOW_MILLIS - 7, decimal("61500.25"), decimal("0.010"), "SELL"),
            new TradeView(NOW_MILLIS - 1_007, decimal("61501.50"), decimal("0.200"), "BUY"),
            new TradeView(NOW_MILLIS - 2_000, decimal("61501.00"), decimal("0.300"), "UNKNOWN")),
        bars(),
        new PositionView(decimal("-0.500"), decimal("0.000"), decimal("0.250")));
  }

  private static List<BarView> bars() {
    List<BarView> bars = new ArrayList<>();
    long now = NOW_MILLIS - NOW_MILLIS % 60_000;
    for (int i = 7; i >= 0; i--) {
      bars.add(
          new BarView(
              now - i * 60_000L,
              decimal(61_500 + i + ".00"),
              decimal(61_510 + i + ".00"),
              decimal(61_490 + i + ".00"),
              decimal(61_505 + i + ".00"),
              decimal("1." + i + "00"),
              10 + i,
              i > 0));
    }
    return bars;
  }

  private static PairView silent(String symbol) {
    return new PairView(
        symbol,
        false,
        0,
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        new PositionView(decimal("0"), decimal("0"), decimal("0")));
  }

  private static SignalView signal(long number, String verdict, Optional<String> id) {
    return new SignalView(
        number,
        NOW_MILLIS - 300,
        "BTCUSDT",
        "BUY",
        "IMMEDIATE_OR_CANCEL",
        Optional.of(decimal("61501.50")),
        decimal("0.100"),
        "BUYING_PRESSURE",
        verdict,
        id);
  }

  private static SignalView market(long number) {
    return new SignalView(
        number,
        NOW_MILLIS - 600,
        "ETHUSDT",
        "SELL",
        "MARKET",
        Optional.empty(),
        decimal("2"),
        "PRESSURE_GONE",
        "PRICE_BAND",
        Optional.empty());
  }

  static OrderView order(String id, String state, boolean isLive) {
    return new OrderView(
        id,
        isLive ? Optional.empty() : Optional.of("C02__1"),
        "BTCUSDT",
        "BUY",
        "LIMIT",
        Optional.of(decimal("61501.50")),
        decimal("0.100"),
        decimal(isLive ? "0.040" : "0.100"),
        state,
        isLive,
        NOW_MILLIS - 300,
        "BUYING_PRESSURE");
  }

  static EngineReading second() {
    Durations some = new Durations(9, 200_000, 1_234_567, 9_000_000);
    Durations none = new Durations(0, 0, 0, 0);
    return new EngineReading(
        1_000_000_000,
        3_211,
        300,
        2_900,
        2_000,
        340,
        0,
        0,
        5,
        12,
        0,
        0,
        11,
        10,
        0,
        0,
        0,
        0,
        0,
        0,
        7,
        1,
        1 << 20,
        1 << 23,
        3,
        1,
        2,
        1,
        some,
        some,
        none,
        some);
  }

  static List<KpiResult> kpis() {
    return Arrays.stream(Kpi.values())
        .map(
            kpi ->
                KpiResult.of(
                    kpi,
                    kpi == Kpi.DATABASE_QUERY
                        ? KpiSample.none()
                        : KpiSample.ofValues(kpi == Kpi.CPU ? 95 : kpi.stretch()),
                    kpi == Kpi.DATABASE_QUERY ? "there is no store" : ""))
        .toList();
  }
}
