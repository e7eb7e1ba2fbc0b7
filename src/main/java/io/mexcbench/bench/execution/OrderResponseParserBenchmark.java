package io.mexcbench.bench.execution;

import io.mexcbench.bench.HotPathBenchmark;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.hotpath.execution.OrderResponse;
import io.mexcbench.hotpath.execution.OrderResponseParser;
import io.mexcbench.hotpath.execution.OrderResponseStatus;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * The cost of the answer to an order. One operation is one JSON body: an acknowledgement with eight
 * keys, or an error whose code is a number or a text and comes first or last.
 */
public class OrderResponseParserBenchmark extends HotPathBenchmark {
  private final OrderResponseParser parser = new OrderResponseParser();
  private byte[][] acks;
  private byte[][] errors;
  private int next;

  @Setup
  public void setUp() {
    Corpus corpus = Corpus.standard();
    acks = corpus.orderAcks();
    errors = corpus.orderErrors();
  }

  @Benchmark
  public OrderResponseStatus parseAck() {
    byte[] ack = acks[next++ & Corpus.INDEX_MASK];
    return parser.parse(ack, 0, ack.length);
  }

  @Benchmark
  public OrderResponseStatus parseError() {
    byte[] error = errors[next++ & Corpus.INDEX_MASK];
    return parser.parse(error, 0, error.length);
  }

  OrderResponse response() {
    return parser.response();
  }
}
