package io.mexcbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.AllocationMeter;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StoreWriterTest {
  private static StoreWriter writer(int rows) {
    return StoreContract.writer(StoreOptions.standard().withBuffer(rows, rows));
  }

  @Test
  void rowsThatFindNoRoomAreDroppedAndCounted() {
    StoreWriter writer = writer(4);
    for (int i = 0; i < 4; i++) {
      assertThat(writer.trade(0, i, i, i)).isTrue();
    }
    assertThat(writer.isOpen()).isFalse();
    assertThat(writer.trade(0, 4, 4, 4)).isFalse();
    assertThat(writer.quote(0, 4, 4, 4, 4, 4)).isFalse();
    assertThat(writer.order(1, 0, true, "SENT", 4, 4, 4, 4)).isFalse();
    assertThat(writer.counts()).isEqualTo(new StoreCounts(0, 3, 0, 0));

    writer.rows.release(1);
    assertThat(writer.trade(0, 5, 5, 5)).isTrue();
    assertThat(writer.rows.timeMillis(0)).isEqualTo(1);
    assertThat(writer.rows.timeMillis(3)).isEqualTo(5);
  }

  @Test
  void samplesThatFindNoRoomAreDroppedAndCounted() {
    StoreWriter writer = writer(4);
    KpiSample sample = new KpiSample("gc", 1, "max", 1);
    long taken = 0;
    while (writer.sample(sample)) {
      taken++;
    }
    assertThat(taken).isEqualTo(writer.samples.size());
    assertThat(writer.counts().dropped()).isEqualTo(1);
  }

  @Test
  void rowsComeOutAsTheyWentInHoweverTheBufferTurns() {
    StoreWriter writer = writer(8);
    SplittableRandom random = new SplittableRandom(8);
    List<Long> expected = new ArrayList<>();
    List<Long> found = new ArrayList<>();
    for (long i = 0; i < 10_000; i++) {
      if (random.nextBoolean()) {
        if (writer.quote((int) (i % 3), i, -i, i + 1, i + 2, i + 3)) {
          expected.addAll(List.of(2L, i % 3, i, -i, i + 1, i + 2, i + 3));
        }
      } else if (writer.rows.available() > 0) {
        RowBuffer rows = writer.rows;
        found.add((long) rows.kind(0));
        found.add((long) rows.symbol(0));
        found.add(rows.timeMillis(0));
        for (int field = 2; field <= 5; field++) {
          found.add(rows.field(0, field));
        }
        rows.release(1);
      }
    }
    assertThat(found).isNotEmpty().isEqualTo(expected.subList(0, found.size()));
  }

  @Test
  void tradingThreadAllocatesNothing() {
    StoreWriter writer = writer(1 << 10);
    long[] time = {0};
    Runnable operation =
        () -> {
          time[0]++;
          writer.trade(0, time[0], 100, 1);
          writer.quote(1, time[0], 100, 1, 101, 1);
          writer.order(time[0], 2, true, "SENT", 100, 1, 0, time[0]);
          if (writer.rows.available() > 1_000) {
            writer.rows.release(500);
          }
        };
    assertThat(AllocationMeter.bytesOfAMillion(operation)).isZero();
    assertThat(AllocationMeter.bytesOfAMillion(() -> writer.trade(0, 1, 100, 1)))
        .as("when there is no room as well")
        .isZero();
    assertThat(writer.counts().dropped()).isPositive();
  }
}
