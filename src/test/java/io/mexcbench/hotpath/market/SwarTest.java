package io.mexcbench.hotpath.market;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SwarTest {
  private static final int ROUNDS = 100_000;

  private final SplittableRandom random = new SplittableRandom(3);

  @Test
  void foldsEightDigits() {
    for (int i = 0; i < ROUNDS; i++) {
      int number = random.nextInt(100_000_000);
      long word = word(String.format(Locale.ROOT, "%08d", number));
      assertThat(Swar.number(word - Swar.ZEROS)).isEqualTo(number);
    }
  }

  @Test
  void knowsEveryByteThatIsNoDigit() {
    for (int place = 0; place < Long.BYTES; place++) {
      for (int value = 0; value < 256; value++) {
        long word = (long) value << (8 * place);
        assertThat(Swar.areDigitValues(word)).as("%x", word).isEqualTo(value < 10);
      }
    }
  }

  @Test
  void findsTheFirstByteThatIsEqual() {
    for (int i = 0; i < ROUNDS; i++) {
      String text = Long.toString(random.nextLong(10_000_000, 100_000_000), 10);
      char wanted = (char) ('0' + random.nextInt(10));
      long found = Swar.firstEqual(word(text), Swar.repeat(wanted));
      int index = found == 0 ? -1 : Long.numberOfTrailingZeros(found) / Byte.SIZE;
      assertThat(index).as(text).isEqualTo(text.indexOf(wanted));
    }
  }

  private static long word(String eightCharacters) {
    return Swar.load(eightCharacters.getBytes(US_ASCII), 0);
  }
}
