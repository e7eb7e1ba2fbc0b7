package io.mexcbench.performance;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.Rounds;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.load.endurance.ClassCensus;
import io.mexcbench.load.endurance.EndurancePlan;
import io.mexcbench.load.endurance.EnduranceResult;
import io.mexcbench.load.endurance.EnduranceTest;
import io.mexcbench.load.endurance.Holding;
import io.mexcbench.load.endurance.MarketPath;
import io.mexcbench.load.endurance.MarketWork;
import io.mexcbench.load.endurance.Work;
import io.mexcbench.load.pace.LoadVerdict;
import io.mexcbench.load.search.LoadException;
import io.mexcbench.load.trend.LeakJudgement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

/** The endurance test on a process that is said to hold what the test says. */
class EnduranceScenarioTest {
  private final AtomicLong nanos = new AtomicLong();
  private final List<EnduranceResult> partials = new ArrayList<>();

  private EnduranceResult run(
      Work work, Map<Holding, Double> perMessage, Optional<String> disturbance) throws Exception {
    EnduranceTest test =
        new EnduranceTest(
            EndurancePlan.standard(),
            () -> {
              Map<Holding, Double> held = new EnumMap<>(Holding.class);
              perMessage.forEach(
                  (holding, each) -> held.put(holding, 1e6 + each * work.messages()));
              return held;
            },
            () -> ClassCensus.NONE,
            nanos::get);
    return test.run(work, () -> disturbance, partials::add);
  }

  /** Messages that take 1 µs, later more by so much in all. */
  private Work steady(double slower) {
    return new Work() {
      private long messages;
      private int part;

      @Override
      public void part(Histogram took) {
        took.recordValueWithCount((long) (1_000 * (1 + slower * part++ / 60)), 100_000);
        messages += 100_000;
        nanos.addAndGet(1_000_000_000);
      }

      @Override
      public Histogram empty() {
        return new Histogram(3);
      }

      @Override
      public long messages() {
        return messages;
      }
    };
  }

  @Test
  void whatStaysAsItIsPasses() throws Exception {
    EnduranceResult result =
        run(steady(0), Map.of(Holding.HEAP, 0.0, Holding.THREADS, 0.0), Optional.empty());
    assertThat(result.verdict()).isEqualTo(LoadVerdict.PASS);
    assertThat(result.isComplete()).isTrue();
    assertThat(result.drift().ratio()).isEqualTo(1);
  }

  @Test
  void eachLeakIsFoundAndNamed() throws Exception {
    for (Holding holding : Holding.values()) {
      EnduranceResult result = run(steady(0), Map.of(holding, 0.0064), Optional.of("busy"));
      assertThat(result.verdict()).as(holding.words()).isEqualTo(LoadVerdict.FAIL);
      assertThat(result.leaks().get(holding).isLeak()).isTrue();
    }
  }

  @Test
  void gettingSlowerFailsUnlessOthersUsedTheMachine() throws Exception {
    Map<Holding, Double> held = Map.of(Holding.HEAP, 0.0);
    assertThat(run(steady(0.3), held, Optional.empty()).verdict()).isEqualTo(LoadVerdict.FAIL);
    EnduranceResult busy = run(steady(0.3), held, Optional.of("javac ran"));
    assertThat(busy.verdict()).isEqualTo(LoadVerdict.INVALID);
    assertThat(busy.doubt()).isEqualTo("javac ran");
  }

  /** The same work, which may fill so many bytes and is timed by a clock of that resolution. */
  private static Work of(Work work, long fillingBytes, long resolutionNanos) {
    return new Work() {
      @Override
      public void part(Histogram took) throws InterruptedException, LoadException {
        work.part(took);
      }

      @Override
      public Histogram empty() {
        return work.empty();
      }

      @Override
      public long messages() {
        return work.messages();
      }

      @Override
      public long fillingBytes() {
        return fillingBytes;
      }

      @Override
      public long resolutionNanos() {
        return resolutionNanos;
      }
    };
  }

  @Test
  void whatFillsUpIsNoLeakAndMoreThanThatIsOne() throws Exception {
    long filling = 4 << 20;
    for (Holding holding : List.of(Holding.HEAP, Holding.DIRECT)) {
      boolean isHeap = holding == Holding.HEAP;
      assertThat(
              run(of(steady(0), filling, 0), Map.of(holding, 0.8), Optional.empty())
                  .leaks()
                  .get(holding)
                  .isLeak())
          .isEqualTo(!isHeap);
      assertThat(
              run(of(steady(0), filling, 0), Map.of(holding, 0.9), Optional.empty())
                  .leaks()
                  .get(holding)
                  .isLeak())
          .isTrue();
    }
  }

  @Test
  void whatTheClockCannotTellApartIsNotSlower() throws Exception {
    Map<Holding, Double> held = Map.of(Holding.HEAP, 0.0);
    EnduranceResult coarse = run(of(steady(0.3), 0, 1_000), held, Optional.empty());
    assertThat(coarse.verdict()).isEqualTo(LoadVerdict.PASS);
    assertThat(coarse.drift().ratio()).isEqualTo(1);
    assertThat(run(of(steady(0.3), 0, 50), held, Optional.empty()).verdict())
        .isEqualTo(LoadVerdict.FAIL);
  }

  /** Whoever kills it at any moment finds what was known by then. */
  @Test
  void everyPartLeavesAResult() throws Exception {
    run(steady(0), Map.of(Holding.HEAP, 0.0), Optional.empty());
    assertThat(partials).hasSize(60).noneMatch(EnduranceResult::isComplete);
    assertThat(partials.get(0).samples()).hasSize(1);
    assertThat(partials.get(0).verdict()).isEqualTo(LoadVerdict.INVALID);
    assertThat(partials.get(0).leaks().get(Holding.HEAP).verdict())
        .isEqualTo(LeakJudgement.Verdict.TOO_FEW);
    assertThat(partials.get(59).verdict()).isEqualTo(LoadVerdict.PASS);
  }

  /** A day's messages, or a hundredth of them in a build, take their way without a fault. */
  @Test
  void messagesOfADayGoThroughDecoderBookAndStrategy() throws Exception {
    long messages = Rounds.of(864_000, 86_400_000);
    MarketPath path = new MarketPath(Corpus.standard());
    Work work = new MarketWork(path, messages / 60, System::nanoTime);
    EnduranceResult result = run(work, Map.of(Holding.HEAP, 0.0), Optional.empty());
    System.out.printf(
        "endurance: %,d messages, %,d updates, %,d orders asked for%n",
        path.messages(), path.updates(), path.intents());
    assertThat(path.messages()).isEqualTo(messages);
    assertThat(result.samples()).hasSize(60);
    assertThat(path.intents()).isPositive();
  }
}
