package io.mexcbench.engine;

import io.mexcbench.hotpath.execution.OrderResponse;
import io.mexcbench.hotpath.execution.OrderResponseParser;
import io.mexcbench.hotpath.execution.OrderResponseStatus;
import io.mexcbench.hotpath.execution.ReportedStatus;
import io.mexcbench.hotpath.execution.ServerClock;
import io.mexcbench.hotpath.execution.Slice;
import io.mexcbench.hotpath.execution.lifecycle.OrderNews;
import io.mexcbench.hotpath.market.Symbol;

/**
 * Tells the order lifecycle what the answers to its requests say; that the exchange wants silence
 * it has been told before.
 */
final class OrderReplies {
  /** MEXC's codes. */
  static final long TIMESTAMP_REFUSED = 700_003;

  private static final long UNKNOWN_ORDER = -2_011;
  private static final long NO_SUCH_ORDER = -2_013;

  private final OrderNews news;
  private final ServerClock clock;
  private final EngineCounters counters;
  private final OrderResponseParser parser = new OrderResponseParser();
  private final OrderResponse response = parser.response();

  OrderReplies(OrderNews news, ServerClock clock, EngineCounters counters) {
    this.news = news;
    this.clock = clock;
    this.counters = counters;
  }

  void onSubmitted(Call.Submit call, Reply reply) {
    if (reply.isRefusedByRate()) {
      counters.ordersRejected.increment();
      news.onRejected(call.sequence(), reply.status());
    } else if (reply.isForbidden() || reply.isUnknown()) {
      news.onDoubt(call.sequence());
    } else {
      onAnswer(call, reply);
    }
  }

  private void onAnswer(Call.Submit call, Reply reply) {
    byte[] body = reply.body();
    switch (parser.parse(body, 0, body.length)) {
      case OK -> {
        Slice id = response.orderId();
        news.onAccepted(call.sequence(), body, id.offset(), id.length());
      }
      case ERROR -> {
        noticeClock();
        counters.ordersRejected.increment();
        news.onRejected(call.sequence(), response.code());
      }
      default -> news.onDoubt(call.sequence());
    }
  }

  void onCancelled(Call.Cancel call, Reply reply) {
    if (!isFromExchange(reply)) {
      return;
    }
    byte[] body = reply.body();
    OrderResponseStatus status = parser.parse(body, 0, body.length);
    if (status == OrderResponseStatus.ERROR && isUnknownOrder()) {
      news.onCancelRefused(call.sequence());
    } else if (status == OrderResponseStatus.ERROR) {
      noticeClock();
    } else if (status == OrderResponseStatus.OK && response.reportedStatus().isFinal()) {
      news.onQueried(
          call.sequence(), response.reportedStatus(), filled(call.symbol(), body, response));
    } else if (status == OrderResponseStatus.OK) {
      news.onCancelAccepted(call.sequence());
    }
  }

  void onQueried(Call.Query call, Reply reply) {
    if (!isFromExchange(reply)) {
      return;
    }
    byte[] body = reply.body();
    OrderResponseStatus status = parser.parse(body, 0, body.length);
    if (status == OrderResponseStatus.ERROR && isUnknownOrder()) {
      news.onQueriedAbsent(call.sequence(), call.askedMillis());
    } else if (status == OrderResponseStatus.ERROR) {
      noticeClock();
    } else if (status == OrderResponseStatus.OK
        && response.reportedStatus() != ReportedStatus.ABSENT) {
      news.onQueried(
          call.sequence(), response.reportedStatus(), filled(call.symbol(), body, response));
    }
  }

  void onListed(Call.ListOpen call, Reply reply) {
    if (!isFromExchange(reply)) {
      return;
    }
    byte[] body = reply.body();
    OrderResponseStatus status =
        parser.parseRows(body, 0, body.length, (of, row) -> onRow(call, of, row, body));
    if (status == OrderResponseStatus.OK) {
      news.onOpenOrdersEnd(call.symbol(), call.askedMillis());
    } else if (status == OrderResponseStatus.ERROR) {
      noticeClock();
    }
  }

  private void onRow(
      Call.ListOpen call, OrderResponseStatus status, OrderResponse row, byte[] body) {
    if (status == OrderResponseStatus.OK) {
      Slice id = row.clientOrderId();
      news.onOpenOrder(
          news.sequenceOf(body, id.offset(), id.length()),
          row.reportedStatus(),
          filled(call.symbol(), body, row),
          call.askedMillis());
    }
  }

  /** Whether it is an answer at all. */
  private static boolean isFromExchange(Reply reply) {
    return !reply.isRefusedByRate() && !reply.isForbidden() && !reply.isUnknown();
  }

  /** Negative if the answer does not say. */
  private static long filled(Symbol symbol, byte[] body, OrderResponse from) {
    return from.scaled(from.executedQuantity(), body, symbol.quantityScale());
  }

  private boolean isUnknownOrder() {
    return response.code() == UNKNOWN_ORDER || response.code() == NO_SUCH_ORDER;
  }

  /** What is asked again is asked anew by the lifecycle, with a new time. */
  private void noticeClock() {
    if (response.code() == TIMESTAMP_REFUSED) {
      clock.onTimestampRefused(false, false);
    }
  }
}
