package io.mexcbench.dashboard;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.DateFormatter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.time.Clock;
import java.util.Date;

/** Puts answers into HTTP, with what keeps a browser from doing more with them than is meant. */
final class Responses {
  private static final String PAGE_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  private static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

  private static final int NO_CONTENT = 204;

  private final Clock clock;

  Responses(Clock clock) {
    this.clock = clock;
  }

  HttpResponse whole(ApiReply reply) {
    HttpResponse response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1,
            HttpResponseStatus.valueOf(reply.status()),
            Unpooled.wrappedBuffer(reply.body()));
    addHeaders(response.headers(), reply);
    if (reply.status() == NO_CONTENT) {
      response.headers().remove(HttpHeaderNames.CONTENT_TYPE);
    } else {
      response.headers().set(HttpHeaderNames.CONTENT_LENGTH, reply.body().length);
    }
    return response;
  }

  /** The beginning of a stream. */
  HttpResponse begun(ApiReply reply) {
    HttpResponse response =
        new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(reply.status()));
    addHeaders(response.headers(), reply);
    response.headers().set(HttpHeaderNames.TRANSFER_ENCODING, HttpHeaderValues.CHUNKED);
    return response;
  }

  private void addHeaders(HttpHeaders headers, ApiReply reply) {
    headers
        .set(HttpHeaderNames.CONTENT_TYPE, reply.contentType())
        .set(HttpHeaderNames.DATE, DateFormatter.format(Date.from(clock.instant())))
        .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
        .set("X-Content-Type-Options", "nosniff")
        .set("X-Frame-Options", "DENY")
        .set("Referrer-Policy", "no-referrer")
        .set("Cross-Origin-Resource-Policy", "same-origin")
        .set(
            "Content-Security-Policy",
            reply.contentType().startsWith("text/html") ? PAGE_POLICY : DATA_POLICY);
    reply.headers().forEach(headers::set);
  }
}
