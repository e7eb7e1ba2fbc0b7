package io.mexcbench.load.endurance;

import io.mexcbench.corpus.Corpus;
import java.util.ArrayList;
import java.util.List;

/**
 * A process that works on four million messages and now and then says how much of its heap is in
 * use. It keeps an object of 64 bytes of one message in so many, or of none.
 */
final class HeapOfMessages {
  static final int SAMPLES = 50;
  static final int MESSAGES = 4_000_000;

  /** With its header, 64 bytes. */
  private static final int KEPT_BYTES = 48;

  private HeapOfMessages() {}

  public static void main(String[] args) {
    int keepEvery = Integer.parseInt(args[0]);
    // The list itself must not grow: it would be a leak of its own, in jumps.
    List<byte[]> kept = new ArrayList<>(MESSAGES / 1_000);
    MarketPath path = new MarketPath(Corpus.standard());
    for (int i = 0; i < SAMPLES; i++) {
      for (int j = 0; j < MESSAGES / SAMPLES; j++) {
        path.next();
        if (keepEvery > 0 && path.messages() % keepEvery == 0) {
          kept.add(new byte[KEPT_BYTES]);
        }
      }
      System.out.println(path.messages() + " " + ProcessMeter.liveHeapBytes());
    }
    System.out.println("kept " + kept.size());
  }
}
