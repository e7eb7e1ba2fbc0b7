package io.mexcbench.bench.peer;

import com.alibaba.fastjson2.JSON;
import com.alibaba.fastjson2.JSONReader;
import io.mexcbench.bench.HotPathBenchmark;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.hotpath.execution.OrderResponse;
import io.mexcbench.hotpath.execution.OrderResponseParser;
import io.mexcbench.hotpath.execution.OrderResponseStatus;
import io.mexcbench.hotpath.execution.Slice;
import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * What does an acknowledgement cost, against the JSON libraries of Java? One operation is one
 * answer, some 175 bytes, of which all six texts and the time are read into one {@link AckSum};
 * symbols, types, and the two forms of the exchange's identifiers take turns.
 *
 * <p>Each library in its fastest documented way, with whatever it lets us keep between answers:
 *
 * <ul>
 *   <li>Jackson token by token, texts as characters in its own buffer, without strings: {@link
 *       AckReaders#jackson}.
 *   <li>fastjson2 bound from bytes by the code that it generates, fields public, as its performance
 *       guide says; {@code fastjson2Reader} saves the object and finds names by their hashes.
 *   <li>DSL-JSON with a reused reader, names in the expected order as the code of its annotation
 *       processor compares them, texts as characters in its own buffer but for the symbol, which
 *       need not be ASCII.
 * </ul>
 *
 * <p>All of them have the layout that the exchange delivers, which is what ours reads by its short
 * way. {@code floorScan} only looks at every byte.
 */
public class AckPeerBenchmark extends HotPathBenchmark {
  private static final JSONReader.Feature[] NO_FEATURES = {};

  private final OrderResponseParser parser = new OrderResponseParser();
  private final AckReaders readers = new AckReaders();
  private final AckSum sum = new AckSum();
  private byte[][] acks;
  private int next;

  /** What fastjson2 fills. */
  public static final class Ack {
    public String symbol = "";
    public String orderId = "";
    public String price = "";
    public String origQty = "";
    public String type = "";
    public String side = "";
    public long transactTime;
  }

  @Setup
  public void setUp() throws IOException {
    acks = Corpus.standard().orderAcks();
    for (byte[] ack : acks) {
      Agreement.require(
          List.of(
              own(ack),
              readers.jackson(ack),
              bound(ack),
              readers.fastjson2(ack),
              readers.dslJson(ack)));
    }
  }

  @Benchmark
  public long mexcbench() {
    return own(ack());
  }

  @Benchmark
  public long floorScan() {
    return Walk.commas(ack());
  }

  @Benchmark
  public long jacksonStreaming() throws IOException {
    return readers.jackson(ack());
  }

  @Benchmark
  public long fastjson2() {
    return bound(ack());
  }

  @Benchmark
  public long fastjson2Reader() {
    return readers.fastjson2(ack());
  }

  @Benchmark
  public long dslJson() throws IOException {
    return readers.dslJson(ack());
  }

  private byte[] ack() {
    return acks[next++ & Corpus.INDEX_MASK];
  }

  private long own(byte[] ack) {
    if (parser.parse(ack, 0, ack.length) != OrderResponseStatus.OK) {
      return -1;
    }
    OrderResponse response = parser.response();
    sum.addSymbol(ack[response.symbol().offset() + response.symbol().length() - 1]);
    add(AckSum.ORDER_ID, response.orderId(), ack);
    add(AckSum.PRICE, response.price(), ack);
    add(AckSum.QUANTITY, response.quantity(), ack);
    add(AckSum.TYPE, response.type(), ack);
    add(AckSum.SIDE, response.side(), ack);
    return sum.take(response.timeMillis());
  }

  private void add(int field, Slice text, byte[] ack) {
    int from = text.offset();
    sum.add(field, text.length(), ack[from], ack[from + text.length() - 1]);
  }

  private long bound(byte[] message) {
    Ack ack = JSON.parseObject(message, Ack.class, NO_FEATURES);
    sum.addSymbol(ack.symbol);
    sum.add(AckSum.ORDER_ID, ack.orderId);
    sum.add(AckSum.PRICE, ack.price);
    sum.add(AckSum.QUANTITY, ack.origQty);
    sum.add(AckSum.TYPE, ack.type);
    sum.add(AckSum.SIDE, ack.side);
    return sum.take(ack.transactTime);
  }
}
