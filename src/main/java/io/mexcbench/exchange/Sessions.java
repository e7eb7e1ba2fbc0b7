package io.mexcbench.exchange;

import io.mexcbench.hotpath.websocket.CloseCode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The WebSocket connections that are open. */
final class Sessions {
  private final Set<SocketSession> sessions = new LinkedHashSet<>();
  private long opened;

  SocketSession open(SocketSession session) {
    opened++;
    sessions.add(session);
    return session;
  }

  /** How many there ever were. */
  long opened() {
    return opened;
  }

  int openCount() {
    return sessions.size();
  }

  void onText(SocketSession session, String text) {
    if (sessions.contains(session)) {
      session.onText(text);
    }
  }

  void onClosed(SocketSession session) {
    sessions.remove(session);
    session.onClosed();
  }

  void onTime() {
    // A session that ends leaves the set meanwhile.
    List.copyOf(sessions).forEach(SocketSession::onTime);
    sessions.removeIf(SocketSession::isOver);
  }

  /** When {@link #onTime} must be called at the latest. */
  long deadlineMillis() {
    long deadline = Agenda.NEVER;
    for (SocketSession session : sessions) {
      deadline = Math.min(deadline, session.deadlineMillis());
    }
    return deadline;
  }

  /** Ends those of these streams without a word. */
  void drop(Streams streams) {
    for (SocketSession session : List.copyOf(sessions)) {
      if (streams.include(session.streams())) {
        onClosed(session);
        session.outlet().drop();
      }
    }
  }

  /** Says goodbye to everybody. */
  void close() {
    for (SocketSession session : List.copyOf(sessions)) {
      onClosed(session);
      session.outlet().close(CloseCode.GOING_AWAY, "the exchange is closed");
    }
  }
}
