package io.mexcbench.corpus;

/**
 * One message of a recording.
 *
 * @param localNanos when the recorder received it, in nanoseconds since 1970; 0 if it did not say
 * @param payload the WebSocket payload, or the body of a REST answer; belongs to the reader
 */
@SuppressWarnings(
    "ArrayRecordComponent") // records are never compared; bytes are what decoders take
public record Recorded(long localNanos, Kind kind, byte[] payload) {

  public enum Kind {
    /** A spot push, a serialized wrapper. */
    BINARY,
    /** A futures push or a control message, JSON. */
    TEXT,
    /** A spot book by REST, JSON in MEXC's shape. */
    SNAPSHOT
  }
}
