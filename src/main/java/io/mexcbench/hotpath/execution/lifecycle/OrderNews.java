package io.mexcbench.hotpath.execution.lifecycle;

import io.mexcbench.hotpath.execution.ClientOrderIds;
import io.mexcbench.hotpath.execution.ReportedStatus;
import io.mexcbench.hotpath.execution.lifecycle.OrderMerge.Source;
import io.mexcbench.hotpath.market.Symbol;

/**
 * What the exchange, or the network in its stead, says of orders, by the counters of their client
 * order ids. Told by the thread of the {@link OrderLifecycle}, after it has told the time.
 */
public final class OrderNews {
  private final LifecycleRules rules;
  private final ClientOrderIds ids;
  private final OrderListener listener;
  private final OrderTable orders;
  private final OrderMerge merge;
  private final DueRequests due;
  private final RequestLimits requests;
  private final LifecycleCounters counters;

  OrderNews(
      LifecycleRules rules,
      ClientOrderIds ids,
      OrderListener listener,
      OrderTable orders,
      OrderMerge merge,
      DueRequests due,
      RequestLimits requests,
      LifecycleCounters counters) {
    this.rules = rules;
    this.ids = ids;
    this.listener = listener;
    this.orders = orders;
    this.merge = merge;
    this.due = due;
    this.requests = requests;
    this.counters = counters;
  }

  /** The exchange took the order, under that identifier of its own. */
  public void onAccepted(long sequence, byte[] buffer, int offset, int length) {
    int index = find(sequence);
    if (index != OrderTable.NONE) {
      orders.at(index).setExchangeId(buffer, offset, length);
      merge.accept(orders.at(index), Source.REPLY, due.nowMillis());
    }
  }

  /** The exchange refused the order with that code: a 4xx or a code in a body. */
  public void onRejected(long sequence, long code) {
    if (code >= 500 && code < 600) {
      onDoubt(sequence);
      return;
    }
    int index = findLive(sequence);
    if (index == OrderTable.NONE) {
      return;
    }
    TrackedOrder order = orders.at(index);
    if (order.state.isKnown()) {
      counters.contradictions++;
      due.queryIn(order, 0);
      return;
    }
    counters.resolvedByReply += order.state == OrderState.UNKNOWN ? 1 : 0;
    merge.close(order, OrderState.REJECTED, due.nowMillis());
  }

  /** Not one byte of the order left after all. */
  public void onNotSent(long sequence) {
    int index = find(sequence);
    if (index != OrderTable.NONE && !orders.at(index).state.isKnown()) {
      merge.close(orders.at(index), OrderState.NOT_SENT, due.nowMillis());
    }
  }

  /**
   * The answer to the order leaves open what became of it (HTTP 5xx, 403, none of the exchange's
   * answers), or there will be none.
   */
  public void onDoubt(long sequence) {
    int index = find(sequence);
    if (index != OrderTable.NONE) {
      doubt(orders.at(index));
      due.send();
    }
  }

  private void doubt(TrackedOrder order) {
    if (order.state == OrderState.SENT) {
      // It becomes UNKNOWN where every doubt does: when its query is due.
      order.queryDueMillis = TrackedOrder.NEVER;
      due.queryIn(order, 0);
    }
  }

  /** The connection that orders are sent through broke: whatever was not answered is in doubt. */
  public void onConnectionLost() {
    for (int i = orders.liveCount() - 1; i >= 0; i--) {
      doubt(orders.live(i));
    }
    due.send();
  }

  /**
   * HTTP 429, 418 or 403 to whatever request: nothing is sent before the time is over. If it was to
   * an order, tell after this: {@link #onRejected} for 429 and 418, which were not taken; {@link
   * #onDoubt} for 403, because it was not the exchange that answered.
   *
   * @param retryAfterMillis 0 or less if the answer does not say
   */
  public void onRateLimited(long retryAfterMillis) {
    long silence = retryAfterMillis > 0 ? retryAfterMillis : rules.silenceMillis();
    requests.silence(due.nowMillis(), silence);
  }

  /**
   * An event of the private stream about the state of an order.
   *
   * @param filledQuantity in all, negative if the event does not say
   */
  public void onReport(long sequence, ReportedStatus status, long filledQuantity) {
    report(sequence, status, filledQuantity, Source.EVENT);
  }

  /** The same out of an answer to a query, to a cancel, or of a row of a list. */
  public void onQueried(long sequence, ReportedStatus status, long filledQuantity) {
    report(sequence, status, filledQuantity, Source.QUERY);
  }

  private void report(long sequence, ReportedStatus status, long filledQuantity, Source source) {
    int index = find(sequence);
    if (index != OrderTable.NONE) {
      TrackedOrder order = orders.at(index);
      if (merge.report(order, status, filledQuantity, source, due.nowMillis())) {
        if (source == Source.QUERY) {
          order.settle();
        }
      } else if (status != ReportedStatus.UNKNOWN || order.queryDueMillis == TrackedOrder.NEVER) {
        // A word that nobody knows comes again with each answer, and must not hasten the next.
        due.queryIn(order, rules.queryMillis());
      }
    }
  }

  /**
   * An event of the private stream about one trade.
   *
   * @param trade a hash of its identifier
   */
  public void onDeal(long sequence, long trade, long quantity) {
    int index = find(sequence);
    if (index != OrderTable.NONE
        && !merge.deal(orders.at(index), trade, quantity, due.nowMillis())) {
      due.queryIn(orders.at(index), rules.queryMillis());
    }
  }

  /** The exchange does not know the order, says the answer to the query that was sent then. */
  public void onQueriedAbsent(long sequence, long askedMillis) {
    int index = findLive(sequence);
    if (index == OrderTable.NONE) {
      return;
    }
    TrackedOrder order = orders.at(index);
    long provenFromMillis = order.sentMillis + rules.absenceProvenAfterMillis();
    if (order.state.isKnown()) {
      boolean mayLag = askedMillis - rules.readLagMillis() <= order.knownMillis;
      counters.contradictions += mayLag ? 0 : 1;
    } else if (askedMillis > provenFromMillis) {
      counters.provenAbsent++;
      merge.close(order, OrderState.ABSENT, due.nowMillis());
    } else if (due.nowMillis() <= provenFromMillis) {
      due.postponeQuery(order, provenFromMillis + 1 - due.nowMillis());
    }
  }

  /** The exchange has nothing to cancel: the order has ended, or is not there yet. */
  public void onCancelRefused(long sequence) {
    int index = findLive(sequence);
    if (index != OrderTable.NONE) {
      due.queryIn(orders.at(index), 0);
      due.send();
    }
  }

  /** The exchange will cancel, and the private stream should say so soon. */
  public void onCancelAccepted(long sequence) {
    int index = find(sequence);
    if (index != OrderTable.NONE && orders.at(index).state.isFinal()) {
      merge.onStale(orders.at(index));
    } else if (index != OrderTable.NONE) {
      due.queryIn(orders.at(index), rules.queryMillis());
    }
  }

  /** One row of a list of open orders. */
  public void onOpenOrder(
      long sequence, ReportedStatus status, long filledQuantity, long askedMillis) {
    onQueried(sequence, status, filledQuantity);
    int index = orders.indexOf(sequence);
    if (index != OrderTable.NONE) {
      orders.at(index).listedMillis = askedMillis;
    }
  }

  /** The list of open orders ends: what should be in it and is not, is asked for one by one. */
  public void onOpenOrdersEnd(Symbol symbol, long askedMillis) {
    due.onAudited(symbol, askedMillis);
    for (int i = orders.liveCount() - 1; i >= 0; i--) {
      TrackedOrder order = orders.live(i);
      if (order.intent.symbol().id() == symbol.id()
          && order.state.isKnown()
          && order.listedMillis < askedMillis
          && order.knownMillis < askedMillis) {
        due.queryIn(order, 0);
      }
    }
    due.send();
  }

  /**
   * The counter of a client order id of this session. Any other is reported as a stranger's and
   * gives -1, which is good for every call here and changes nothing.
   */
  public long sequenceOf(byte[] buffer, int offset, int length) {
    long sequence = ids.sequenceOf(buffer, offset, length);
    if (sequence < 0) {
      counters.strangers++;
      listener.onStranger(buffer, offset, length);
    }
    return sequence;
  }

  private int find(long sequence) {
    int index = orders.indexOf(sequence);
    if (index == OrderTable.NONE && sequence > 0) {
      counters.stale++;
    }
    return index;
  }

  /** The index of an order that has not come to its end. */
  private int findLive(long sequence) {
    int index = find(sequence);
    return index != OrderTable.NONE && orders.at(index).state.isFinal() ? OrderTable.NONE : index;
  }
}
