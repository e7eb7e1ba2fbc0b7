package io.mexcbench.bench.slowdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.AllocationMeter;
import java.math.BigInteger;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.infra.Blackhole;

class SlowdownBenchmarkTest {
  private static final BigInteger WORD = BigInteger.ONE.shiftLeft(64);
  private static final BigInteger MULTIPLIER =
      new BigInteger(Long.toUnsignedString(SlowdownBenchmark.MULTIPLIER));
  private static final BigInteger INCREMENT =
      new BigInteger(Long.toUnsignedString(SlowdownBenchmark.INCREMENT));

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 5, 10, 20})
  void arithmeticDoesSoManyPercentMoreSteps(int percent) {
    assertThat(slowedBy(percent).arithmetic()).isEqualTo(afterSteps(400 + 4L * percent));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 5, 10, 20})
  void cacheMissesFollowsSoManyPercentMoreLinks(int percent) {
    SlowdownBenchmark benchmark = slowedBy(percent);
    long at = 0;
    for (int i = 0; i < 100 + percent; i++) {
      at = (at * 1664525 + 1013904223) % SlowdownBenchmark.LINKS;
    }
    assertThat(benchmark.cacheMisses()).isEqualTo((int) at);
    assertThat(benchmark.cacheMisses()).isNotEqualTo((int) at);
  }

  @Test
  void linksAreOneCycleOfAllOfThem() {
    SlowdownBenchmark benchmark = slowedBy(0);
    BitSet visited = new BitSet();
    for (int at = 0, i = 0; i < SlowdownBenchmark.LINKS; i++, at = benchmark.next[at]) {
      visited.set(at);
    }
    assertThat(visited.cardinality()).isEqualTo(SlowdownBenchmark.LINKS);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 5, 10, 20})
  void allocationMakesSoManyPercentMoreArrays(int percent) {
    SlowdownBenchmark benchmark = slowedBy(percent);
    Blackhole blackhole =
        new Blackhole(
            "Today's password is swordfish. I understand instantiating Blackholes directly is"
                + " dangerous.");
    assertThat(AllocationMeter.bytesOfAMillion(() -> benchmark.allocation(blackhole)))
        .isEqualTo(AllocationMeter.OPERATIONS * (100L + percent) * (16 + 112));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 20})
  void stallsDoesTheExtraStepsAtOnce(int percent) {
    SlowdownBenchmark benchmark = slowedBy(percent);
    assertThat(benchmark.stalls()).isEqualTo(afterSteps(400));
    benchmark.untilStall = 1;
    benchmark.value = 0;
    assertThat(benchmark.stalls())
        .isEqualTo(afterSteps(400 + 4L * percent * SlowdownBenchmark.STALL_EVERY));
    assertThat(benchmark.untilStall).isEqualTo(SlowdownBenchmark.STALL_EVERY);
  }

  @Test
  void nothingButTheArraysIsAllocated() {
    SlowdownBenchmark benchmark = slowedBy(20);
    assertThat(
            AllocationMeter.bytesOfAMillion(
                () -> {
                  benchmark.arithmetic();
                  benchmark.cacheMisses();
                  benchmark.stalls();
                }))
        .isZero();
  }

  private static SlowdownBenchmark slowedBy(int percent) {
    SlowdownBenchmark benchmark = new SlowdownBenchmark();
    benchmark.percent = percent;
    benchmark.setUp();
    return benchmark;
  }

  /** By squaring: the composition of affine functions modulo 2^64. */
  private static long afterSteps(long steps) {
    BigInteger factor = BigInteger.ONE;
    BigInteger summand = BigInteger.ZERO;
    BigInteger squareFactor = MULTIPLIER;
    BigInteger squareSummand = INCREMENT;
    for (long left = steps; left > 0; left >>= 1) {
      if ((left & 1) == 1) {
        summand = summand.multiply(squareFactor).add(squareSummand).mod(WORD);
        factor = factor.multiply(squareFactor).mod(WORD);
      }
      squareSummand = squareSummand.multiply(squareFactor).add(squareSummand).mod(WORD);
      squareFactor = squareFactor.multiply(squareFactor).mod(WORD);
    }
    return summand.longValue();
  }
}
