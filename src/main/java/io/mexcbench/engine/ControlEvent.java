package io.mexcbench.engine;

import java.util.Optional;

/**
 * What the trading thread is told beside the market. An epoch says which of a socket's connections
 * it is about, so that what an earlier one left behind is not taken for news.
 */
sealed interface ControlEvent {
  /** The socket is open. */
  record Opened(int socket, int epoch) implements ControlEvent {}

  /**
   * The connection ended, or did not come about.
   *
   * @param refusal what the exchange answered instead of opening it
   */
  record Closed(int socket, int epoch, Optional<Reply> refusal) implements ControlEvent {}

  /** A text message. */
  record Text(int socket, int epoch, Payload payload, long receivedNanos) implements ControlEvent {}

  /** A message of the private stream. */
  record Private(int socket, int epoch, Payload payload, long receivedNanos)
      implements ControlEvent {}

  /** The answer to a request. */
  record Answered(Call call, Reply reply) implements ControlEvent {}

  /** There will be no answer to a request. */
  record Unanswered(Call call) implements ControlEvent {}
}
