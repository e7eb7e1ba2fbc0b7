package io.mexcbench.exchange;

/** The way back to whoever sent a request; one of its methods is called, once. */
interface ReplyOutlet {
  void reply(RestReply reply);

  /** Ends the connection without an answer. */
  void drop();
}
