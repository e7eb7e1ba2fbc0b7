package io.mexcbench.hotpath.execution;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mexcbench.AllocationMeter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientOrderIdsTest {
  private static String current(ClientOrderIds ids) {
    byte[] out = new byte[40];
    int end = ids.copyTo(out, 5);
    assertThat(end - 5).isEqualTo(ids.length());
    return new String(out, 5, ids.length(), US_ASCII);
  }

  private static long sequenceOf(ClientOrderIds ids, String text) {
    byte[] bytes = ("##" + text + "##").getBytes(US_ASCII);
    return ids.sequenceOf(bytes, 2, text.length());
  }

  @Test
  void countsInBase36BehindThePrefix() {
    ClientOrderIds ids = new ClientOrderIds("a_", 0);
    for (long expected = 1; expected <= 100_000; expected++) {
      assertThat(ids.next()).isEqualTo(expected);
      assertThat(current(ids)).isEqualTo("a_" + Long.toString(expected, 36));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 34, 35, 1_295, 46_655, 2_176_782_335L, Long.MAX_VALUE - 1})
  void goesOnBehindTheLastIdentifierOfAnEarlierRun(long last) {
    ClientOrderIds ids = new ClientOrderIds("run2-", last);
    assertThat(ids.next()).isEqualTo(last + 1);
    assertThat(current(ids)).isEqualTo("run2-" + Long.toString(last + 1, 36));
  }

  @Test
  void theLongestPrefixAndTheLargestCounterAreStillAccepted() {
    ClientOrderIds ids = new ClientOrderIds("p".repeat(18) + "-", Long.MAX_VALUE);
    assertThat(ids.length()).isEqualTo(ClientOrderIds.LENGTH_MAX);
    assertThat(sequenceOf(ids, current(ids))).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void anIdentifierGivesItsCounterBack() {
    ClientOrderIds ids = new ClientOrderIds("s-", 0);
    for (int i = 0; i < 5_000; i++) {
      long sequence = ids.next();
      assertThat(sequenceOf(ids, current(ids))).isEqualTo(sequence);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 35, 36, 1_295, 1_296, 2_176_782_335L, Long.MAX_VALUE})
  void anEarlierIdentifierCanBeWrittenAgain(long sequence) {
    ClientOrderIds ids = new ClientOrderIds("run2-", 7);
    byte[] out = new byte[40];
    int end = ids.copyTo(sequence, out, 3);
    assertThat(new String(out, 3, end - 3, US_ASCII))
        .isEqualTo("run2-" + Long.toString(sequence, 36));
    assertThat(ids.sequence()).isEqualTo(7);
  }

  @Test
  void noIdentifierHasANegativeCounter() {
    ClientOrderIds ids = new ClientOrderIds("s-", 0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ids.copyTo(-1, new byte[40], 0))
        .withMessage("sequence must not be negative, got -1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "s",
        "s-",
        "t-1",
        "S-1",
        "s-A",
        "s-1.",
        "s-01",
        "s--1",
        "s-1y2p0ij32e8e8",
        "s-11111111111111"
      })
  void whatIsNoIdentifierOfTheSessionHasNoCounter(String text) {
    assertThat(sequenceOf(new ClientOrderIds("s-", 0), text)).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "s", "a-b", "pppppppppppppppppppp-", "a b-", "a&b-", "é-"})
  void aPrefixThatCouldNotBeSentAsItIsOrHasNoEndIsRefused(String prefix) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ClientOrderIds(prefix, 0))
        .withMessage(
            "prefix must be 1 to 19 letters, digits, '-' or '_', and end in one of these two, got \""
                + prefix
                + '"');
  }

  @Test
  void aNegativeCounterIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ClientOrderIds("s-", -1))
        .withMessage("sequence must not be negative, got -1");
  }

  @Test
  void countingAllocatesNothing() {
    ClientOrderIds ids = new ClientOrderIds("s-", 0);
    byte[] out = new byte[ClientOrderIds.LENGTH_MAX];
    long bytes =
        AllocationMeter.bytesOfAMillion(
            () -> {
              ids.next();
              ids.copyTo(out, 0);
            });
    assertThat(bytes).isZero();
  }
}
