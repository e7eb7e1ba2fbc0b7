package io.mexcbench.corpus;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Different prices and quantities of spot pairs, trimmed as in pushes or padded as in answers. */
final class Decimals {
  private static final int PADDED_PERCENT = 25;

  private Decimals() {}

  static byte[][] of(List<Instrument> instruments, Dice dice) {
    Set<String> texts = new LinkedHashSet<>();
    while (texts.size() < Corpus.SIZE) {
      texts.add(text(instruments.get(dice.below(instruments.size())), dice));
    }
    List<byte[]> bytes = new ArrayList<>();
    texts.forEach(text -> bytes.add(text.getBytes(StandardCharsets.US_ASCII)));
    return bytes.toArray(byte[][]::new);
  }

  private static String text(Instrument instrument, Dice dice) {
    boolean padded = dice.percent(PADDED_PERCENT);
    if (dice.percent(50)) {
      long quantity = instrument.drawQuantity(dice);
      return padded ? instrument.paddedQuantity(quantity) : instrument.quantity(quantity);
    }
    long reach = instrument.startTicks() / 10;
    long ticks = instrument.startTicks() + dice.between(-reach, reach);
    return padded ? instrument.paddedPrice(ticks) : instrument.price(ticks);
  }
}
