package io.mexcbench.hotpath.signal;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;

/** What a bar said at the moment of its callback, or what one of these trades would have to say. */
record BarValue(
    long startMillis,
    long endMillis,
    long firstMillis,
    long lastMillis,
    long open,
    long high,
    long low,
    long close,
    long volume,
    BigInteger notional,
    long tradeCount) {
  static BarValue of(Bar bar) {
    BigInteger lower = new BigInteger(Long.toUnsignedString(bar.notionalLow()));
    return new BarValue(
        bar.startMillis(),
        bar.endMillis(),
        bar.firstMillis(),
        bar.lastMillis(),
        bar.open(),
        bar.high(),
        bar.low(),
        bar.close(),
        bar.volume(),
        BigInteger.valueOf(bar.notionalHigh()).shiftLeft(64).add(lower),
        bar.tradeCount());
  }

  static BarValue of(long startMillis, long endMillis, List<Trade> trades) {
    Trade first = trades.get(0);
    Trade last = trades.get(trades.size() - 1);
    return new BarValue(
        startMillis,
        endMillis,
        first.timeMillis(),
        last.timeMillis(),
        first.price(),
        trades.stream().map(Trade::price).max(Comparator.naturalOrder()).orElseThrow(),
        trades.stream().map(Trade::price).min(Comparator.naturalOrder()).orElseThrow(),
        last.price(),
        trades.stream().mapToLong(Trade::quantity).sum(),
        Trade.notional(trades),
        trades.size());
  }

  static BarValue flat(long startMillis, long endMillis, long price) {
    return new BarValue(
        startMillis,
        endMillis,
        startMillis,
        startMillis,
        price,
        price,
        price,
        price,
        0,
        BigInteger.ZERO,
        0);
  }
}
