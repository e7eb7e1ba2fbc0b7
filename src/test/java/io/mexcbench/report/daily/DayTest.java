package io.mexcbench.report.daily;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayTest {
  @ParameterizedTest
  @CsvSource({
    "2026-10-25, Europe/Berlin, 25, ', 25 hours long'",
    "2026-03-29, Europe/Berlin, 23, ', 23 hours long'",
    "2026-06-01, Europe/Berlin, 24, ''",
    "2026-10-25, UTC, 24, ''",
    "2026-04-05, Australia/Lord_Howe, 25, ', 24.5 hours long'"
  })
  void hoursArePartsOfTheDayWithoutGaps(LocalDate date, ZoneId zone, int hours, String length) {
    Day day = new Day(date, zone);
    List<Window> all = day.hours();

    assertThat(all).hasSize(hours);
    assertThat(all.get(0).from()).isEqualTo(day.window().from());
    assertThat(all.get(hours - 1).to()).isEqualTo(day.window().to());
    for (int hour = 1; hour < hours; hour++) {
      assertThat(all.get(hour).from()).isEqualTo(all.get(hour - 1).to());
    }
    assertThat(day.oddLength()).isEqualTo(length);
  }

  @Test
  void hourThatClocksShowTwiceIsToldApart() {
    Day day = DailyFixture.LONG;

    assertThat(day.hours().stream().map(hour -> day.clock(hour.from())).limit(5))
        .containsExactly("00:00", "01:00", "02:00 +02:00", "02:00 +01:00", "03:00");
  }

  @Test
  void hourThatClocksSkipIsNotThere() {
    Day day = DailyFixture.SHORT;

    assertThat(day.hours().stream().map(hour -> day.clock(hour.from())))
        .hasSize(23)
        .doesNotContain("02:00")
        .startsWith("00:00", "01:00", "03:00");
  }

  @Test
  void daysBeforeAreCalendarDaysOldestFirst() {
    List<Day> before = new Day(LocalDate.of(2026, 3, 30), DailyFixture.BERLIN).before(3);

    assertThat(before)
        .extracting(day -> day.date().toString())
        .containsExactly("2026-03-27", "2026-03-28", "2026-03-29");
    assertThat(before.get(2).window().length()).isEqualTo(Duration.ofHours(23));
    assertThat(before.get(1).window().length()).isEqualTo(Duration.ofHours(24));
  }

  @Test
  void windowsAreAskedForInRunsOfTheSameLength() {
    List<Window> days =
        new Day(LocalDate.of(2026, 3, 31), DailyFixture.BERLIN)
            .before(4).stream().map(Day::window).toList();

    assertThat(Window.runs(days)).extracting(List::size).containsExactly(2, 1, 1);
    assertThat(Window.runs(List.of())).isEmpty();
  }

  @Test
  void windowsWithAGapBetweenThemAreNoRun() {
    Instant start = Instant.EPOCH;
    Window one = new Window(start, start.plusSeconds(60));
    Window late = new Window(start.plusSeconds(120), start.plusSeconds(180));

    assertThat(Window.runs(List.of(one, late))).containsExactly(List.of(one), List.of(late));
    assertThat(one.contains(start)).isTrue();
    assertThat(one.contains(start.plusSeconds(60))).isFalse();
  }
}
