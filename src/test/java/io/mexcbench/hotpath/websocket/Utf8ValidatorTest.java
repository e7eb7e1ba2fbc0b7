package io.mexcbench.hotpath.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.AllocationMeter;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class Utf8ValidatorTest {
  private static final String MIXED = "aß€😀 BTC/USDT 保證金 naïve";

  private final CharsetDecoder oracle =
      UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final CharBuffer decoded = CharBuffer.allocate(1_000);

  private boolean oracleAccepts(ByteBuffer bytes) {
    decoded.clear();
    oracle.reset();
    boolean isError = oracle.decode(bytes, decoded, true).isError();
    bytes.rewind();
    return !isError;
  }

  private int disagreements(int length, long first, long count) {
    byte[] bytes = new byte[length];
    ByteBuffer view = ByteBuffer.wrap(bytes);
    int disagreements = 0;
    for (long sequence = first; sequence < first + count; sequence++) {
      for (int i = 0; i < length; i++) {
        bytes[i] = (byte) (sequence >> (8 * i));
      }
      if (Utf8Validator.isValid(bytes, 0, length) != oracleAccepts(view)) {
        disagreements++;
      }
    }
    return disagreements;
  }

  @Test
  void everySequenceOfOneToThreeBytesIsJudgedAsByTheJdk() {
    assertThat(disagreements(1, 0, 1 << 8)).isZero();
    assertThat(disagreements(2, 0, 1 << 16)).isZero();
    assertThat(disagreements(3, 0, 1 << 24)).isZero();
  }

  @Test
  void sequencesOfFourBytesAreJudgedAsByTheJdk() {
    Random random = new Random(3629);
    byte[] bytes = new byte[4];
    ByteBuffer view = ByteBuffer.wrap(bytes);
    int valid = 0;
    for (int i = 0; i < 2_000_000; i++) {
      bytes[0] = (byte) (0xF0 + random.nextInt(8));
      for (int k = 1; k < 4; k++) {
        bytes[k] = (byte) (random.nextInt(8) == 0 ? random.nextInt() : 0x80 + random.nextInt(64));
      }
      boolean expected = oracleAccepts(view);
      valid += expected ? 1 : 0;
      assertThat(Utf8Validator.isValid(bytes, 0, 4)).isEqualTo(expected);
    }
    assertThat(valid).isGreaterThan(100_000);
  }

  @Test
  void damagedTextsAreJudgedAsByTheJdkWhateverThePieces() {
    Random random = new Random(7);
    Utf8Validator pieces = new Utf8Validator();
    for (int i = 0; i < 100_000; i++) {
      byte[] text = MIXED.repeat(1 + random.nextInt(4)).getBytes(UTF_8);
      int from = random.nextInt(20);
      if (random.nextBoolean()) {
        text[random.nextInt(text.length)] = (byte) random.nextInt();
      }
      boolean expected = oracleAccepts(ByteBuffer.wrap(text, from, text.length - from).slice());
      assertThat(Utf8Validator.isValid(text, from, text.length)).isEqualTo(expected);
      pieces.reset();
      assertThat(acceptsInPieces(pieces, random, text, from)).isEqualTo(expected);
    }
  }

  private static boolean acceptsInPieces(
      Utf8Validator validator, Random random, byte[] text, int offset) {
    for (int from = offset; from < text.length; ) {
      int to = Math.min(text.length, from + random.nextInt(20));
      if (!validator.accept(text, from, to)) {
        return false;
      }
      from = to;
    }
    return validator.isComplete();
  }

  @Test
  void aPieceIsRefusedAtTheFirstByteThatNoTextCanHave() {
    Set<ByteBuffer> beginnings = beginningsOfEveryCharacter();
    Utf8Validator validator = new Utf8Validator();
    for (ByteBuffer beginning : beginnings) {
      int last = beginning.capacity();
      byte[] bytes = new byte[last + 1];
      beginning.get(0, bytes, 0, last);
      for (int next = 0; next < 256; next++) {
        bytes[last] = (byte) next;
        validator.reset();
        assertThat(validator.accept(bytes, 0, last)).isTrue();
        assertThat(validator.isComplete()).isFalse();
        ByteBuffer longer = ByteBuffer.wrap(bytes);
        assertThat(validator.accept(bytes, last, bytes.length))
            .isEqualTo(beginnings.contains(longer) || oracleAccepts(longer));
      }
    }
  }

  private static Set<ByteBuffer> beginningsOfEveryCharacter() {
    Set<ByteBuffer> beginnings = new HashSet<>();
    for (int character = 0x80; character <= Character.MAX_CODE_POINT; character++) {
      if (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE) {
        byte[] bytes = Character.toString(character).getBytes(UTF_8);
        for (int length = 1; length < bytes.length; length++) {
          beginnings.add(ByteBuffer.wrap(Arrays.copyOf(bytes, length)));
        }
      }
    }
    return beginnings;
  }

  @Test
  void validatingAllocatesNothing() {
    byte[] text = MIXED.repeat(10).getBytes(UTF_8);
    Utf8Validator validator = new Utf8Validator();
    long bytes = AllocationMeter.bytesOfAMillion(() -> validator.accept(text, 0, text.length));
    assertThat(bytes).isZero();
  }
}
