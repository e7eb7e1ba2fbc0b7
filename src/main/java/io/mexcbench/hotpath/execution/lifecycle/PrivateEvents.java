package io.mexcbench.hotpath.execution.lifecycle;

import io.mexcbench.hotpath.execution.ReportedStatus;
import io.mexcbench.hotpath.execution.Slice;
import io.mexcbench.hotpath.market.ByteSlice;
import io.mexcbench.hotpath.market.DecimalParser;
import io.mexcbench.hotpath.market.Fill;
import io.mexcbench.hotpath.market.OrderField;
import io.mexcbench.hotpath.market.OrderText;
import io.mexcbench.hotpath.market.OrderUpdate;
import io.mexcbench.hotpath.market.SpotListener;

/** Passes the events of the private stream on to the orders that they are about. */
public final class PrivateEvents implements SpotListener {
  private final OrderNews news;
  private final Slice tradeId = new Slice();

  public PrivateEvents(OrderNews news) {
    this.news = news;
  }

  @Override
  public void onOrder(OrderUpdate order) {
    ByteSlice id = order.text(OrderText.CLIENT_ID);
    news.onReport(
        news.sequenceOf(id.array(), id.offset(), id.length()),
        statusOf(order.value(OrderField.STATUS)),
        order.has(OrderField.CUMULATIVE_QUANTITY)
            ? order.value(OrderField.CUMULATIVE_QUANTITY)
            : DecimalParser.FAILED);
  }

  /** The numbers are those of the protocol's {@code status}. */
  private static ReportedStatus statusOf(long number) {
    if (number < 1 || number > 5) {
      return ReportedStatus.UNKNOWN;
    }
    return switch ((int) number) {
      case 1 -> ReportedStatus.NEW;
      case 2 -> ReportedStatus.FILLED;
      case 3 -> ReportedStatus.PARTIALLY_FILLED;
      case 4 -> ReportedStatus.CANCELED;
      default -> ReportedStatus.PARTIALLY_CANCELED;
    };
  }

  @Override
  public void onFill(Fill fill) {
    ByteSlice id = fill.clientOrderId();
    ByteSlice trade = fill.tradeId();
    tradeId.set(trade.offset(), trade.length());
    // Without an identifier a trade that comes twice could not be told from two.
    long quantity = tradeId.isPresent() ? fill.quantity() : 0;
    news.onDeal(
        news.sequenceOf(id.array(), id.offset(), id.length()),
        tradeId.hash(trade.array()),
        quantity);
  }
}
