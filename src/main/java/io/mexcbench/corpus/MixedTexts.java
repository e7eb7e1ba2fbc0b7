package io.mexcbench.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;

/**
 * Lists of prices whose symbols have names beyond ASCII: about every sixteenth character is one of
 * three bytes, at places that no branch predictor can know.
 */
final class MixedTexts {
  private static final int FIRST_IDEOGRAPH = 0x4E00;
  private static final int IDEOGRAPHS = 0x5000;

  private MixedTexts() {}

  static byte[][] of(Dice dice) {
    byte[][] texts = new byte[Corpus.SIZE][];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = text(dice).getBytes(UTF_8);
    }
    return texts;
  }

  private static String text(Dice dice) {
    StringBuilder text = new StringBuilder("{\"data\":[");
    for (long entries = dice.between(15, 25); entries > 0; entries--) {
      text.append("{\"symbol\":\"");
      for (long length = dice.between(1, 5); length > 0; length--) {
        text.appendCodePoint(FIRST_IDEOGRAPH + dice.below(IDEOGRAPHS));
      }
      String price =
          String.format(Locale.ROOT, "%d.%08d", dice.below(10_000), dice.below(100_000_000));
      text.append("_USDT\",\"lastPrice\":").append(price).append(entries > 1 ? "}," : "}");
    }
    return text.append("]}").toString();
  }
}
