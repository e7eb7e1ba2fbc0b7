package io.mexcbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When it rings is seen by the clock that it is given, never by how long that takes. */
@Timeout(60)
class MetronomeTest {
  private static final long LONG_MILLIS = 3_600_000;

  private final AtomicLong nowMillis = new AtomicLong(1_000);
  private final SynchronousQueue<Long> rings = new SynchronousQueue<>();
  private final Metronome metronome =
      new Metronome(
          nowMillis::get,
          () -> {
            try {
              rings.put(nowMillis.get());
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          });

  @Test
  void ringsAtTheMillisecondAndNotBefore() throws InterruptedException {
    AtomicInteger looks = new AtomicInteger();
    CountDownLatch lookedOften = new CountDownLatch(20);
    SynchronousQueue<Long> heard = new SynchronousQueue<>();
    Metronome watched =
        new Metronome(
            () -> {
              looks.incrementAndGet();
              lookedOften.countDown();
              return nowMillis.get();
            },
            () -> {
              try {
                heard.put(nowMillis.get());
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    try (watched) {
      watched.start();
      watched.ringAt(1_001, LONG_MILLIS);
      lookedOften.await();
      assertThat(heard.poll()).isNull();
      nowMillis.set(1_001);
      assertThat(heard.take()).isEqualTo(1_001);
      assertThat(looks).hasValueGreaterThanOrEqualTo(20);
    }
  }

  @Test
  void ringsAtOnceWhereItIsTimeAlready() throws InterruptedException {
    try (metronome) {
      metronome.start();
      metronome.ringAt(1_000, LONG_MILLIS);
      assertThat(rings.take()).isEqualTo(1_000);
    }
  }

  @Test
  void ringsInTheEndThoughTheClockStandsStill() throws InterruptedException {
    try (metronome) {
      metronome.start();
      metronome.ringAt(Agenda.NEVER, 5);
      assertThat(rings.take()).isEqualTo(1_000);
    }
  }

  @Test
  void ringsOnceForWhatItIsAskedForAndAgainWhenAskedAgain() throws InterruptedException {
    try (metronome) {
      metronome.start();
      for (int i = 0; i < 3; i++) {
        metronome.ringAt(nowMillis.get(), LONG_MILLIS);
        assertThat(rings.take()).isEqualTo(nowMillis.get());
        assertThat(rings.poll(1, TimeUnit.MILLISECONDS)).isNull();
        nowMillis.incrementAndGet();
      }
    }
  }

  @Test
  void closedOneIsGone() {
    metronome.start();
    metronome.ringAt(nowMillis.get() + LONG_MILLIS, LONG_MILLIS);
    metronome.close();
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .doesNotContain("exchange-metronome");
  }
}
