package io.mexcbench.hotpath.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Seeded markets of the kinds that indicators find hard. */
enum MarketShape {
  RANDOM_WALK {
    @Override
    double next(SplittableRandom random, double price, int i) {
      return price + random.nextInt(-200, 201) / 100.0;
    }
  },
  TREND {
    @Override
    double next(SplittableRandom random, double price, int i) {
      return price + random.nextInt(0, 101) / 100.0;
    }
  },
  CONSTANT {
    @Override
    double next(SplittableRandom random, double price, int i) {
      return price;
    }

    @Override
    double reach(SplittableRandom random) {
      return 0;
    }
  },
  /** Still but for single ticks far away. */
  SINGLE_TICK_JUMPS {
    @Override
    double next(SplittableRandom random, double price, int i) {
      return random.nextInt(40) == 0 ? 1.1 * START : START + random.nextInt(3) / 100.0;
    }
  },
  ALTERNATING {
    @Override
    double next(SplittableRandom random, double price, int i) {
      return i % 2 == 0 ? START : START + 0.01;
    }
  },
  GAPS {
    @Override
    double next(SplittableRandom random, double price, int i) {
      double moved = random.nextInt(25) == 0 ? price * random.nextDouble(0.9, 1.12) : price;
      return moved + random.nextInt(-10, 11) / 100.0;
    }
  },
  /** Near the smallest price that there is. */
  TINY {
    @Override
    double next(SplittableRandom random, double price, int i) {
      return i == 0 ? 93e-18 : price * random.nextDouble(0.99, 1.0101);
    }

    @Override
    double reach(SplittableRandom random) {
      return 1e-18 * random.nextDouble();
    }
  },
  HUGE {
    @Override
    double next(SplittableRandom random, double price, int i) {
      return i == 0 ? 93e18 : price * random.nextDouble(0.99, 1.0101);
    }

    @Override
    double reach(SplittableRandom random) {
      return 1e18 * random.nextDouble();
    }
  };

  private static final double START = Series.START_PRICE;

  abstract double next(SplittableRandom random, double price, int i);

  double reach(SplittableRandom random) {
    return random.nextInt(0, 150) / 100.0;
  }

  List<MarketBar> bars(long seed, int size) {
    SplittableRandom random = new SplittableRandom(seed);
    List<MarketBar> bars = new ArrayList<>();
    double price = START;
    for (int i = 0; i < size; i++) {
      price = next(random, price, i);
      double high = price + reach(random);
      double low = price - reach(random);
      bars.add(new MarketBar(high, low, price, random.nextDouble(1e-6, 3)));
    }
    return bars;
  }
}
