package io.mexcbench.exchange;

import java.util.ArrayDeque;
import java.util.Deque;

/** Holds answers back until those to earlier requests of the connection are out. */
final class ReplyOrder {
  private final Deque<Slot> waiting = new ArrayDeque<>();

  /** The place of the answer to the next request. */
  Slot next() {
    Slot slot = new Slot();
    waiting.addLast(slot);
    return slot;
  }

  private void send() {
    while (!waiting.isEmpty() && waiting.getFirst().isFilled) {
      waiting.removeFirst().answer.run();
    }
  }

  /** Takes one answer. */
  final class Slot {
    private Runnable answer = () -> {};
    private boolean isFilled;

    void fill(Runnable answer) {
      this.answer = answer;
      isFilled = true;
      send();
    }
  }
}
