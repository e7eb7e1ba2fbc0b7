package io.mexcbench.report.daily;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A calendar day somewhere: of 24 hours, or of 23 or 25 where the clocks are changed. */
public record Day(LocalDate date, ZoneId zone) {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration WHOLE = Duration.ofDays(1);
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter CLOCK_AND_OFFSET =
      DateTimeFormatter.ofPattern("HH:mm xxx", Locale.ROOT);

  public Window window() {
    return new Window(
        date.atStartOfDay(zone).toInstant(), date.plusDays(1).atStartOfDay(zone).toInstant());
  }

  /**
   * The hours that passed, in their order; the last is shorter where clocks move by half an hour.
   */
  public List<Window> hours() {
    Window day = window();
    List<Window> hours = new ArrayList<>();
    for (Instant from = day.from(); from.isBefore(day.to()); from = from.plus(HOUR)) {
      Instant to = from.plus(HOUR);
      hours.add(new Window(from, to.isBefore(day.to()) ? to : day.to()));
    }
    return hours;
  }

  /** So many days before this one, oldest first. */
  public List<Day> before(int days) {
    return IntStream.rangeClosed(1, days)
        .mapToObj(back -> new Day(date.minusDays(days + 1L - back), zone))
        .toList();
  }

  /** Such as {@code 13:00}; with the offset where the clocks show the same hour twice. */
  String clock(Instant time) {
    ZonedDateTime local = time.atZone(zone);
    boolean isTwice = zone.getRules().getValidOffsets(local.toLocalDateTime()).size() > 1;
    return (isTwice ? CLOCK_AND_OFFSET : CLOCK).format(local);
  }

  /** Such as {@code , 23 hours long}; empty for a day like any other. */
  String oddLength() {
    Duration length = window().length();
    return length.equals(WHOLE)
        ? ""
        : ", %s hours long"
            .formatted(length.toMinutes() % 60 == 0 ? length.toHours() : minutes(length));
  }

  private static String minutes(Duration length) {
    return "%d.%d".formatted(length.toHours(), length.toMinutesPart() * 10 / 60);
  }
}
