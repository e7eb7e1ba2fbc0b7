package io.mexcbench.engine;

import io.mexcbench.kpi.Kpi;
import io.mexcbench.kpi.KpiSample;
import io.mexcbench.metrics.Metrics;
import java.util.EnumMap;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** Measures the engine from inside: the trading thread writes, any other may read. */
final class EngineMeter {
  final EngineCounters counters = new EngineCounters();
  final Metrics metrics;

  /** From the arrival of a market message to the end of all that it caused. */
  final Latencies processing = new Latencies();

  /** From the arrival of a market message to the order that it caused, handed to the network. */
  final Latencies tickToOrder = new Latencies();

  /** From an order that a strategy asks for to its end here: handed to the network, or refused. */
  final Latencies execution = new Latencies();

  /** From the arrival of a market message to the order that it caused, or to nothing to be done. */
  final Latencies signal = new Latencies();

  /** From the arrival of any other message to the end of the work on it. */
  final Latencies otherMessages = new Latencies();

  /** From an order handed to the network to its answer, or to when there will be none. */
  final Latencies roundTrip = new Latencies();

  /**
   * From when the exchange meant to send a market message, by the time in it, to the end of all
   * that it caused: what waited anywhere on the way is in it. In steps of a millisecond.
   */
  final Latencies eventAge = new Latencies();

  /** Books that are live, and orders that have not come to their end. */
  private volatile int liveBooks;

  private volatile int liveOrders;

  /** Channels that the exchange did not grant. */
  private volatile int refusedChannels;

  EngineMeter(Metrics metrics) {
    this.metrics = metrics;
  }

  /** The trading thread tells what it has. */
  void onState(int liveBooks, int liveOrders, int refusedChannels) {
    this.refusedChannels = refusedChannels;
    this.liveBooks = liveBooks;
    this.liveOrders = liveOrders;
  }

  int liveBooks() {
    return liveBooks;
  }

  int refusedChannels() {
    return refusedChannels;
  }

  int liveOrders() {
    return liveOrders;
  }

  /** Of each indicator that the engine can be judged by, since the last call. */
  Map<Kpi, KpiSample> samples() {
    Histogram messages = processing.sinceSample();
    messages.add(otherMessages.sinceSample());
    Map<Kpi, KpiSample> samples = new EnumMap<>(Kpi.class);
    samples.put(Kpi.EXECUTION_LATENCY, Latencies.sample(execution.sinceSample()));
    samples.put(Kpi.ROUND_TRIP, Latencies.sample(roundTrip.sinceSample()));
    samples.put(Kpi.SIGNAL_GENERATION, Latencies.sample(signal.sinceSample()));
    samples.put(Kpi.WEBSOCKET_MESSAGE, Latencies.sample(messages));
    return samples;
  }
}
