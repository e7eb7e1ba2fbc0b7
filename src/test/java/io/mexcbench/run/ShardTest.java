package io.mexcbench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mexcbench.regression.BenchmarkKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {
  @ParameterizedTest
  @EnumSource(
      value = BenchmarkSet.class,
      names = {"GATE", "ALL"})
  void everyBenchmarkIsInExactlyOneShardAndEveryControlInEach(BenchmarkSet set) throws Exception {
    Selection whole = Selection.of(set, Pattern.compile(""));
    List<BenchmarkKey> controls = whole.keys().stream().filter(Selection::isControl).toList();
    for (int count = 1; count <= 8; count++) {
      List<BenchmarkKey> seen = new ArrayList<>();
      for (int index = 1; index <= count; index++) {
        List<BenchmarkKey> part = whole.part(new Shard(index, count)).keys();
        assertThat(part).containsAll(controls).isSorted();
        part.stream().filter(key -> !Selection.isControl(key)).forEach(seen::add);
      }
      seen.addAll(controls);
      assertThat(seen).containsExactlyInAnyOrderElementsOf(whole.keys());
    }
  }

  @Test
  void shardsTakeAboutAsLongAsOneAnother() throws Exception {
    Selection whole = Selection.of(BenchmarkSet.ALL, Pattern.compile(""));
    Duration dearest =
        whole.launches().stream().map(Launch::forkCost).max(Duration::compareTo).orElseThrow();
    List<Duration> costs = new ArrayList<>();
    for (int index = 1; index <= 4; index++) {
      costs.add(
          whole.part(new Shard(index, 4)).launches().stream()
              .map(Launch::forkCost)
              .reduce(Duration.ZERO, Duration::plus));
    }
    costs.sort(Duration::compareTo);
    assertThat(costs.get(3).minus(costs.get(0))).isLessThanOrEqualTo(dearest);
  }

  @Test
  void sameShardIsTheSameWhoeverAsks() throws Exception {
    assertThat(part("", 2, 4).keys()).isEqualTo(part("", 2, 4).keys());
    assertThat(part("", 1, 4).keys()).isNotEqualTo(part("", 2, 4).keys());
  }

  @Test
  void shardThatGetsNothingIsRefusedAndNotAnEmptyRun() {
    assertThatThrownBy(() -> part("SpotDepthBenchmark", 2, 2))
        .isInstanceOf(RunException.class)
        .hasMessage("shard 2/2 is empty, for only 1 benchmarks were selected; use fewer shards");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2", "0/4", "5/4", "-1/4", "1/0", "a/b", "1/2/3", " 1/2", "1/99999"})
  void textThatNamesNoShardIsRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shard.of(text))
        .withMessageStartingWith("must be i/n with i from 1 to n, such as 2/4, got ");
  }

  @Test
  void shardIsReadFromItsText() {
    assertThat(Shard.of("2/4")).isEqualTo(new Shard(2, 4));
  }

  private static Selection part(String include, int index, int count) throws RunException {
    return Selection.of(BenchmarkSet.GATE, Pattern.compile(include)).part(new Shard(index, count));
  }
}
