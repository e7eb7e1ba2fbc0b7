package io.mexcbench.load.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClassCensusTest {
  /** As {@code jcmd GC.class_histogram} writes it. */
  private static final String TABLE =
      """
       num     #instances         #bytes  class name (module)
      -------------------------------------------------------
         1:          2000        1048576  [B (java.base@17.0.1)
         2:           100           4800  java.lang.String (java.base@17.0.1)
         3:            10            640  [[J (java.base@17.0.1)
         4:             5            120  [Ljava.lang.Object; (java.base@17.0.1)
         5:             2             64  io.mexcbench.engine.Engine
      Total          2117        1054200
      """;

  private record Kept(long number) {}

  @Test
  void tableOfTheJvmIsRead() {
    assertThat(ClassCensus.of(TABLE).bytesByClass())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "byte[]", 1_048_576L,
                "java.lang.String", 4_800L,
                "long[][]", 640L,
                "java.lang.Object[]", 120L,
                "io.mexcbench.engine.Engine", 64L));
  }

  @Test
  void whatHasGrownMostIsNamedFirst() {
    ClassCensus before =
        new ClassCensus(Map.of("byte[]", 10L, "java.util.List", 10L, "io.a.Less", 2_000_000L));
    ClassCensus after =
        new ClassCensus(
            Map.of(
                "byte[]", 20_490L,
                "java.util.List", 10_250L,
                "long[]", 9_000L,
                "io.a.Less", 1L,
                "io.a.Kept", 1_000L,
                "io.a.Other", 999L,
                "io.a.Least", 998L));
    assertThat(after.growthSince(before))
        .isEqualTo("byte[] +20 KB, java.util.List +10 KB, io.a.Kept +1 KB, io.a.Other +1 KB");
    assertThat(after.growthSince(ClassCensus.NONE)).isEmpty();
  }

  @Test
  void whatThisProcessKeepsIsCounted() {
    ClassCensus before = ClassCensus.take();
    List<Kept> kept = new ArrayList<>();
    for (int i = 0; i < 200_000; i++) {
      kept.add(new Kept(i));
    }
    assertThat(ClassCensus.take().growthSince(before)).contains(Kept.class.getName());
    assertThat(kept).hasSize(200_000);
  }
}
