package io.mexcbench.monitoring;

import java.nio.file.Path;
import java.util.List;

/** A live system of which every instrument tells something. */
final class BusyPatient {
  private static final List<String> PATHS =
      List.of(
          "/api/v1/bars/BTCUSDT?interval=1m&limit=5",
          "/api/v1/books/BTCUSDT",
          "/api/v1/status",
          "/api/v1/books/NOPE");

  private BusyPatient() {}

  /** It collects often, and keeps a store. */
  static LivePatient start(Path folder) throws Exception {
    return LivePatient.start(
        folder.resolve("live.txt"),
        Server.freePort(),
        new LivePatient.With(
            List.of("-XX:+UseSerialGC", "-Xmn4m"), List.of("--store=" + folder.resolve("store"))));
  }

  /** Its connections to the market end, and it recovers. */
  static void disconnect(LivePatient patient) throws Exception {
    patient.fault("{\"fault\":\"Disconnect\",\"streams\":\"MARKET\"}");
  }

  /** What its users do. */
  static void visit(LivePatient patient) throws Exception {
    for (String path : PATHS) {
      patient.get(path);
    }
    patient.rendered("book", 21.5);
  }
}
