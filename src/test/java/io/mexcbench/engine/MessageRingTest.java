package io.mexcbench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MessageRingTest {
  private record Message(int socket, int epoch, List<Byte> bytes, long nanos) {}

  private final List<Message> read = new ArrayList<>();

  private void keep(int socket, int epoch, byte[] bytes, int offset, int length, long nanos) {
    read.add(new Message(socket, epoch, boxed(bytes, offset, length), nanos));
  }

  private static List<Byte> boxed(byte[] bytes, int offset, int length) {
    List<Byte> boxed = new ArrayList<>();
    for (int i = offset; i < offset + length; i++) {
      boxed.add(bytes[i]);
    }
    return boxed;
  }

  @Test
  void messageComesOutAsItWentIn() {
    MessageRing ring = new MessageRing(128);
    byte[] source = {9, 1, 2, 3, 9};
    assertThat(ring.offer(7, 3, source, 1, 3, 12_345_678_901L)).isTrue();
    assertThat(ring.waiting()).isEqualTo(32);
    assertThat(ring.read(this::keep, 10)).isEqualTo(1);
    assertThat(read)
        .containsExactly(new Message(7, 3, List.of((byte) 1, (byte) 2, (byte) 3), 12_345_678_901L));
    assertThat(ring.waiting()).isZero();
    assertThat(ring.read(this::keep, 10)).isZero();
  }

  @Test
  void anybodyMaySeeWhenTheFirstMessageThatWaitsArrived() {
    MessageRing ring = new MessageRing(128);
    assertThat(ring.firstReceivedNanos()).isEmpty();
    // Again and again the first message lies behind a mark at the end of the ring.
    for (int i = 0; i < 100; i++) {
      ring.offer(0, 0, new byte[5 * i % 17], 0, 5 * i % 17, 1_000 + i);
      assertThat(ring.firstReceivedNanos()).hasValue(1_000 + i);
      ring.read(this::keep, 1);
      assertThat(ring.firstReceivedNanos()).isEmpty();
    }
  }

  @Test
  void fullRingRefusesAndKeepsWhatItHas() {
    MessageRing ring = new MessageRing(64);
    byte[] source = new byte[8];
    assertThat(ring.offer(0, 0, source, 0, 8, 1)).isTrue();
    assertThat(ring.offer(0, 0, source, 0, 8, 2)).isTrue();
    assertThat(ring.offer(0, 0, source, 0, 0, 3)).isFalse();
    assertThat(ring.read(this::keep, 1)).isEqualTo(1);
    assertThat(ring.offer(0, 0, source, 0, 8, 4)).isTrue();
    ring.read(this::keep, 10);
    assertThat(read).extracting(Message::nanos).containsExactly(1L, 2L, 4L);
  }

  @Test
  void messageLongerThanTheRingIsRefused() {
    MessageRing ring = new MessageRing(64);
    assertThat(ring.offer(0, 0, new byte[64], 0, 41, 1)).isFalse();
    assertThat(ring.offer(0, 0, new byte[64], 0, 40, 1)).isTrue();
  }

  /** Against a list, with lengths that meet the end of the ring in every way. */
  @Test
  void anySequenceOfWritesAndReadsKeepsItsOrder() {
    SplittableRandom random = new SplittableRandom(1);
    MessageRing ring = new MessageRing(256);
    List<Message> expected = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      if (random.nextInt(3) > 0) {
        byte[] bytes = new byte[random.nextInt(60)];
        random.nextBytes(bytes);
        if (ring.offer(i, -i, bytes, 0, bytes.length, i)) {
          expected.add(new Message(i, -i, boxed(bytes, 0, bytes.length), i));
        }
      } else {
        ring.read(this::keep, 1 + random.nextInt(4));
      }
      assertThat(ring.waiting()).isBetween(0L, 256L);
    }
    ring.read(this::keep, Integer.MAX_VALUE);
    assertThat(expected).hasSizeGreaterThan(5_000);
    assertThat(read).isEqualTo(expected);
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void twoThreadsSeeTheSameMessages() {
    MessageRing ring = new MessageRing(1 << 10);
    int count = 200_000;
    CompletableFuture<Void> writer =
        CompletableFuture.runAsync(
            () -> {
              byte[] bytes = new byte[40];
              for (int i = 0; i < count; i++) {
                int length = i % 41;
                Arrays.fill(bytes, 0, length, (byte) i);
                while (!ring.offer(i, 0, bytes, 0, length, i)) {
                  Thread.onSpinWait();
                }
              }
            });
    int[] next = {0};
    boolean[] isRight = {true};
    while (next[0] < count) {
      ring.read(
          (socket, epoch, bytes, offset, length, nanos) -> {
            isRight[0] &= socket == next[0] && nanos == next[0] && length == next[0] % 41;
            for (int i = offset; i < offset + length; i++) {
              isRight[0] &= bytes[i] == (byte) next[0];
            }
            next[0]++;
          },
          100);
    }
    writer.join();
    assertThat(isRight[0]).isTrue();
  }

  @Test
  void capacityMustBeAPowerOfTwo() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MessageRing(100))
        .withMessageContaining("power of two of 64 or more, got 100");
  }
}
