package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.dashboard.StoreCopies.Copy;
import io.mexcbench.dashboard.StoreCopies.State;
import io.mexcbench.store.MarketStore;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class LiveCopiesTest {
  private static final Path PLACE = Path.of("nowhere", "copy");

  private final AtomicLong clockMillis = new AtomicLong(7);

  private LiveCopies copies(Supplier<Optional<MarketStore>> store) {
    return new LiveCopies(store, PLACE, clockMillis::get);
  }

  private static Copy made(LiveCopies copies) {
    Copy begun = copies.begin();
    assertThat(begun.state()).isEqualTo(State.COPYING);
    while (copies.last().state() == State.COPYING) {
      Thread.onSpinWait();
    }
    return copies.last();
  }

  /** An error, not an exception: such as a native library that is not there. */
  @Test
  void copyThatAnErrorEndedHasFailedAndAnotherCanBegin() {
    LiveCopies copies =
        copies(
            () -> {
              throw new UnsatisfiedLinkError("thrown by a test");
            });
    String told = "an error ended it, which the process has printed";
    assertThat(made(copies)).isEqualTo(new Copy(State.FAILED, PLACE.toString(), 7, told));
    clockMillis.set(8);
    assertThat(made(copies)).isEqualTo(new Copy(State.FAILED, PLACE.toString(), 8, told));
  }

  @Test
  void copyThatAnExceptionEndedSaysWhich() {
    LiveCopies copies =
        copies(
            () -> {
              throw new IllegalStateException("thrown by a test");
            });
    assertThat(made(copies).detail())
        .isEqualTo("java.lang.IllegalStateException: thrown by a test");
  }
}
