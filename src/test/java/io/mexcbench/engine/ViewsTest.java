package io.mexcbench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mexcbench.AllocationMeter;
import io.mexcbench.engine.view.EngineView;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ViewsTest {
  private final Queue<Runnable> elsewhere = new ArrayDeque<>();
  private int made;
  private long nowNanos = 1_000;
  private final Views<EngineView> views = new Views<>(this::view, () -> nowNanos);

  private EngineView view() {
    made++;
    return new EngineView(
        made, 0, true, false, List.of(), List.of(), List.of(), List.of(), Map.of());
  }

  private CompletableFuture<EngineView> ask() {
    return views.next(elsewhere::add).toCompletableFuture();
  }

  private void runElsewhere() {
    while (!elsewhere.isEmpty()) {
      elsewhere.remove().run();
    }
  }

  @Test
  void nothingIsMadeNorAllocatedWhileNobodyAsks() {
    assertThat(AllocationMeter.bytesOfAMillion(views::onTime)).isZero();
    assertThat(made).isZero();
  }

  @Test
  void oneViewServesAllWhoAskedAndWhoAskSoonAfter() {
    CompletableFuture<EngineView> first = ask();
    CompletableFuture<EngineView> second = ask();
    assertThat(first).isNotDone();
    views.onTime();
    views.onTime();
    runElsewhere();
    nowNanos += Views.AGE_NANOS - 1;
    assertThat(List.of(first, second, ask())).allMatch(one -> one.join().timeMillis() == 1);
    assertThat(made).isEqualTo(1);
  }

  @Test
  void oldViewIsNotGiven() {
    CompletableFuture<EngineView> first = ask();
    views.onTime();
    runElsewhere();
    assertThat(first.join().timeMillis()).isEqualTo(1);
    nowNanos += Views.AGE_NANOS;
    CompletableFuture<EngineView> later = ask();
    assertThat(later).isNotDone();
    views.onTime();
    runElsewhere();
    assertThat(later.join().timeMillis()).isEqualTo(2);
  }

  @Test
  void whoAskedIsNotToldOnTheTradingThread() {
    CompletableFuture<EngineView> asked = ask();
    views.onTime();
    assertThat(asked).isNotDone();
    runElsewhere();
    assertThat(asked).isDone();
  }

  @Test
  void endedEngineGivesNoView() {
    CompletableFuture<EngineView> before = ask();
    views.close();
    runElsewhere();
    CompletableFuture<EngineView> after = ask();
    runElsewhere();
    for (CompletableFuture<EngineView> one : List.of(before, after)) {
      assertThatThrownBy(one::join).hasMessageContaining("the engine has ended");
    }
  }
}
