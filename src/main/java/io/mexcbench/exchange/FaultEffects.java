package io.mexcbench.exchange;

/** Brings faults about. */
final class FaultEffects {
  /** What has connections to end. */
  interface Connections {
    /** Ends those of these streams without a word. */
    void drop(Streams streams);

    /** Ends all, those of requests as well, and takes no new ones until then. */
    void goDown(long untilMillis);
  }

  private final ExchangeTime time;
  private final Agenda agenda;
  private final PushFaults pushes;
  private final RequestFaults requests;
  private final ListenKeys keys;
  private final Matching matching;
  private final Connections connections;
  private long count;

  FaultEffects(
      ExchangeTime time,
      Agenda agenda,
      PushFaults pushes,
      RequestFaults requests,
      ListenKeys keys,
      Matching matching,
      Connections connections) {
    this.time = time;
    this.agenda = agenda;
    this.pushes = pushes;
    this.requests = requests;
    this.keys = keys;
    this.matching = matching;
    this.connections = connections;
  }

  long count() {
    return count;
  }

  void bringAbout(Fault fault) {
    count++;
    if (!isOfPushes(fault) && !isOfRequests(fault)) {
      bringAboutNow(fault);
    }
  }

  private boolean isOfPushes(Fault fault) {
    if (fault instanceof Fault.DisconnectMidFrame cut) {
      pushes.cut(cut.bytes());
    } else if (fault instanceof Fault.StallPushes stall) {
      pushes.stallUntil(time.nowMillis() + stall.millis());
    } else if (fault instanceof Fault.DepthGap gap) {
      pushes.gap(gap.symbol(), gap.updates());
    } else if (fault instanceof Fault.DepthReorder reorder) {
      pushes.reorder(reorder.symbol());
    } else if (fault instanceof Fault.DuplicatePush duplicate) {
      pushes.duplicate(duplicate.symbol());
    } else {
      return false;
    }
    return true;
  }

  private boolean isOfRequests(Fault fault) {
    if (fault instanceof Fault.DelayReplies delay) {
      requests.arm(delay.requests(), delay.count(), delay);
    } else if (fault instanceof Fault.TooManyRequests tooMany) {
      requests.arm(tooMany.requests(), tooMany.count(), tooMany);
    } else if (fault instanceof Fault.ErrorBeforeAccept error) {
      requests.arm(error.requests(), error.count(), error);
    } else if (fault instanceof Fault.ErrorAfterAccept error) {
      requests.arm(error.requests(), error.count(), error);
    } else if (fault instanceof Fault.LostReply lost) {
      requests.arm(lost.requests(), lost.count(), lost);
    } else {
      return false;
    }
    return true;
  }

  private void bringAboutNow(Fault fault) {
    if (fault instanceof Fault.Disconnect disconnect) {
      connections.drop(disconnect.streams());
    } else if (fault instanceof Fault.ClockSkew skew) {
      time.setSkewMillis(skew.millis());
    } else if (fault instanceof Fault.Restart restart) {
      connections.goDown(time.nowMillis() + restart.downMillis());
    } else if (fault instanceof Fault.ExpireListenKeys) {
      keys.expireAll();
      connections.drop(Streams.PRIVATE);
    } else if (fault instanceof Fault.SuspendTrading suspension) {
      matching.suspend(suspension.symbol());
      agenda.at(time.nowMillis() + suspension.millis(), () -> matching.resume(suspension.symbol()));
    } else {
      throw new IllegalStateException("nobody brings about " + fault);
    }
  }
}
