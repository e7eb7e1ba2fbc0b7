package io.mexcbench.load.pace;

/**
 * So many close together at the beginning of each period, and nothing until the next.
 *
 * @param size of one burst
 * @param widthNanos that the burst is spread over; 0 for all at once
 */
public record Bursts(long periodNanos, int size, long widthNanos) implements Schedule {
  public Bursts {
    if (size < 1 || widthNanos < 0 || widthNanos >= periodNanos) {
      throw new IllegalArgumentException(
          "a burst must have a size and be shorter than its period, got %d in %d of %d ns"
              .formatted(size, widthNanos, periodNanos));
    }
  }

  @Override
  public Arrivals arrivals() {
    return new Arrivals() {
      private long number;

      @Override
      public long nextNanos() {
        long index = number % size;
        long period = number / size;
        number++;
        return period * periodNanos + index * widthNanos / size;
      }
    };
  }
}
