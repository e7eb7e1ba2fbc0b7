package io.mexcbench.hotpath.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.Rounds;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Numbers that lie within other bytes, as they do in a message, against BigDecimal. */
class ShortDecimalTest {
  private static final int ROUNDS = Rounds.of(1_000_000, 10_000_000);
  private static final String DIGITS = "0123456789";

  /** Without exponents, which the test of the parser has: BigDecimal writes their zeros out. */
  private static final String ANY = "0123456789...-+,/: \0";

  private final DecimalParser parser = new DecimalParser();

  @Test
  void aNumberMeansTheSameWhateverIsAroundIt() {
    Random random = new Random(20264);
    for (int i = 0; i < ROUNDS; i++) {
      String text = anyText(random);
      byte[] bytes = (around(random) + text + around(random)).getBytes(StandardCharsets.ISO_8859_1);
      int offset = new String(bytes, StandardCharsets.ISO_8859_1).indexOf('<') + 1;
      int scale = random.nextInt(19);
      boolean isExact = random.nextBoolean();
      long number =
          isExact
              ? parser.exact(bytes, offset, text.length(), scale)
              : parser.truncated(bytes, offset, text.length(), scale);
      assertThat(number).as("%s at %d", text, scale).isEqualTo(expected(text, scale, isExact));
    }
    System.out.println("checked " + ROUNDS + " numbers among other bytes");
  }

  @Test
  void aWordOfEachLengthHasItsPointAnywhere() {
    byte[] bytes = "99.99999<70000000>".getBytes(StandardCharsets.US_ASCII);
    int from = 9;
    for (int length = 1; length <= 8; length++) {
      for (int point = 0; point < length; point++) {
        bytes[from + point] = '.';
        String text = new String(bytes, from, length, StandardCharsets.US_ASCII);
        assertThat(parser.exact(bytes, from, length, 9)).isEqualTo(expected(text, 9, true));
        bytes[from + point] = (byte) (point == 0 ? '7' : '0');
      }
    }
  }

  /** FAILED for what BigDecimal or a long refuses. */
  private static long expected(String text, int scale, boolean isExact) {
    try {
      RoundingMode mode = isExact ? RoundingMode.UNNECESSARY : RoundingMode.DOWN;
      BigInteger number = new BigDecimal(text).setScale(scale, mode).unscaledValue();
      boolean fits = number.abs().compareTo(BigInteger.valueOf(Long.MAX_VALUE)) <= 0;
      return fits ? number.longValueExact() : DecimalParser.FAILED;
    } catch (ArithmeticException | NumberFormatException e) {
      return DecimalParser.FAILED;
    }
  }

  private static String anyText(Random random) {
    int length = random.nextInt(19);
    String alphabet = random.nextInt(4) == 0 ? ANY : DIGITS;
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    if (length > 0 && random.nextBoolean()) {
      text.setCharAt(random.nextInt(length), '.');
    }
    if (random.nextInt(5) == 0 && length > 2) {
      text.replace(length / 2, length, "0".repeat(length - length / 2));
    }
    return text.toString();
  }

  /** A number follows right after the bracket. */
  private static String around(Random random) {
    String text = "1.5,9\n.";
    return text.substring(random.nextInt(text.length())) + (random.nextInt(3) == 0 ? "<" : "7.0<");
  }
}
