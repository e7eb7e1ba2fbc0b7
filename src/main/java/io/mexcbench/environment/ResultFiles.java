package io.mexcbench.environment;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** How the folder of one run is called, and the files in it that others rely on. */
public final class ResultFiles {
  /** Every fork and iteration, as JMH writes it. */
  public static final String JMH = "jmh.json";

  /** A {@link RunRecord}. */
  public static final String ENVIRONMENT = "environment.json";

  /** There until the run has ended well. */
  public static final String INCOMPLETE = "INCOMPLETE";

  /** What {@link #folderName} returns. */
  public static final String FOLDER_PATTERN = "\\d{8}T\\d{6}Z-[0-9a-z]+";

  private static final DateTimeFormatter STARTED =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private static final int REVISION_DIGITS = 7;

  private ResultFiles() {}

  /** {@code 20260131T081500Z-1a2b3c4}: names sort by time. */
  public static String folderName(Instant started, String gitRevision) {
    String plain = gitRevision.replaceAll("[^0-9a-z]", "");
    String revision = plain.isEmpty() ? "unknown" : plain;
    int digits = Math.min(REVISION_DIGITS, revision.length());
    return STARTED.format(started) + "-" + revision.substring(0, digits);
  }
}
