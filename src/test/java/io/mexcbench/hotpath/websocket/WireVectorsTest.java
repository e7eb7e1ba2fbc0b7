package io.mexcbench.hotpath.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.Rounds;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** The table of vectors, read as both roles and cut in every way. */
class WireVectorsTest {
  private static final int MESSAGE_LENGTH_MAX = 131_072;
  private static final int RANDOM_CUTS = Rounds.of(10, 50);

  private static final List<WireVector> VECTORS = WireVector.all();

  private static void assertOutcome(WireVector vector, Role role, IntUnaryOperator pieces) {
    assertOutcome(vector, role, vector.stream(role), pieces);
  }

  private static void assertOutcome(
      WireVector vector, Role role, byte[] stream, IntUnaryOperator pieces) {
    assertThat(WireReader.events(role, MESSAGE_LENGTH_MAX, stream, pieces))
        .as("%s as %s", vector, role)
        .isEqualTo(vector.events());
  }

  @Test
  void everyVectorComesOutAsTheTableSaysInOnePiece() {
    for (WireVector vector : VECTORS) {
      for (Role role : Role.values()) {
        assertOutcome(vector, role, left -> left);
      }
    }
  }

  @Test
  void everyVectorComesOutAsTheTableSaysByteByByte() {
    for (WireVector vector : VECTORS) {
      for (Role role : Role.values()) {
        assertOutcome(vector, role, left -> 1);
      }
    }
  }

  @Test
  void everyVectorComesOutAsTheTableSaysInRandomPieces() {
    Random random = new Random(6455);
    for (WireVector vector : VECTORS) {
      for (Role role : Role.values()) {
        byte[] stream = vector.stream(role);
        for (int i = 0; i < RANDOM_CUTS; i++) {
          // About as many pieces for the few long streams as for the short ones.
          int longest = (1 << random.nextInt(8)) + stream.length / 100;
          assertOutcome(vector, role, stream, left -> Math.min(left, 1 + random.nextInt(longest)));
        }
      }
    }
    System.out.printf(
        "checked %d WebSocket vectors for both roles: whole, byte by byte, and at random cuts %d"
            + " times%n",
        VECTORS.size(), RANDOM_CUTS);
    assertThat(VECTORS).hasSizeGreaterThanOrEqualTo(300);
  }

  @Test
  void noTwoVectorsAreTheSame() {
    assertThat(VECTORS.stream().map(WireVector::frames)).doesNotHaveDuplicates();
  }

  @Test
  void aDecoderThatBelievesEverythingFailsTheTable() {
    long failed =
        VECTORS.stream()
            .filter(
                vector -> !NaiveDecoder.events(vector.stream(Role.CLIENT)).equals(vector.events()))
            .count();
    System.out.printf(
        "the naive decoder fails %d of %d WebSocket vectors%n", failed, VECTORS.size());
    assertThat(failed).isBetween(100L, VECTORS.size() - 100L);
  }
}
