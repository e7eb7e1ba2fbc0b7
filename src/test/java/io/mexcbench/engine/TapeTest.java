package io.mexcbench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.AllocationMeter;
import io.mexcbench.engine.view.BarView;
import io.mexcbench.engine.view.LevelView;
import io.mexcbench.engine.view.QuoteView;
import io.mexcbench.engine.view.SignalView;
import io.mexcbench.engine.view.TradeView;
import io.mexcbench.hotpath.execution.lifecycle.LimitVerdict;
import io.mexcbench.hotpath.market.Deals;
import io.mexcbench.hotpath.market.Quote;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.OrderIntent;
import io.mexcbench.hotpath.signal.OrderType;
import io.mexcbench.hotpath.signal.Reason;
import io.mexcbench.hotpath.signal.Side;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is kept for those who look: exact, bounded, and free of allocation. */
class TapeTest {
  private static final Symbol SYMBOL = new Symbol(0, "BTCUSDT", 2, 3);
  private static final long START = 1_790_000_040_000L - 1_790_000_040_000L % 60_000;

  private final Tape tape = new Tape(SYMBOL);
  private final SignalTape signals = new SignalTape(SYMBOL);
  private final OrderIntent intent = new OrderIntent(SYMBOL);
  private long count;

  @Test
  void keepingAllocatesNothing() {
    Quote quote = new Quote(SYMBOL);
    quote.setBid(6_150_025, 100);
    intent.set(SYMBOL, Side.BUY, OrderType.LIMIT, 1, 1, Reason.OVERSOLD, 1);
    long bytes =
        AllocationMeter.bytesOfAMillion(
            () -> {
              count++;
              tape.onQuote(quote);
              tape.onTrade(START + 50 * count, 6_150_000 + count % 100, 10, Deals.BUY);
              signals.onSignal(intent, LimitVerdict.ACCEPTED, count);
            });
    assertThat(bytes).isZero();
    assertThat(tape.trades()).hasSize(Tape.TRADES);
    assertThat(tape.bars()).hasSize(Tape.BARS + 1);
    assertThat(signals.signals(Long::toString)).hasSize(SignalTape.SIGNALS);
  }

  @Test
  void quoteWithoutASideHasNone() {
    assertThat(tape.quote()).isEmpty();
    Quote quote = new Quote(SYMBOL);
    quote.setSendTimeMillis(START);
    quote.setAsk(6_150_150, 2_000);
    tape.onQuote(quote);
    assertThat(tape.quote())
        .contains(
            new QuoteView(
                START,
                Optional.empty(),
                Optional.of(new LevelView(new BigDecimal("61501.50"), new BigDecimal("2.000")))));
  }

  @Test
  void tradesAreNewestFirstAndMakeBars() {
    tape.onTrade(START, 100, 1_000, Deals.SELL);
    tape.onTrade(START + 59_999, 300, 500, Deals.BUY);
    tape.onTrade(START + 60_000, 200, 1, 7);
    assertThat(tape.trades())
        .isEqualTo(
            List.of(
                trade(START + 60_000, "2.00", "0.001", "UNKNOWN"),
                trade(START + 59_999, "3.00", "0.500", "BUY"),
                trade(START, "1.00", "1.000", "SELL")));
    assertThat(tape.trades()).isSameAs(tape.trades());
    assertThat(tape.bars())
        .isEqualTo(
            List.of(
                bar(START, "1.00", "3.00", "1.00", "3.00", "1.500", 2, true),
                bar(START + 60_000, "2.00", "2.00", "2.00", "2.00", "0.001", 1, false)));
  }

  private static TradeView trade(long at, String price, String quantity, String side) {
    return new TradeView(at, new BigDecimal(price), new BigDecimal(quantity), side);
  }

  private static BarView bar(
      long start,
      String open,
      String high,
      String low,
      String close,
      String volume,
      long trades,
      boolean isComplete) {
    return new BarView(
        start,
        new BigDecimal(open),
        new BigDecimal(high),
        new BigDecimal(low),
        new BigDecimal(close),
        new BigDecimal(volume),
        trades,
        isComplete);
  }

  @Test
  void signalSaysWhichOrderCameOfItIfOneDid() {
    intent.set(SYMBOL, Side.BUY, OrderType.LIMIT, 6_150_000, 100, Reason.OVERSOLD, START);
    signals.onSignal(intent, LimitVerdict.PRICE_BAND, 4);
    intent.set(SYMBOL, Side.SELL, OrderType.MARKET, 0, 100, Reason.REVERTED, START + 1);
    signals.onSignal(intent, LimitVerdict.ACCEPTED, 5);
    assertThat(signals.signals(sequence -> "id-" + sequence))
        .isEqualTo(
            List.of(
                new SignalView(
                    2,
                    START + 1,
                    "BTCUSDT",
                    "SELL",
                    "MARKET",
                    Optional.empty(),
                    new BigDecimal("0.100"),
                    "REVERTED",
                    "ACCEPTED",
                    Optional.of("id-5")),
                new SignalView(
                    1,
                    START,
                    "BTCUSDT",
                    "BUY",
                    "LIMIT",
                    Optional.of(new BigDecimal("61500.00")),
                    new BigDecimal("0.100"),
                    "OVERSOLD",
                    "PRICE_BAND",
                    Optional.empty())));
  }
}
