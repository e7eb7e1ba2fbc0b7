package io.mexcbench.environment;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a result or a baseline says of the run it came from: the content of {@code
 * environment.json}.
 *
 * @param gitRevision in full; {@code unknown} where the code was built outside a repository
 * @param isDirty whether the code had changes that its revision does not know
 * @param preset such as {@code ci}
 * @param benchmarkSet such as {@code gate}
 * @param coversWholeSet whether every benchmark of its set was selected
 * @param classHashes SHA-256 of each benchmark class, by its full name
 * @param corpusHash SHA-256 over the messages that were measured
 * @param sessions in the order of JMH's {@code rawData}
 * @param sessionsByKey the same for the keys whose forks are laid out otherwise, by key
 * @param looks at how many forks the run judged itself to stop what was decided; empty where every
 *     benchmark was given the same number of forks
 * @param confirmedFrom for keys that were measured anew because they had looked slower, the index
 *     of the first fresh fork
 * @param isComplete false until every selected benchmark has been measured
 * @param verdict of the run, once it was judged
 * @param watch what else ran on the machine; empty for a baseline, and where the system tells
 *     nothing
 * @param shard which part of a split run this is; empty for a whole one
 */
public record RunRecord(
    Environment environment,
    MachineState machine,
    String gitRevision,
    boolean isDirty,
    JmhSettings settings,
    String preset,
    String benchmarkSet,
    boolean coversWholeSet,
    SortedMap<String, String> classHashes,
    String corpusHash,
    List<Session> sessions,
    SortedMap<String, List<Session>> sessionsByKey,
    List<Integer> looks,
    SortedMap<String, Integer> confirmedFrom,
    boolean isComplete,
    Optional<String> verdict,
    Optional<ForeignLoad> watch,
    Optional<ShardMark> shard) {

  /** The only layout of {@code environment.json} so far. */
  public static final int SCHEMA = 1;

  public RunRecord {
    classHashes = Collections.unmodifiableSortedMap(new TreeMap<>(classHashes));
    sessions = List.copyOf(sessions);
    sessionsByKey = Collections.unmodifiableSortedMap(new TreeMap<>(sessionsByKey));
    looks = List.copyOf(looks);
    confirmedFrom = Collections.unmodifiableSortedMap(new TreeMap<>(confirmedFrom));
  }

  /** Whole, and without a word of what else ran on the machine, which no baseline needs. */
  public RunRecord(
      Environment environment,
      MachineState machine,
      String gitRevision,
      boolean isDirty,
      JmhSettings settings,
      String preset,
      String benchmarkSet,
      boolean coversWholeSet,
      SortedMap<String, String> classHashes,
      String corpusHash,
      List<Session> sessions,
      SortedMap<String, List<Session>> sessionsByKey,
      List<Integer> looks,
      SortedMap<String, Integer> confirmedFrom,
      boolean isComplete,
      Optional<String> verdict) {
    this(
        environment,
        machine,
        gitRevision,
        isDirty,
        settings,
        preset,
        benchmarkSet,
        coversWholeSet,
        classHashes,
        corpusHash,
        sessions,
        sessionsByKey,
        looks,
        confirmedFrom,
        isComplete,
        verdict,
        Optional.empty(),
        Optional.empty());
  }

  /** How the forks of a key are spread over sessions. */
  public List<Session> sessionsOf(String key) {
    return sessionsByKey.getOrDefault(key, sessions);
  }

  /** The record as JSON objects hold it, names sorted; {@link #fromMap} reads it back. */
  public SortedMap<String, Object> toMap() {
    SortedMap<String, Object> map = new TreeMap<>();
    map.put("schema", SCHEMA);
    map.put("id", environment.id());
    map.put("fingerprint", environment.toMap());
    map.put("machine", machine.toMap());
    map.put("gitRevision", gitRevision);
    map.put("dirty", isDirty);
    map.put("settings", settings.toMap());
    map.put("preset", preset);
    map.put("benchmarkSet", benchmarkSet);
    map.put("coversWholeSet", coversWholeSet);
    map.put("classHashes", classHashes);
    map.put("corpusHash", corpusHash);
    map.put("sessions", Session.toMaps(sessions));
    if (!sessionsByKey.isEmpty()) {
      SortedMap<String, Object> byKey = new TreeMap<>();
      sessionsByKey.forEach((key, value) -> byKey.put(key, Session.toMaps(value)));
      map.put("sessionsByKey", byKey);
    }
    if (!looks.isEmpty()) {
      map.put("looks", looks);
    }
    if (!confirmedFrom.isEmpty()) {
      map.put("confirmedFrom", confirmedFrom);
    }
    map.put("complete", isComplete);
    verdict.ifPresent(text -> map.put("verdict", text));
    watch.ifPresent(load -> map.put("watch", load.toMap()));
    shard.ifPresent(mark -> map.put("shard", mark.toMap()));
    return map;
  }

  /**
   * Reads what {@link #toMap} wrote.
   *
   * @throws EnvironmentException naming the field that is absent, unknown, of another type, or
   *     contradicts another
   */
  public static RunRecord fromMap(Map<?, ?> map) throws EnvironmentException {
    Fields fields = new Fields("", map);
    if (fields.positiveInt("schema") != SCHEMA) {
      throw fields.wrong("schema", SCHEMA + " for this version of mexcbench");
    }
    Environment environment = Environment.from(fields.object("fingerprint"));
    if (!fields.text("id").equals(environment.id())) {
      throw fields.wrong("id", environment.id() + " as the fingerprint says");
    }
    RunRecord run =
        new RunRecord(
            environment,
            MachineState.from(fields.object("machine")),
            fields.text("gitRevision"),
            fields.claim("dirty"),
            JmhSettings.from(fields.object("settings")),
            fields.text("preset"),
            fields.text("benchmarkSet"),
            fields.claim("coversWholeSet"),
            fields.textMap("classHashes"),
            fields.text("corpusHash"),
            Session.fromAll(fields.objects("sessions")),
            Session.fromAll(fields.objectLists("sessionsByKey")),
            fields.optionalCounts("looks"),
            fields.optionalCountMap("confirmedFrom"),
            fields.claim("complete"),
            fields.optionalText("verdict"),
            fields.isPresent("watch")
                ? Optional.of(ForeignLoad.from(fields.object("watch")))
                : Optional.empty(),
            fields.isPresent("shard")
                ? Optional.of(ShardMark.from(fields.object("shard")))
                : Optional.empty());
    fields.refuseOthers();
    return run;
  }

  /** The same record of a run that judged itself while it measured. */
  public RunRecord withLooks(List<Integer> forks, SortedMap<String, Integer> firstFreshForks) {
    return with(forks, firstFreshForks, verdict, watch, shard);
  }

  /** The same record, judged. */
  public RunRecord withVerdict(String word) {
    return with(looks, confirmedFrom, Optional.of(word), watch, shard);
  }

  /** The same record of a run during which the machine was watched. */
  public RunRecord withWatch(Optional<ForeignLoad> load) {
    return with(looks, confirmedFrom, verdict, load, shard);
  }

  /** The same record of a run that measured a part. */
  public RunRecord withShard(Optional<ShardMark> mark) {
    return with(looks, confirmedFrom, verdict, watch, mark);
  }

  private RunRecord with(
      List<Integer> forks,
      SortedMap<String, Integer> firstFreshForks,
      Optional<String> word,
      Optional<ForeignLoad> load,
      Optional<ShardMark> mark) {
    return new RunRecord(
        environment,
        machine,
        gitRevision,
        isDirty,
        settings,
        preset,
        benchmarkSet,
        coversWholeSet,
        classHashes,
        corpusHash,
        sessions,
        sessionsByKey,
        forks,
        firstFreshForks,
        isComplete,
        word,
        load,
        mark);
  }
}
