package io.mexcbench.exchange;

import java.net.URI;

/**
 * A simulated MEXC that listens on one port: spot REST, spot WebSocket below {@code /ws}, futures
 * WebSocket below {@code /edge}. It has one thread, which ends with it.
 */
public final class SimulatedExchange implements LoadedExchange {
  private final String host;

  /** Behind {@code http} and {@code ws} if it speaks TLS. */
  private final String secure;

  private final ExchangeServer server;

  private SimulatedExchange(ExchangeOptions options, ExchangeServer server) {
    this.host = options.host();
    this.secure = options.tls().isPresent() ? "s" : "";
    this.server = server;
  }

  /** Starts one; it takes connections when this returns. */
  public static SimulatedExchange start(ExchangeOptions options) throws ExchangeException {
    return new SimulatedExchange(options, ExchangeServer.start(options));
  }

  public int port() {
    return server.port();
  }

  @Override
  public URI restUri() {
    return uri("http", "");
  }

  @Override
  public URI spotUri() {
    return uri("ws", ExchangeServer.SPOT_PATH);
  }

  public URI futuresUri() {
    return uri("ws", ExchangeServer.FUTURES_PATH);
  }

  private URI uri(String scheme, String path) {
    String bracketed = host.contains(":") ? "[" + host + "]" : host;
    return URI.create(scheme + secure + "://" + bracketed + ":" + port() + path);
  }

  public Faults faults() {
    return server.faults();
  }

  /**
   * From now on pushes so many messages of the spot market a second in all, evenly, shared by what
   * is subscribed to; 0 for none until this is called again. What was due before and has not been
   * sent is given up. Only of an exchange that was started with a rate or a profile that has one.
   */
  @Override
  public void offer(int messagesPerSecond) {
    server.offer(messagesPerSecond);
  }

  @Override
  public OfferedReading offered() {
    return server.offered();
  }

  @Override
  public long ordersTaken() {
    return records().counters().ordersTaken();
  }

  public ExchangeRecords records() {
    return server.records();
  }

  /** Ends every connection and the thread, and frees the port. */
  @Override
  public void close() {
    server.close();
  }
}
