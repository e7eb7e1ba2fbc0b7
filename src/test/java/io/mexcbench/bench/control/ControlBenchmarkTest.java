package io.mexcbench.bench.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.AllocationMeter;
import java.math.BigInteger;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.infra.Blackhole;

class ControlBenchmarkTest {
  private final ControlBenchmark benchmark = new ControlBenchmark();

  @BeforeEach
  void setUp() {
    benchmark.setUp();
  }

  @Test
  void sentinelDoesTenPercentMoreThanTheFixedWork() {
    assertThat(benchmark.slowedTokens * 10).isEqualTo(benchmark.workTokens * 11);
  }

  @Test
  void memoryWorkVisitsEveryLinkOnceBeforeItStartsAgain() {
    BitSet visited = new BitSet();
    for (int at = 0, i = 0; i < ControlBenchmark.LINKS; i++, at = benchmark.next[at]) {
      visited.set(at);
    }
    assertThat(visited.cardinality()).isEqualTo(ControlBenchmark.LINKS);

    int expected =
        IntStream.range(0, ControlBenchmark.STEPS).reduce(0, (at, step) -> benchmark.next[at]);
    assertThat(benchmark.memoryWork()).isEqualTo(expected);
    assertThat(benchmark.position).isEqualTo(expected);
  }

  @Test
  void branchWorkTossesFairCoinsThatNeverComeTwice() {
    BigInteger modulus = BigInteger.ONE.shiftLeft(64);
    BigInteger toss = BigInteger.valueOf(benchmark.coin);
    long heads = 0;
    int tosses = 100 * ControlBenchmark.TOSSES;
    for (int i = 0; i < tosses; i++) {
      toss =
          toss.multiply(BigInteger.valueOf(ControlBenchmark.MULTIPLIER))
              .add(BigInteger.valueOf(ControlBenchmark.INCREMENT))
              .mod(modulus);
      heads += toss.testBit(63) ? 1 : 0;
    }

    long last = 0;
    for (int i = 0; i < 100; i++) {
      last = benchmark.branchWork();
    }

    assertThat(benchmark.heads).isEqualTo(heads).isBetween(tosses * 49L / 100, tosses * 51L / 100);
    assertThat(benchmark.tails).isEqualTo(3 * (tosses - heads));
    assertThat(last).isEqualTo(heads - 3 * (tosses - heads));
    assertThat(benchmark.coin).isEqualTo(toss.longValue());
  }

  @Test
  void allocationWorkAllocatesItsArraysAndNothingElse() {
    Blackhole blackhole =
        new Blackhole(
            "Today's password is swordfish. I understand instantiating Blackholes directly is"
                + " dangerous.");
    long bytesOfAnArray = 16 + ControlBenchmark.ARRAY_BYTES;
    assertThat(AllocationMeter.bytesOfAMillion(() -> benchmark.allocationWork(blackhole)))
        .isEqualTo(AllocationMeter.OPERATIONS * ControlBenchmark.ARRAYS * bytesOfAnArray);
  }

  @Test
  void otherControlsAllocateNothing() {
    assertThat(AllocationMeter.bytesOfAMillion(this::runAll)).isZero();
  }

  private void runAll() {
    benchmark.empty();
    benchmark.fixedWork();
    benchmark.slowedWork();
    benchmark.memoryWork();
    benchmark.branchWork();
  }
}
