package io.mexcbench.engine;

import java.util.concurrent.atomic.LongAdder;

/** What has happened since the engine began. Any thread may read it. */
final class EngineCounters {
  /** Market messages read, of whatever kind. */
  final LongAdder messages = new LongAdder();

  /** Depth updates that a live book took in. */
  final LongAdder updates = new LongAdder();

  final LongAdder quotes = new LongAdder();

  /** Quotes that only repeated the one before. */
  final LongAdder repeatedQuotes = new LongAdder();

  final LongAdder trades = new LongAdder();

  /** Messages that could not be read. */
  final LongAdder unreadable = new LongAdder();

  /** Times that a book was found to lack updates. */
  final LongAdder gaps = new LongAdder();

  /** Snapshots taken in. */
  final LongAdder snapshots = new LongAdder();

  final LongAdder orders = new LongAdder();

  /** Intents that a limit, or the lack of a connection, kept from leaving. */
  final LongAdder ordersRefused = new LongAdder();

  final LongAdder ordersRejected = new LongAdder();
  final LongAdder fills = new LongAdder();

  /** Orders that came to their end, in whichever way. */
  final LongAdder ordersClosed = new LongAdder();

  /** Orders of others, or of an earlier session, that were heard of. */
  final LongAdder strangers = new LongAdder();

  /** Orders that the exchange turned out to have against what was proven. */
  final LongAdder contradictions = new LongAdder();

  /** Answers that asked for silence. */
  final LongAdder rateLimited = new LongAdder();

  /** Requests about the account's stream that were refused: the keys may be wrong. */
  final LongAdder accountRefused = new LongAdder();

  /** Connections that ended, or did not come about. */
  final LongAdder lostConnections = new LongAdder();

  /** Connections that took the place of another. */
  final LongAdder reconnects = new LongAdder();
}
