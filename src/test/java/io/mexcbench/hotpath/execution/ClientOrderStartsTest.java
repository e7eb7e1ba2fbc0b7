package io.mexcbench.hotpath.execution;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientOrderStartsTest {
  private static final long START = 1_764_000_000_000L;
  private static final int STARTS = 1_000;
  private static final int IDS_PER_START = 1_000;

  private static String current(ClientOrderIds ids) {
    byte[] out = new byte[ClientOrderIds.LENGTH_MAX];
    return new String(out, 0, ids.copyTo(out, 0), US_ASCII);
  }

  @Test
  void aMillionIdentifiersOverAThousandStartsAreAllDifferent() {
    SplittableRandom random = new SplittableRandom(7);
    Set<String> seen = new HashSet<>(2 * STARTS * IDS_PER_START);
    long[] lastStarts = new long[2];
    long now = START;
    int longest = 0;
    int sameMillisecond = 0;
    for (int i = 0; i < STARTS; i++) {
      // Two instances, each a new process that knows only when its forerunner began.
      int instance = random.nextInt(2);
      ClientOrderStarts starts = new ClientOrderStarts("bot" + instance, lastStarts[instance]);
      sameMillisecond += lastStarts[instance] >= now ? 1 : 0;
      ClientOrderIds ids = starts.start(now);
      lastStarts[instance] = starts.lastStartMillis();
      for (int k = 0; k < IDS_PER_START; k++) {
        long sequence = ids.next();
        String id = current(ids);
        assertThat(seen.add(id)).as(id).isTrue();
        assertThat(ids.sequenceOf(id.getBytes(US_ASCII), 0, id.length())).isEqualTo(sequence);
        longest = Math.max(longest, id.length());
      }
      now += random.nextInt(3) - 1;
    }
    System.out.printf(
        "checked %d identifiers of %d starts, %d of them in a millisecond already used: longest %d%n",
        seen.size(), STARTS, sameMillisecond, longest);
    assertThat(seen).hasSize(STARTS * IDS_PER_START);
    assertThat(sameMillisecond).isGreaterThan(100);
    assertThat(longest).isLessThanOrEqualTo(ClientOrderIds.LENGTH_MAX);
  }

  @Test
  void startsInOneMillisecondAreToldApart() {
    ClientOrderStarts starts = new ClientOrderStarts("a", 0);
    assertThat(current(starts.start(36))).isEqualTo("a-10-0");
    assertThat(current(starts.start(36))).isEqualTo("a-11-0");
    assertThat(current(starts.start(0))).isEqualTo("a-12-0");
    assertThat(current(starts.start(40))).isEqualTo("a-14-0");
  }

  @Test
  void anIdentifierOfAnotherStartHasNoCounterHere() {
    ClientOrderStarts starts = new ClientOrderStarts("a", 0);
    ClientOrderIds earlier = starts.start(START);
    ClientOrderIds later = starts.start(START);
    earlier.next();
    byte[] id = current(earlier).getBytes(US_ASCII);
    assertThat(later.sequenceOf(id, 0, id.length)).isEqualTo(-1);
  }

  @Test
  void theLongestNameAndTheLatestStartStillFit() {
    ClientOrderIds ids = new ClientOrderStarts("abcdefgh", 0).start(101_559_956_668_415L);
    assertThat(current(ids)).isEqualTo("abcdefgh-zzzzzzzzz-0");
    assertThat(ids.copyTo(Long.MAX_VALUE, new byte[32], 0)).isEqualTo(ClientOrderIds.LENGTH_MAX);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abcdefghi", "a-b", "a b", "é"})
  void aNameThatCouldBeMistakenIsRefused(String instance) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ClientOrderStarts(instance, 0))
        .withMessage("instance must be 1 to 8 letters or digits, got \"" + instance + '"');
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, -1, 101_559_956_668_416L, Long.MAX_VALUE})
  void aTimeThatIsNoneIsRefused(long millis) {
    ClientOrderStarts starts = new ClientOrderStarts("a", 0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> starts.start(millis))
        .withMessage("start must be a time in milliseconds since 1970, got " + millis);
    assertThatIllegalArgumentException().isThrownBy(() -> new ClientOrderStarts("a", millis));
  }
}
