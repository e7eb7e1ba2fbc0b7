package io.mexcbench.hotpath.market;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mexcbench.AllocationMeter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalParserTest {
  private static final int ROUNDS = 200_000;
  private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

  private static final Pattern BEYOND_ORACLE = Pattern.compile("[eE][+-]?[0-9]{4}");

  private final DecimalParser parser = new DecimalParser();

  @ParameterizedTest
  @CsvSource({
    "61.5, 2, 6150",
    "61.50000000, 1, 615",
    "-0.07, 3, -70",
    "0, 18, 0",
    "7.25E+4, 1, 725000",
    "3.125e-05, 8, 3125",
    "12045.000000000000000000000000000000, 0, 12045",
    "9223372036854775807, 0, 9223372036854775807",
    "-9223372036854775807, 0, -9223372036854775807",
    "922337203685477580.7, 1, 9223372036854775807",
    "0.0000000000000000000000000000001e31, 0, 1",
    "0e999999999999999999999, 4, 0"
  })
  void exactNumbersKeepEveryDigit(String text, int scale, long expected) {
    assertThat(exact(text, scale)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "0.125, 2, INEXACT",
    "12045.000000000000000000000000000001, 0, INEXACT",
    "1e-19, 0, INEXACT",
    "9223372036854775808, 0, OVERFLOW",
    "-9223372036854775808, 0, OVERFLOW",
    "922337203685477580.8, 1, OVERFLOW",
    "922337203685477581, 1, OVERFLOW",
    "1e999999999999999999999, 0, OVERFLOW",
    "'', 2, MALFORMED",
    "-, 2, MALFORMED",
    "., 2, MALFORMED",
    "1.5.5, 2, MALFORMED",
    "0.125x, 2, MALFORMED",
    "1e, 2, MALFORMED",
    "1e+, 2, MALFORMED",
    "' 1', 2, MALFORMED",
    "--1, 2, MALFORMED",
    "0x10, 2, MALFORMED",
    "NaN, 2, MALFORMED"
  })
  void failuresSayWhy(String text, int scale, DecodeStatus why) {
    assertThat(exact(text, scale)).isEqualTo(DecimalParser.FAILED);
    assertThat(parser.failure()).isEqualTo(why);
  }

  @ParameterizedTest
  @CsvSource({"0.129, 2, 12", "-0.129, 2, -12", "1e-19, 0, 0", "0.00000000000000000001, 2, 0"})
  void truncatedNumbersLoseTheirExcessDigits(String text, int scale, long expected) {
    byte[] bytes = bytes(text);
    assertThat(parser.truncated(bytes, 0, bytes.length, scale)).isEqualTo(expected);
  }

  @Test
  void everyTextMeansWhatBigDecimalSays() {
    Random random = new Random(20261);
    for (int i = 0; i < ROUNDS; i++) {
      String text = anyText(random);
      int scale = random.nextInt(19);
      assertThat(describe(exact(text, scale)))
          .as(text + " at " + scale)
          .isEqualTo(exactOracle(text, scale));
      byte[] bytes = bytes(text);
      assertThat(describe(parser.truncated(bytes, 0, bytes.length, scale)))
          .as(text + " at " + scale)
          .isEqualTo(truncatedOracle(text, scale));
    }
  }

  @Test
  void aNumberIsReadOutOfTheMiddleOfAnArray() {
    byte[] bytes = bytes("9912.599");
    assertThat(parser.exact(bytes, 2, 4, 1)).isEqualTo(125);
  }

  @Test
  void jsonNumbersAreThoseThatJacksonAccepts() throws Exception {
    ObjectMapper jackson =
        new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    Random random = new Random(20262);
    for (int i = 0; i < ROUNDS / 4; i++) {
      String text = anyText(random);
      byte[] bytes = bytes(text);
      parser.json(bytes, 0, bytes.length, 0, false);
      boolean isJson;
      try {
        isJson = jackson.readTree(text).isNumber();
      } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
        isJson = false;
      }
      assertThat(parser.end() == bytes.length).as(text).isEqualTo(isJson);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"01", "-01.5", ".5", "5.", "+5", "-", "e5", "-.5"})
  void jsonNumbersAreStricterThanText(String text) {
    byte[] bytes = bytes(text + ",");
    assertThat(parser.json(bytes, 0, bytes.length, 3, true)).isEqualTo(DecimalParser.FAILED);
    assertThat(parser.failure()).isEqualTo(DecodeStatus.MALFORMED);
  }

  @Test
  void jsonNumbersStopAtWhatFollows() {
    byte[] bytes = bytes("[12.5,7]");
    assertThat(parser.json(bytes, 1, bytes.length, 1, true)).isEqualTo(125);
    assertThat(parser.end()).isEqualTo(5);
  }

  @Test
  void parsingAllocatesNothing() {
    byte[] bytes = bytes("86503.9209.75E+4");
    long allocated =
        AllocationMeter.bytesOfAMillion(
            () -> {
              parser.exact(bytes, 0, 8, 2);
              parser.exact(bytes, 8, 8, 1);
              parser.exact(bytes, 3, 9, 1);
            });
    assertThat(allocated).isZero();
  }

  private long exact(String text, int scale) {
    byte[] bytes = bytes(text);
    return parser.exact(bytes, 0, bytes.length, scale);
  }

  private String describe(long number) {
    return number == DecimalParser.FAILED ? parser.failure().name() : Long.toString(number);
  }

  private static String exactOracle(String text, int scale) {
    BigDecimal number;
    try {
      number = new BigDecimal(text);
    } catch (NumberFormatException e) {
      return "MALFORMED";
    }
    BigDecimal scaled = number.movePointRight(scale);
    BigInteger whole = scaled.toBigInteger();
    if (whole.abs().compareTo(LARGEST) > 0) {
      return "OVERFLOW";
    }
    return scaled.compareTo(new BigDecimal(whole)) == 0 ? whole.toString() : "INEXACT";
  }

  private static String truncatedOracle(String text, int scale) {
    String exact = exactOracle(text, scale);
    return exact.equals("INEXACT")
        ? new BigDecimal(text).setScale(scale, RoundingMode.DOWN).unscaledValue().toString()
        : exact;
  }

  /** Mostly numbers, of every shape and length; one in four has a character changed. */
  private static String anyText(Random random) {
    StringBuilder text = new StringBuilder();
    text.append(pick(random, "", "", "", "-", "+"));
    digits(text, random, random.nextInt(random.nextInt(3) == 0 ? 25 : 8));
    if (random.nextInt(4) > 0) {
      text.append('.');
      digits(text, random, random.nextInt(random.nextInt(3) == 0 ? 32 : 9));
      text.append("0".repeat(random.nextInt(3) == 0 ? random.nextInt(30) : 0));
    }
    if (random.nextInt(4) == 0) {
      text.append(pick(random, "e", "E", "e+", "E-", "e-"));
      text.append(random.nextInt(40));
    }
    if (random.nextInt(4) == 0 && text.length() > 0) {
      text.setCharAt(
          random.nextInt(text.length()), "0123456789.eE+-x/:_".charAt(random.nextInt(19)));
    }
    // BigDecimal would not take such exponents, or would take all memory.
    return BEYOND_ORACLE.matcher(text).find() ? anyText(random) : text.toString();
  }

  private static void digits(StringBuilder text, Random random, int count) {
    for (int i = 0; i < count; i++) {
      text.append((char) ('0' + (random.nextInt(3) == 0 ? 0 : random.nextInt(10))));
    }
  }

  private static String pick(Random random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
