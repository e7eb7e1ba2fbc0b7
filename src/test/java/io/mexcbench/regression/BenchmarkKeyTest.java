package io.mexcbench.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class BenchmarkKeyTest {
  @Test
  void textNamesEverythingThatMakesTheKey() {
    assertThat(new BenchmarkKey("a.B.c", Mode.THROUGHPUT, 4, Map.of("y", "2", "x", "1")))
        .hasToString("a.B.c:thrpt:4:x=1 y=2");
    assertThat(new BenchmarkKey("a.B.c", Mode.SINGLE_SHOT, 1, Map.of())).hasToString("a.B.c:ss:1");
  }

  @Test
  void shortNameIsClassAndMethod() {
    assertThat(new BenchmarkKey("a.b.C.d", Mode.AVERAGE_TIME, 1, Map.of()).shortName())
        .isEqualTo("C.d");
    assertThat(new BenchmarkKey("d", Mode.AVERAGE_TIME, 1, Map.of()).shortName()).isEqualTo("d");
  }

  @Test
  void keysThatDifferInAnythingAreDifferent() {
    BenchmarkKey key = new BenchmarkKey("a.B.c", Mode.AVERAGE_TIME, 1, Map.of("x", "1"));
    TreeSet<BenchmarkKey> keys = new TreeSet<>();
    keys.add(key);
    keys.add(new BenchmarkKey("a.B.d", Mode.AVERAGE_TIME, 1, Map.of("x", "1")));
    keys.add(new BenchmarkKey("a.B.c", Mode.THROUGHPUT, 1, Map.of("x", "1")));
    keys.add(new BenchmarkKey("a.B.c", Mode.AVERAGE_TIME, 2, Map.of("x", "1")));
    keys.add(new BenchmarkKey("a.B.c", Mode.AVERAGE_TIME, 1, Map.of("x", "2")));
    keys.add(new BenchmarkKey("a.B.c", Mode.AVERAGE_TIME, 1, Map.of("x", "1")));

    assertThat(keys).hasSize(5);
  }

  @Test
  void nameAndThreadsAreRequired() {
    assertThatThrownBy(() -> new BenchmarkKey(" ", Mode.AVERAGE_TIME, 1, Map.of()))
        .hasMessage("benchmark must have a name");
    assertThatThrownBy(() -> new BenchmarkKey("a", Mode.AVERAGE_TIME, 0, Map.of()))
        .hasMessage("threads must be positive, got 0");
  }
}
