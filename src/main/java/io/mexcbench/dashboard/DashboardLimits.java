package io.mexcbench.dashboard;

/**
 * What clients may take of a server.
 *
 * @param connectionsMax open at once; further ones are told so
 * @param streamsMax of these, that are sent events
 * @param requestMillis until a whole request has arrived, from the end of the one before
 * @param answerMillis until an answer is ready; then the client is told to come back
 * @param writeMillis until the client has taken an answer, or goes on reading a stream
 * @param streamMillis between two events of a stream
 */
public record DashboardLimits(
    int connectionsMax,
    int streamsMax,
    long requestMillis,
    long answerMillis,
    long writeMillis,
    long streamMillis) {
  public DashboardLimits {
    if (connectionsMax < 1 || streamsMax < 0 || streamsMax > connectionsMax) {
      throw new IllegalArgumentException(
          "connections must be positive and streams not more than these, got %d and %d"
              .formatted(connectionsMax, streamsMax));
    }
    if (requestMillis < 1 || answerMillis < 1 || writeMillis < 1 || streamMillis < 1) {
      throw new IllegalArgumentException("times must be positive");
    }
  }

  public static DashboardLimits standard() {
    return new DashboardLimits(64, 16, 15_000, 2_000, 10_000, 250);
  }
}
