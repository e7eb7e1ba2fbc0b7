package io.mexcbench.corpus;

import io.mexcbench.hotpath.market.Symbol;
import java.util.ArrayList;
import java.util.List;

/** The market of the corpus: five spot pairs, then four contracts, with dense ids. */
final class Instruments {
  /** Binance spot BTCUSDT of 8 August 2024, 3,451 updates at 100 ms. */
  private static final Quantiles CALM =
      Quantiles.of(
          0, 1, .1, 6, .25, 9, .5, 16, .75, 31, .9, 70, .95, 133, .98, 244, .99, 391, .999, 737, 1,
          1076);

  /**
   * Binance spot BTCUSDT of the busier next day; between the published points in the calm shape.
   */
  private static final Quantiles BUSY =
      Quantiles.of(
          0, 1, .1, 10, .25, 17, .5, 30, .75, 62, .9, 137, .95, 205, .99, 378, .999, 700, 1, 888);

  /** Binance spot ETHUSDT of 8 August 2024. */
  private static final Quantiles SECOND =
      Quantiles.of(
          0, 1, .1, 5, .25, 8, .5, 13, .75, 28, .9, 70, .95, 125, .99, 312, .999, 500, 1, 617);

  /** Binance USD-M BTCUSDT of 8 August 2024. */
  private static final Quantiles CONTRACT_BUSY =
      Quantiles.of(
          0, 1, .1, 9, .25, 18, .5, 34, .75, 73, .9, 142, .95, 240, .99, 611, .999, 900, 1, 1226);

  /** Binance USD-M ETHUSDT of 8 August 2024. */
  private static final Quantiles CONTRACT_SECOND =
      Quantiles.of(
          0, 1, .1, 10, .25, 20, .5, 39, .75, 80, .9, 143, .95, 200, .99, 401, .999, 700, 1, 921);

  /** Binance COIN-M BTCUSD of 9 August 2024. */
  private static final Quantiles CONTRACT_CALM =
      Quantiles.of(
          0, 1, .1, 4, .25, 7, .5, 13, .75, 26, .9, 44, .95, 65, .99, 130, .999, 250, 1, 360);

  /**
   * Three spot series re-encoded as {@code aggre.deals@100ms}; between the points of that shape.
   */
  static final Quantiles DEALS_PER_MESSAGE =
      Quantiles.of(0, 1, .45, 1, .5, 2, .75, 4, .9, 17, .95, 22, .99, 57, .999, 160, 1, 766);

  private static final List<QuantityShape> CONTRACTS =
      List.of(new QuantityShape(60, 0, 3, 4), new QuantityShape(40, 0, 2, 6));

  private static final List<QuantityShape> COINS =
      List.of(new QuantityShape(3, 2, 6, 7), new QuantityShape(1, 1, 4, 6));

  private Instruments() {}

  static List<Instrument> spot() {
    return List.of(
        new Instrument(
            new Symbol(0, "BTCUSDT", 2, 8),
            8_427_001,
            1,
            216,
            6,
            CALM,
            List.of(new QuantityShape(95, 5, 2, 6), new QuantityShape(5, 8, 5, 9))),
        new Instrument(
            new Symbol(1, "ETHUSDT", 2, 6),
            238_459,
            1,
            216,
            5,
            SECOND,
            List.of(new QuantityShape(60, 4, 3, 6), new QuantityShape(40, 6, 4, 7))),
        new Instrument(
            new Symbol(2, "SOLUSDT", 2, 6),
            14_237,
            1,
            540,
            4,
            BUSY,
            List.of(new QuantityShape(20, 3, 4, 6), new QuantityShape(80, 6, 6, 9))),
        new Instrument(new Symbol(3, "龙舟USDT", 6, 2), 4_822, 1, 26, 2, SECOND, COINS),
        new Instrument(new Symbol(4, "MICROUSDT", 12, 2), 482_153, 1, 26, 1, SECOND, COINS));
  }

  /**
   * The pairs of {@link #spot()} and more, until there are as many as one connection may subscribe
   * to; the further ones appear on a live market only, so no message of the corpus is about them.
   */
  static List<Instrument> manySpot() {
    List<Instrument> pairs = new ArrayList<>(spot());
    pair(pairs, "XRPUSDT", 4, 22_415);
    pair(pairs, "DOGEUSDT", 5, 16_284);
    pair(pairs, "ADAUSDT", 4, 6_891);
    pair(pairs, "TRXUSDT", 4, 2_947);
    pair(pairs, "LINKUSDT", 3, 14_872);
    pair(pairs, "AVAXUSDT", 2, 1_921);
    pair(pairs, "DOTUSDT", 3, 3_218);
    pair(pairs, "LTCUSDT", 2, 9_457);
    pair(pairs, "BCHUSDT", 2, 51_240);
    pair(pairs, "UNIUSDT", 3, 7_836);
    pair(pairs, "ATOMUSDT", 3, 3_042);
    pair(pairs, "XLMUSDT", 5, 25_317);
    pair(pairs, "NEARUSDT", 3, 2_154);
    pair(pairs, "APTUSDT", 3, 3_687);
    pair(pairs, "FILUSDT", 3, 1_846);
    pair(pairs, "ARBUSDT", 4, 3_093);
    pair(pairs, "OPUSDT", 4, 4_417);
    pair(pairs, "SUIUSDT", 4, 22_868);
    pair(pairs, "SEIUSDT", 4, 1_932);
    pair(pairs, "INJUSDT", 2, 874);
    pair(pairs, "TIAUSDT", 3, 1_126);
    pair(pairs, "AAVEUSDT", 2, 19_743);
    pair(pairs, "MXUSDT", 4, 23_516);
    pair(pairs, "PEPEUSDT", 10, 75_312);
    pair(pairs, "SHIBUSDT", 8, 1_027);
    return List.copyOf(pairs);
  }

  private static void pair(List<Instrument> pairs, String name, int priceScale, long startTicks) {
    Symbol symbol = new Symbol(pairs.size(), name, priceScale, 2);
    pairs.add(new Instrument(symbol, startTicks, 1, 0, 0, SECOND, COINS));
  }

  static List<Instrument> futures() {
    return List.of(
        new Instrument(
            new Symbol(5, "BTC_USDT", 1, 0), 843_621, 1, 256, 0, CONTRACT_BUSY, CONTRACTS),
        new Instrument(
            new Symbol(6, "ETH_USDT", 2, 0), 238_457, 1, 256, 0, CONTRACT_SECOND, CONTRACTS),
        new Instrument(
            new Symbol(7, "DOGE_USDT", 6, 0), 8_012, 10, 256, 0, CONTRACT_CALM, CONTRACTS),
        new Instrument(
            new Symbol(8, "PEPE_USDT", 10, 0), 75_312, 1, 256, 0, CONTRACT_CALM, CONTRACTS));
  }
}
