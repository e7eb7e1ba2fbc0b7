package io.mexcbench.hotpath.market;

import java.util.stream.Stream;

/** The lengths of a candle, the same names on spot and futures. */
public enum KlineInterval {
  MIN_1("Min1"),
  MIN_5("Min5"),
  MIN_15("Min15"),
  MIN_30("Min30"),
  MIN_60("Min60"),
  HOUR_4("Hour4"),
  HOUR_8("Hour8"),
  DAY_1("Day1"),
  WEEK_1("Week1"),
  MONTH_1("Month1"),
  /** Any that is not among the documented ones. */
  OTHER("");

  private static final KlineInterval[] VALUES = values();
  private static final ByteKeyTable TABLE =
      new ByteKeyTable(Stream.of(VALUES).map(KlineInterval::wireName).toList());

  private final String wireName;

  KlineInterval(String wireName) {
    this.wireName = wireName;
  }

  /** As the exchange writes it. */
  public String wireName() {
    return wireName;
  }

  static KlineInterval of(byte[] bytes, int from, int to) {
    int index = TABLE.indexOf(bytes, from, to);
    return index == ByteKeyTable.ABSENT ? OTHER : VALUES[index];
  }
}
