package io.mexcbench.report;

import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Centres;
import io.mexcbench.regression.Measurement;
import io.mexcbench.regression.Peers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The contestants of one peer benchmark with one combination of parameters. Its methods are named
 * after them: {@code mexcbench} is our own code, {@code part...} a part of it, {@code floor...} a
 * limit that nobody can beat, and everything else a peer.
 *
 * @param type simple name of the benchmark class
 * @param contestants ours first, then its parts, the floors and the peers, the fastest first
 */
record PeerGroup(String type, SortedMap<String, String> params, List<Measurement> contestants) {
  static final String OURS = "mexcbench";

  private static final String PART = "part";
  private static final String FLOOR = "floor";

  /** All groups of a run that have our own code in them, by class and parameters. */
  static List<PeerGroup> of(List<Measurement> run) {
    Map<BenchmarkKey, List<Measurement>> groups = new LinkedHashMap<>();
    run.stream()
        .filter(one -> Peers.isPeer(one.key()))
        .sorted(Comparator.comparingInt(PeerGroup::rank).thenComparing(Centres::pooledTime))
        .forEach(one -> groups.computeIfAbsent(ours(one.key()), k -> new ArrayList<>()).add(one));
    return groups.entrySet().stream()
        .filter(group -> group.getValue().get(0).key().equals(group.getKey()))
        .sorted(Map.Entry.comparingByKey(Comparator.comparing(PeerGroup::orderOf)))
        .map(group -> of(group.getKey(), group.getValue()))
        .toList();
  }

  /** Numbers within parameters in the order of their size. */
  private static String orderOf(BenchmarkKey key) {
    String padded =
        key.paramsText().replaceAll("\\d+", "00000000$0").replaceAll("0*(\\d{9})(?!\\d)", "$1");
    return key.benchmark() + " " + padded;
  }

  private static PeerGroup of(BenchmarkKey ours, List<Measurement> contestants) {
    String name = ours.shortName();
    return new PeerGroup(
        name.substring(0, name.indexOf('.')), new TreeMap<>(ours.params()), contestants);
  }

  static String name(Measurement contestant) {
    String benchmark = contestant.key().benchmark();
    return benchmark.substring(benchmark.lastIndexOf('.') + 1);
  }

  /** The class and its parameters, such as {@code BookPeerBenchmark levels=1000}. */
  String title() {
    return (type + " " + ours().key().paramsText()).strip();
  }

  Measurement ours() {
    return contestants.get(0);
  }

  Optional<Measurement> find(String contestant) {
    return contestants.stream().filter(one -> name(one).equals(contestant)).findFirst();
  }

  Optional<Measurement> fastestPeer() {
    return ofRank(3).findFirst();
  }

  List<Measurement> parts() {
    return ofRank(1).toList();
  }

  private Stream<Measurement> ofRank(int rank) {
    return contestants.stream().filter(one -> rank(one) == rank);
  }

  private static int rank(Measurement contestant) {
    String name = name(contestant);
    if (name.equals(OURS)) {
      return 0;
    }
    if (name.startsWith(PART)) {
      return 1;
    }
    return name.startsWith(FLOOR) ? 2 : 3;
  }

  private static BenchmarkKey ours(BenchmarkKey key) {
    String type = key.benchmark().substring(0, key.benchmark().lastIndexOf('.') + 1);
    return new BenchmarkKey(type + OURS, key.mode(), key.threads(), key.params());
  }
}
