package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosingTest {
  private final List<String> taken = new ArrayList<>();
  private final Closing closing = new Closing();

  @Test
  void takesItsStepsOnceInTheOrderThatWasGiven() {
    closing.first(() -> taken.add("exchange"));
    closing.first(() -> taken.add("engine"));
    closing.last(() -> taken.add("page"));
    closing.close();
    closing.close();
    assertThat(taken).containsExactly("engine", "exchange", "page");
  }

  @Test
  void takesAllStepsThoughOneFails() {
    closing.last(() -> fail("first"));
    closing.last(() -> fail("second"));
    closing.last(() -> taken.add("last"));
    assertThatThrownBy(closing::close)
        .hasMessage("first")
        .satisfies(failure -> assertThat(failure.getSuppressed()[0]).hasMessage("second"));
    assertThat(taken).containsExactly("last");
  }

  private static void fail(String message) {
    throw new IllegalStateException(message);
  }

  @Test
  void endsAtOnceWhatBeginsAfterwards() {
    closing.close();
    closing.first(() -> taken.add("late"));
    assertThat(taken).containsExactly("late");
  }
}
