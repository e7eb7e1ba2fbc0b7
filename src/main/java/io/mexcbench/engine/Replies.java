package io.mexcbench.engine;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.TimeUnit;

/** Makes replies out of HTTP responses. */
final class Replies {
  /** Longer than any ban. */
  private static final long DAYS_MAX = 30;

  private Replies() {}

  static Reply of(FullHttpResponse response) {
    ByteBuf content = response.content();
    return new Reply(
        response.status().code(),
        retryAfterMillis(
            response.headers().get(HttpHeaderNames.RETRY_AFTER, ""),
            response.headers().get(HttpHeaderNames.DATE, "")),
        ByteBufUtil.getBytes(content, content.readerIndex(), content.readableBytes()));
  }

  /**
   * RFC 9110, section 10.2.3: a number of seconds, or a date, here counted from the date of the
   * response.
   *
   * @return 0 if it says nothing
   */
  static long retryAfterMillis(String retryAfter, String date) {
    if (retryAfter.matches("[0-9]{1,9}")) {
      return Math.min(
          TimeUnit.DAYS.toMillis(DAYS_MAX), TimeUnit.SECONDS.toMillis(Long.parseLong(retryAfter)));
    }
    try {
      DateTimeFormatter form = DateTimeFormatter.RFC_1123_DATE_TIME;
      Duration wait =
          Duration.between(ZonedDateTime.parse(date, form), ZonedDateTime.parse(retryAfter, form));
      return Math.max(0, Math.min(TimeUnit.DAYS.toMillis(DAYS_MAX), wait.toMillis()));
    } catch (DateTimeException noDate) {
      return 0;
    }
  }
}
