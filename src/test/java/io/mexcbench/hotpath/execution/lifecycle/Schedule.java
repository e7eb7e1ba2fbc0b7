package io.mexcbench.hotpath.execution.lifecycle;

import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.OrderIntent;
import io.mexcbench.hotpath.signal.OrderType;
import io.mexcbench.hotpath.signal.Reason;
import io.mexcbench.hotpath.signal.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/** One seeded run: a few intents, a network that fails, and time for everything to settle. */
final class Schedule {
  /** Starts the client whose behaviour is in question. */
  interface Client {
    Session start(
        String prefix, LifecycleRules rules, PreTradeLimits limits, FaultyNetwork network);
  }

  static final List<Symbol> SYMBOLS =
      List.of(new Symbol(0, "BTCUSDT", 2, 6), new Symbol(1, "MXUSDT", 4, 2));
  static final long PRICE = 6_000_000;
  static final long START_MILLIS = 1_000_000;

  private static final long ACTIVE_MILLIS = 6_000;
  private static final long FAULTY_MILLIS = 40_000;
  private static final long SETTLING_MILLIS = 30_000;
  private static final long[] RECV_WINDOWS_MILLIS = {1_000, 2_000, 5_000};

  final long seed;
  final VirtualTime time = new VirtualTime(START_MILLIS);
  final List<Intended> intents = new ArrayList<>();
  final FaultyNetwork network;
  final VirtualExchange exchange;
  final boolean isLongSilence;
  final Findings findings;
  Session session;
  PreTradeLimits limits;
  Restart restart = Restart.none();

  private final SplittableRandom random;
  private final Faults faults;
  private final LifecycleRules rules;
  private final Client client;
  private int sessions;

  Schedule(long seed, Client client, Findings findings) {
    this.seed = seed;
    this.client = client;
    this.findings = findings;
    random = new SplittableRandom(seed);
    faults = new Faults(random, findings.happened);
    rules = drawRules();
    isLongSilence = random.nextInt(20) == 0;
    network = new FaultyNetwork(time, random, faults, silences());
    exchange =
        new VirtualExchange(time, random, rules.recvWindowMillis(), rules.readLagMillis(), network);
    start(0);
  }

  private LifecycleRules drawRules() {
    LifecycleRules standard = LifecycleRules.standard(RECV_WINDOWS_MILLIS[random.nextInt(3)]);
    return new LifecycleRules(
        standard.replyTimeoutMillis(),
        standard.recvWindowMillis(),
        random.nextLong(standard.clockErrorMillis() + 1),
        random.nextLong(standard.readLagMillis() + 1),
        standard.firstQueryMillis(),
        standard.queryMillis(),
        standard.patientQueryMillis(),
        standard.retryMillis(),
        standard.auditMillis(),
        standard.silenceMillis());
  }

  private List<Long> silences() {
    LongStream millis =
        isLongSilence
            ? LongStream.of(1_000L * (3 + random.nextInt(28)), 1_000L * (1 + random.nextInt(10)))
            : LongStream.of(1_000, 1_000);
    return new ArrayList<>(millis.boxed().toList());
  }

  /** How long the exchange wants silence is what a session leaves to the next one. */
  private void start(long silentMillis) {
    List<SymbolLimits> all =
        SYMBOLS.stream().map(s -> new SymbolLimits(s, 1_000_000, Long.MAX_VALUE, 100)).toList();
    limits = new PreTradeLimits(all, 2 + random.nextInt(12), 500, 10_000);
    SYMBOLS.forEach(symbol -> limits.setHeld(symbol, exchange.held(symbol)));
    session = client.start("s" + sessions++ + "-", rules, limits, network);
    network.connect(exchange, session);
    if (silentMillis > 0) {
      network.round(current -> current.rateLimited(silentMillis));
    }
    network.round(Session::streamIsBack);
  }

  void run() {
    int count = 3 + random.nextInt(6);
    for (int i = 0; i < count; i++) {
      plan(new Intended(draw()));
    }
    planAccidents();
    long faultyMillis = FAULTY_MILLIS + (isLongSilence ? FAULTY_MILLIS : 0);
    time.in(faultyMillis, faults::end);
    time.runUntil(START_MILLIS + faultyMillis + SETTLING_MILLIS);
    network.round(any -> {});
    new ScheduleCheck(this).check();
  }

  private OrderIntent draw() {
    Symbol symbol = SYMBOLS.get(random.nextInt(SYMBOLS.size()));
    OrderType type = random.nextInt(4) == 0 ? OrderType.IMMEDIATE_OR_CANCEL : OrderType.LIMIT;
    return new OrderIntent(symbol)
        .set(
            symbol,
            random.nextBoolean() ? Side.BUY : Side.SELL,
            type,
            PRICE,
            1 + random.nextInt(1_000),
            Reason.BUYING_PRESSURE,
            1);
  }

  private void plan(Intended intended) {
    intents.add(intended);
    time.in(random.nextLong(ACTIVE_MILLIS), () -> submit(intended));
  }

  private void submit(Intended intended) {
    network.round(
        current -> {
          if (current.submit(intended)) {
            intended.submittedMillis = time.nowMillis();
            findings.count("intents", 1);
          } else {
            findings.count("intents_refused", 1);
          }
        });
    if (intended.wasSent() && random.nextInt(5) < 2) {
      long delayMillis = random.nextInt(3) == 0 ? random.nextInt(30) : random.nextInt(9_000);
      time.in(delayMillis, () -> cancel(intended));
    }
  }

  private void cancel(Intended intended) {
    if (intended.session == session) {
      findings.count("cancelled", 1);
      intended.isCancelWanted = true;
      network.round(current -> current.cancel(intended));
    }
  }

  private void planAccidents() {
    exchange.setSkewMillis(skew());
    time.in(random.nextInt(8_000), () -> exchange.setSkewMillis(skew()));
    for (int i = random.nextInt(3); i > 0; i--) {
      long forMillis = 20L + random.nextInt(700);
      time.in(random.nextInt(14_000), () -> network.disconnect(forMillis));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      long forMillis = 20L + random.nextInt(2_000);
      time.in(random.nextInt(14_000), () -> network.interruptStream(forMillis));
    }
    if (random.nextInt(10) == 0) {
      time.in(500 + random.nextInt(8_000), this::restart);
    }
    if (random.nextInt(20) == 0) {
      time.in(random.nextInt(9_000), this::kill);
    }
  }

  /** What the client's clock may be wrong by, at most. */
  private long skew() {
    long bound = rules.clockErrorMillis();
    return random.nextInt(3) == 0
        ? (random.nextBoolean() ? bound : -bound)
        : random.nextLong(-bound, bound + 1);
  }

  private void restart() {
    findings.count("restarts", 1);
    long silentMillis = network.sendingRules.silenceLeftMillis(time.nowMillis());
    restart = Restart.of(time.nowMillis(), exchange, SYMBOLS, intents);
    start(silentMillis);
  }

  private void kill() {
    if (session instanceof LifecycleSession current) {
      findings.count("killed", 1);
      intents.stream()
          .filter(intended -> intended.session == current)
          .forEach(intended -> intended.isCancelWanted = true);
      network.round(any -> current.lifecycle.kill());
    }
  }
}
