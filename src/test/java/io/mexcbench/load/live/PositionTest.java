package io.mexcbench.load.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PositionTest {
  private static StackTraceElement frame(String type, String method) {
    return new StackTraceElement(type, method, "", 1);
  }

  private static List<Position> at(String place, int count) {
    return IntStream.range(0, count).mapToObj(i -> new Position(i, place)).toList();
  }

  private static List<Position> both(List<Position> some, List<Position> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  @Test
  void placeIsTheInnermostMethodThatIsNotOfTheJdk() {
    StackTraceElement[] stack = {
      frame("jdk.internal.misc.Unsafe", "park"),
      frame("java.util.concurrent.locks.LockSupport", "parkNanos"),
      frame("io.mexcbench.engine.Wakening", "rest"),
      frame("io.mexcbench.engine.Trader", "turn")
    };
    assertThat(Position.of(7, stack))
        .isEqualTo(new Position(7, "io.mexcbench.engine.Wakening.rest"));
    assertThat(Position.of(7, new StackTraceElement[0]).place()).isEmpty();
  }

  /** Mostly it rests, in a stall as well; what is new there is what holds it up. */
  @Test
  void whatIsMoreOftenThanElsewhereIsNamed() {
    List<Position> still = both(at("Wakening.rest", 40), at("Stall.holdUp", 10));
    List<Position> moving = both(at("Wakening.rest", 900), at("Feed.decode", 100));
    assertThat(Position.moreOften(still, moving)).contains("Stall.holdUp");
  }

  @Test
  void nothingIsNamedWhereEverythingIsAsElsewhere() {
    assertThat(Position.moreOften(at("Wakening.rest", 50), at("Wakening.rest", 1_000))).isEmpty();
    assertThat(Position.moreOften(List.of(), at("Wakening.rest", 1_000))).isEmpty();
  }
}
