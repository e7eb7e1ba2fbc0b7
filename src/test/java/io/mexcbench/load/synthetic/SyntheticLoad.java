package io.mexcbench.load.synthetic;

import io.mexcbench.load.pace.Generator;
import io.mexcbench.load.pace.Pacer;
import io.mexcbench.load.pace.PoissonRate;
import io.mexcbench.load.pace.ResponseMeter;
import io.mexcbench.load.search.Block;
import io.mexcbench.load.search.Load;
import java.util.function.BiFunction;

/** Arrivals by chance at a synthetic server. */
public final class SyntheticLoad implements Load {
  private final VirtualClock clock;
  private final ResponseMeter meter = new ResponseMeter();
  private final SyntheticServer server;
  private final Pacer pacer;
  private long seed;
  private Generator generator;

  /** With this server, told the clock and whom to tell of answers. */
  public SyntheticLoad(
      VirtualClock clock,
      long seed,
      BiFunction<VirtualClock, ResponseMeter, SyntheticServer> server) {
    this.clock = clock;
    this.seed = seed;
    this.server = server.apply(clock, meter);
    // A clock that stands still while nobody waits needs no spinning.
    this.pacer = new Pacer(clock, 0);
    this.generator = new Generator(clock, pacer, new PoissonRate(1, seed), this.server);
  }

  @Override
  public void begin(double perSecond) {
    meter.interval();
    generator = new Generator(clock, pacer, new PoissonRate(perSecond, seed++), server);
  }

  @Override
  public Block pass(long nanos) throws InterruptedException {
    var sending = generator.pass(nanos);
    return new Block(nanos, sending, meter.interval(), server.waiting());
  }

  @Override
  public void drain() {
    clock.advanceTo(Math.max(clock.nanos(), server.idleNanos()));
  }
}
