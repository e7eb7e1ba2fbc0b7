package io.mexcbench.metrics;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;
import jdk.jfr.FlightRecorder;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingStream;

/**
 * Hears of every pause of the garbage collector, about a second later. Pauses before it was started
 * are missed, so it is started first.
 *
 * <p>The flight recorder tells pauses as they are, to the nanosecond. Where there is none,
 * notifications stand in: they are rounded to milliseconds, and what a collector does while the
 * program runs must be left out by its name.
 */
public final class GcPauses implements AutoCloseable {
  /** Is told of each pause, on a thread of its own. */
  @FunctionalInterface
  public interface Listener {
    /**
     * A pause is over.
     *
     * @param type {@value GcPauses#YOUNG} or {@value GcPauses#OLD}
     */
    void onPause(String type, long nanos);
  }

  /** Of objects that were made lately. */
  public static final String YOUNG = "young";

  /** Of all, or of some of the older ones. */
  public static final String OLD = "old";

  private static final String PAUSE = "jdk.GCPhasePause";
  private static final String COLLECTION = "jdk.GarbageCollection";

  /** The same collector has two names, one of the flight recorder and one of the notifications. */
  private static final Pattern YOUNG_COLLECTOR = Pattern.compile("New|Young|Minor|Scavenge|^Copy$");

  /** Collections whose end is waited for; one that never ends must not be waited for for ever. */
  private static final int PENDING_MAX = 16;

  private final Listener listener;
  private final Map<Integer, List<Long>> pending = new LinkedHashMap<>();
  private final List<AutoCloseable> sources = new ArrayList<>();

  private final boolean isExact;

  private GcPauses(Listener listener, boolean isExact) {
    this.listener = listener;
    this.isExact = isExact;
  }

  /** Shows pauses in a metric. */
  public static Listener into(Metrics metrics) {
    DurationSeries young = metrics.of(DurationMetric.GC_PAUSE, YOUNG);
    DurationSeries old = metrics.of(DurationMetric.GC_PAUSE, OLD);
    return (type, nanos) -> (type.equals(YOUNG) ? young : old).observeNanos(nanos);
  }

  /** Listens from now on, by the flight recorder if there is one. */
  public static GcPauses start(Listener listener) {
    if (!FlightRecorder.isAvailable()) {
      return startWithoutRecorder(listener);
    }
    GcPauses pauses = new GcPauses(listener, true);
    try {
      pauses.recordFlight();
    } catch (RuntimeException e) {
      // It is there, but has no room for what it records, for instance.
      pauses.close();
      return startWithoutRecorder(listener);
    }
    return pauses;
  }

  /** Listens from now on, as it would without a flight recorder. */
  static GcPauses startWithoutRecorder(Listener listener) {
    GcPauses pauses = new GcPauses(listener, false);
    pauses.hearNotifications();
    return pauses;
  }

  /** Whether pauses are told as they are, not rounded to milliseconds. */
  public boolean isExact() {
    return isExact;
  }

  private void recordFlight() {
    RecordingStream stream = new RecordingStream();
    sources.add(stream);
    stream.enable(PAUSE).withoutThreshold().withoutStackTrace();
    stream.enable(COLLECTION).withoutThreshold().withoutStackTrace();
    stream.onEvent(PAUSE, this::onPhase);
    stream.onEvent(COLLECTION, this::onCollection);
    stream.startAsync();
  }

  /** What collector it was is said at the end of its collection alone. */
  private void onPhase(RecordedEvent event) {
    pending
        .computeIfAbsent(event.getInt("gcId"), id -> new ArrayList<>())
        .add(event.getDuration().toNanos());
    if (pending.size() > PENDING_MAX) {
      tell(pending.keySet().iterator().next(), OLD);
    }
  }

  private void onCollection(RecordedEvent event) {
    tell(event.getInt("gcId"), typeOf(event.getString("name")));
  }

  private void tell(int id, String type) {
    List<Long> nanos = pending.remove(id);
    if (nanos != null) {
      nanos.forEach(pause -> listener.onPause(type, pause));
    }
  }

  private void hearNotifications() {
    NotificationListener heard = (notification, handback) -> onNotification(notification);
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      if (collector instanceof NotificationEmitter emitter) {
        emitter.addNotificationListener(heard, null, null);
        sources.add(() -> remove(emitter, heard));
      }
    }
  }

  private static void remove(NotificationEmitter emitter, NotificationListener heard) {
    try {
      emitter.removeNotificationListener(heard);
    } catch (ListenerNotFoundException isGone) {
      return;
    }
  }

  private void onNotification(Notification notification) {
    if (notification.getUserData() instanceof CompositeData data
        && notification
            .getType()
            .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
      GarbageCollectionNotificationInfo info = GarbageCollectionNotificationInfo.from(data);
      if (isPausing(info.getGcName(), info.getGcAction())) {
        listener.onPause(
            typeOf(info.getGcName()),
            TimeUnit.MILLISECONDS.toNanos(info.getGcInfo().getDuration()));
      }
    }
  }

  static String typeOf(String collector) {
    return YOUNG_COLLECTOR.matcher(collector).find() ? YOUNG : OLD;
  }

  /** Cycles and concurrent collections run beside the program, however long they take. */
  static boolean isPausing(String collector, String action) {
    return !collector.endsWith("Cycles")
        && !collector.endsWith("Concurrent GC")
        && !action.equals("end of GC cycle");
  }

  /** Closing it again changes nothing. */
  @Override
  public synchronized void close() {
    for (AutoCloseable source : sources) {
      try {
        source.close();
      } catch (Exception e) {
        throw new IllegalStateException("cannot stop listening to the collector", e);
      }
    }
    sources.clear();
  }
}
