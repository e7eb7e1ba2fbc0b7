package io.mexcbench.exchange;

/**
 * How much of what there was since the start.
 *
 * @param requests REST requests
 * @param tooManyRequests of these, refused with 429 or by a fault of that kind
 * @param requestsTooEarly of these, those that came within the time that a 429 had told to wait,
 *     whoever sent them and whatever they asked for; also those that were on their way
 * @param serverErrors of these, answered with 5xx
 * @param repliesLost of these, not answered at all
 * @param ordersTaken orders that were accepted, also those that are forgotten by now
 * @param connections WebSocket connections that were opened
 * @param connectionsOpen of these, open now
 * @param pushesSent messages of market data, one for each connection
 * @param pushesDropped those that a connection could not take, because it did not keep up
 * @param pushesWithheld updates of the book that a fault kept back
 * @param recordingsUnreadable recordings that could not be read to their end
 * @param beats times at which something was due on the market
 * @param beatsLate of these, those that came more than 10 ms late
 * @param beatsSkipped those that were given up, because the exchange was 10 s behind
 * @param latenessMillisMax how late one came at the worst
 * @param faults those that were brought about
 */
public record ExchangeCounters(
    long requests,
    long tooManyRequests,
    long requestsTooEarly,
    long serverErrors,
    long repliesLost,
    long ordersTaken,
    long connections,
    long connectionsOpen,
    long pushesSent,
    long pushesDropped,
    long pushesWithheld,
    long recordingsUnreadable,
    long beats,
    long beatsLate,
    long beatsSkipped,
    long latenessMillisMax,
    long faults) {}
