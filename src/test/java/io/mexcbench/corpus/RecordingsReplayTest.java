package io.mexcbench.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mexcbench.corpus.Recorded.Kind;
import io.mexcbench.oracle.PublicAggreDepths;
import io.mexcbench.oracle.Wrapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Replays real recordings from the folder that {@code mexcbench.recordings} names. */
@Tag("recordings")
class RecordingsReplayTest {
  private static final Path FOLDER = Path.of(System.getProperty("mexcbench.recordings", ""));

  @Test
  void spotSeriesIsContiguousAndHasTheShapeOfTheCorpus() throws Exception {
    List<Wrapper> pushes = pushes(series("binance-spot-btcusdt-20240808.jsonl.gz"));
    assertContiguous(pushes);
    Shape.of(
            pushes.stream()
                .filter(Wrapper::hasPublicAggreDepths)
                .mapToLong(Wrapper::getSerializedSize)
                .toArray())
        .hasMean(782)
        .hasPercentiles(432, 1384, 6656)
        .hasMax(17741);
    Shape.of(
            pushes.stream()
                .filter(Wrapper::hasPublicAggreDeals)
                .mapToLong(wrapper -> wrapper.getPublicAggreDeals().getDealsCount())
                .toArray())
        .hasMean(6.6)
        .hasMax(766);
  }

  @Test
  void contractSeriesIsContiguous() throws Exception {
    assertContiguous(pushes(series("binance-usdm-btcusdt-20240808.jsonl.gz")));
  }

  @Test
  void snapshotLiesWithinTheUpdatesAroundIt() throws Exception {
    List<Recorded> all = series("binance-spot-btcusdt-20240808.jsonl.gz");
    List<Recorded> snapshots =
        all.stream().filter(recorded -> recorded.kind() == Kind.SNAPSHOT).toList();
    assertThat(snapshots).hasSize(1);
    JsonNode book = new ObjectMapper().readTree(snapshots.get(0).payload());
    long id = book.get("lastUpdateId").asLong();
    List<PublicAggreDepths> around =
        pushes(all).stream()
            .filter(Wrapper::hasPublicAggreDepths)
            .map(Wrapper::getPublicAggreDepths)
            .filter(depth -> Long.parseLong(depth.getFromVersion()) <= id)
            .filter(depth -> Long.parseLong(depth.getToVersion()) >= id)
            .toList();
    assertThat(around).hasSize(1);
  }

  @Test
  void capturedFramesAreWrappers() throws Exception {
    Path file = FOLDER.resolve("spot-pb").resolve("frames.jsonl");
    List<Recorded> frames = read(file);
    assertThat(frames).isNotEmpty().allMatch(frame -> frame.kind() == Kind.BINARY);
    for (Recorded frame : frames) {
      Wrapper wrapper = Wrapper.parseFrom(frame.payload());
      assertThat(wrapper.toByteArray()).isEqualTo(frame.payload());
      assertThat(wrapper.getBodyCase()).isNotEqualTo(Wrapper.BodyCase.BODY_NOT_SET);
    }
    System.out.println("recordings: " + file.getFileName() + ": " + frames.size() + " frames");
  }

  private static List<Recorded> series(String name) throws Exception {
    List<Recorded> all = read(FOLDER.resolve("series").resolve(name));
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    all.forEach(recorded -> counts.merge(recorded.kind(), 1, Integer::sum));
    assertThat(all).extracting(Recorded::localNanos).isSorted();
    System.out.println("recordings: " + name + ": " + counts);
    return all;
  }

  private static List<Recorded> read(Path file) throws Exception {
    List<Recorded> all = new ArrayList<>();
    try (Replay replay = Replay.of(file)) {
      Optional<Recorded> next = replay.next();
      while (next.isPresent()) {
        all.add(next.get());
        next = replay.next();
      }
      assertThat(replay.skippedLines()).isZero();
    }
    return all;
  }

  private static List<Wrapper> pushes(List<Recorded> all) throws Exception {
    List<Wrapper> pushes = new ArrayList<>();
    Map<String, Integer> bodies = new TreeMap<>();
    for (Recorded recorded : all) {
      if (recorded.kind() == Kind.BINARY) {
        Wrapper wrapper = Wrapper.parseFrom(recorded.payload());
        assertThat(wrapper.toByteArray()).isEqualTo(recorded.payload());
        bodies.merge(wrapper.getBodyCase().name(), 1, Integer::sum);
        pushes.add(wrapper);
      }
    }
    System.out.println("recordings: " + bodies);
    return pushes;
  }

  private static void assertContiguous(List<Wrapper> pushes) {
    long last = -1;
    for (Wrapper push : pushes) {
      if (push.hasPublicAggreDepths()) {
        PublicAggreDepths depth = push.getPublicAggreDepths();
        long from = Long.parseLong(depth.getFromVersion());
        assertThat(last == -1 ? from : last + 1).isEqualTo(from);
        last = Long.parseLong(depth.getToVersion());
      }
    }
    assertThat(last).isPositive();
  }
}
