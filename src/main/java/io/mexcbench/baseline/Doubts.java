package io.mexcbench.baseline;

import io.mexcbench.regression.Warning;
import java.util.List;

/**
 * What is doubtful about judging a change.
 *
 * @param objections for which a judgement that found nothing proves nothing
 * @param notes for the eyes of whoever reviews the change
 */
public record Doubts(List<Warning> objections, List<Warning> notes) {
  public Doubts {
    objections = List.copyOf(objections);
    notes = List.copyOf(notes);
  }

  public static Doubts none() {
    return new Doubts(List.of(), List.of());
  }
}
