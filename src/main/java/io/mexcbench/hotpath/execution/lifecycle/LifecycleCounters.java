package io.mexcbench.hotpath.execution.lifecycle;

/** What happened to the orders of a session, for metrics. */
public final class LifecycleCounters {
  long submitted;
  long doubted;
  long resolvedByEvent;
  long resolvedByReply;
  long resolvedByQuery;
  long provenAbsent;
  long stale;
  long strangers;
  long contradictions;
  long queries;
  long cancels;
  long audits;

  LifecycleCounters() {}

  public long submitted() {
    return submitted;
  }

  /** Orders whose fate was not known for some time. */
  public long doubted() {
    return doubted;
  }

  /** Of these, found by the private stream. */
  public long resolvedByEvent() {
    return resolvedByEvent;
  }

  /** Of these, answered after all. */
  public long resolvedByReply() {
    return resolvedByReply;
  }

  /** Of these, found by asking. */
  public long resolvedByQuery() {
    return resolvedByQuery;
  }

  /** Of these, proven never to have been accepted. */
  public long provenAbsent() {
    return provenAbsent;
  }

  /** News about orders that had come to their end. */
  public long stale() {
    return stale;
  }

  /** News about orders of which this session knows nothing. */
  public long strangers() {
    return strangers;
  }

  /** News that cannot be, after what was said before. */
  public long contradictions() {
    return contradictions;
  }

  public long queries() {
    return queries;
  }

  public long cancels() {
    return cancels;
  }

  /** Questions for lists of open orders. */
  public long audits() {
    return audits;
  }
}
