package io.mexcbench.engine;

import io.mexcbench.hotpath.execution.lifecycle.OrderLifecycle;

/** Hands the answer to each request, or that there is none, to the part that had asked. */
final class ReplyDesk {
  private final CoreTime time;
  private final TradeDesk trades;
  private final OrderLifecycle lifecycle;
  private final OrderReplies orders;
  private final SnapshotDesk snapshots;
  private final ListenKeys listenKeys;
  private final ClockKeeper clockKeeper;
  private final Sockets sockets;
  private final EngineCounters counters;
  private final Silence silence = new Silence();

  ReplyDesk(
      CoreTime time,
      TradeDesk trades,
      OrderLifecycle lifecycle,
      OrderReplies orders,
      SnapshotDesk snapshots,
      ListenKeys listenKeys,
      ClockKeeper clockKeeper,
      Sockets sockets,
      EngineCounters counters) {
    this.time = time;
    this.trades = trades;
    this.lifecycle = lifecycle;
    this.orders = orders;
    this.snapshots = snapshots;
    this.listenKeys = listenKeys;
    this.clockKeeper = clockKeeper;
    this.sockets = sockets;
    this.counters = counters;
  }

  /** Whether the exchange may be asked for anything now. */
  boolean mayAsk() {
    return silence.isOver(time.nowMillis());
  }

  /** The answer to a request. */
  void onReply(Call call, Reply reply) {
    noticeSilence(reply);
    if (call instanceof Call.Submit submit) {
      trades.onAnswered(submit.sequence());
      orders.onSubmitted(submit, reply);
    } else if (call instanceof Call.Cancel cancel) {
      orders.onCancelled(cancel, reply);
    } else if (call instanceof Call.Query query) {
      orders.onQueried(query, reply);
    } else if (call instanceof Call.ListOpen list) {
      orders.onListed(list, reply);
    } else {
      onData(call, reply);
    }
  }

  /** Also of what was answered to the attempt to open a socket. */
  void noticeSilence(Reply reply) {
    long millis = silence.notice(reply, time.nowMillis());
    if (millis > 0) {
      counters.rateLimited.increment();
      lifecycle.news().onRateLimited(millis);
    }
  }

  private void onData(Call call, Reply reply) {
    long nowMillis = time.nowMillis();
    if (call instanceof Call.Snapshot snapshot) {
      snapshots.onReply(snapshot.symbol(), reply, nowMillis);
    } else if (call instanceof Call.ServerTime asked) {
      clockKeeper.onReply(asked, reply, nowMillis);
    } else if (call instanceof Call.CreateListenKey) {
      listenKeys.onCreated(reply, nowMillis).ifPresent(key -> sockets.openPrivate(key, nowMillis));
    } else if (call instanceof Call.ExtendListenKey && !listenKeys.onExtended(reply, nowMillis)) {
      sockets.closePrivate(nowMillis);
    }
  }

  /** The connection broke, or too much time has passed: there will be no answer. */
  void onNoReply(Call call) {
    long nowMillis = time.nowMillis();
    if (call instanceof Call.Submit submit) {
      trades.onAnswered(submit.sequence());
      lifecycle.news().onDoubt(submit.sequence());
    } else if (call instanceof Call.Snapshot snapshot) {
      snapshots.onFailed(snapshot.symbol(), nowMillis);
    } else if (call instanceof Call.ServerTime) {
      clockKeeper.onFailed(nowMillis);
    } else if (call instanceof Call.CreateListenKey || call instanceof Call.ExtendListenKey) {
      listenKeys.onFailed(nowMillis);
    }
  }
}
