package io.mexcbench.exchange;

import java.net.URI;

/** An exchange whose market pushes as much as it is told to, in this process or in another. */
public interface LoadedExchange extends AutoCloseable {
  URI restUri();

  URI spotUri();

  /** From now on so many messages of the spot market a second in all; 0 for none. */
  void offer(int messagesPerSecond) throws ExchangeException;

  /** What came of that until now. */
  OfferedReading offered() throws ExchangeException;

  /** Orders that it took since it was started. */
  long ordersTaken() throws ExchangeException;

  @Override
  void close();
}
