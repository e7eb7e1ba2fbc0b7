package io.mexcbench.hotpath.execution.lifecycle;

/**
 * How long an order's answer is waited for, and when its absence is proof. All in milliseconds.
 *
 * @param replyTimeoutMillis without an answer for so long the fate of a request is unknown
 * @param recvWindowMillis that orders are sent with: MEXC refuses a request that is older
 * @param clockErrorMillis by which the timestamp of an order may differ from the exchange's clock
 * @param readLagMillis for which the exchange may deny an order that it has just accepted
 * @param firstQueryMillis between the first two queries for one order; doubled for each next one
 * @param queryMillis between two queries at most, for the first {@link #QUICK_QUERIES}
 * @param patientQueryMillis between two queries after these
 * @param retryMillis between two attempts to cancel, or to have the open orders listed
 * @param auditMillis between two looks at the list of open orders, while there are any
 * @param silenceMillis kept after HTTP 403 and after a refusal that names no time
 */
public record LifecycleRules(
    long replyTimeoutMillis,
    long recvWindowMillis,
    long clockErrorMillis,
    long readLagMillis,
    long firstQueryMillis,
    long queryMillis,
    long patientQueryMillis,
    long retryMillis,
    long auditMillis,
    long silenceMillis) {
  /** Queries for one order in quick succession: ten seconds of them, at the standard delay. */
  static final int QUICK_QUERIES = 40;

  // Beyond which a delay that is doubled each time would be no number.
  private static final int DOUBLINGS_MAX = 16;

  public LifecycleRules {
    requirePositive("reply time-out", replyTimeoutMillis);
    requirePositive("receive window", recvWindowMillis);
    requirePositive("first query delay", firstQueryMillis);
    requirePositive("query delay", queryMillis);
    requirePositive("patient query delay", patientQueryMillis);
    requirePositive("retry delay", retryMillis);
    requirePositive("audit period", auditMillis);
    requirePositive("silence", silenceMillis);
    if (clockErrorMillis < 0 || readLagMillis < 0) {
      throw new IllegalArgumentException(
          "clock error and read lag must not be negative, got "
              + clockErrorMillis
              + " and "
              + readLagMillis);
    }
  }

  /** With which an intent is known within 10 seconds while one request in four is lost. */
  public static LifecycleRules standard(long recvWindowMillis) {
    return new LifecycleRules(
        1_000, recvWindowMillis, 500, 500, 100, 250, 4_000, 500, 3_000, 1_000);
  }

  private static void requirePositive(String what, long millis) {
    if (millis <= 0) {
      throw new IllegalArgumentException(what + " must be positive, got " + millis + " ms");
    }
  }

  /**
   * How long after an order was sent a query must be sent, at least, to prove that the exchange
   * does not have it and will never take it.
   *
   * <p>MEXC accepts while {@code serverTime - timestamp <= recvWindow}. When the order was sent,
   * the server's clock showed at least {@code timestamp - clockError}; so after this long it shows
   * more than {@code timestamp + recvWindow}, and the request is refused wherever it is still under
   * way.
   */
  long absenceProvenAfterMillis() {
    return recvWindowMillis + clockErrorMillis + readLagMillis;
  }

  long queryDelayMillis(int queriesBefore) {
    if (queriesBefore >= QUICK_QUERIES) {
      return patientQueryMillis;
    }
    return Math.min(firstQueryMillis << Math.min(queriesBefore, DOUBLINGS_MAX), queryMillis);
  }
}
