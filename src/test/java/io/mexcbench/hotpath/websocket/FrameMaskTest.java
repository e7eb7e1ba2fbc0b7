package io.mexcbench.hotpath.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FrameMaskTest {
  @Test
  void xorsEachByteWithTheKeysByteAtItsPlaceAndNothingElse() {
    Random random = new Random(53);
    for (int length = 0; length < 200; length++) {
      int offset = random.nextInt(17);
      byte[] key = new byte[4];
      byte[] buffer = new byte[offset + length + 9];
      random.nextBytes(key);
      random.nextBytes(buffer);
      byte[] expected = buffer.clone();
      for (int i = 0; i < length; i++) {
        expected[offset + i] ^= key[i % 4];
      }
      FrameMask.apply(buffer, offset, length, FrameMask.keyAt(key, 0));
      assertThat(buffer).isEqualTo(expected);
    }
  }

  @Test
  void appliedTwiceItRestoresThePayload() {
    byte[] buffer = new byte[1_000];
    new Random(54).nextBytes(buffer);
    byte[] before = buffer.clone();
    FrameMask.apply(buffer, 3, 990, 0x12345678);
    assertThat(buffer).isNotEqualTo(before);
    FrameMask.apply(buffer, 3, 990, 0x12345678);
    assertThat(buffer).isEqualTo(before);
  }

  @Test
  void aPayloadMayBeMaskedInPartsOfAnyLength() {
    Random random = new Random(55);
    for (int round = 0; round < 2_000; round++) {
      byte[] whole = new byte[random.nextInt(300)];
      random.nextBytes(whole);
      byte[] parts = whole.clone();
      int key = random.nextInt();
      FrameMask.apply(whole, 0, whole.length, key);
      for (int from = 0; from < parts.length; ) {
        int length = Math.min(parts.length - from, 1 + random.nextInt(20));
        FrameMask.apply(parts, from, length, FrameMask.keyAfter(key, from));
        from += length;
      }
      assertThat(parts).isEqualTo(whole);
    }
  }
}
