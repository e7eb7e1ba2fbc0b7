package io.mexcbench.dashboard;

import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.TooLongHttpContentException;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;

/** Takes out of HTTP what a request says. */
final class HttpRequests {
  private HttpRequests() {}

  /** Why a request could not be read. */
  static Problem refusal(Throwable cause) {
    if (cause instanceof TooLongHttpLineException) {
      return Problem.of(414, "URI too long", "the request line is too long");
    }
    if (cause instanceof TooLongHttpHeaderException) {
      return Problem.of(431, "Request header fields too large", "the headers are too long");
    }
    if (cause instanceof TooLongHttpContentException) {
      return Problem.of(
          413,
          "Content too large",
          "the body must have at most " + WholeRequests.BODY_LENGTH_MAX + " bytes");
    }
    return Problem.badRequest("this is no request of HTTP/1.1");
  }

  /** One that could. */
  static Incoming incoming(FullHttpRequest request) {
    HttpHeaders headers = request.headers();
    return new Incoming(
        request.method().name(),
        request.uri(),
        headers.getAll(HttpHeaderNames.HOST),
        headers.get(HttpHeaderNames.ORIGIN, ""),
        headers.get(HttpHeaderNames.AUTHORIZATION, ""),
        headers.get(HttpHeaderNames.CONTENT_TYPE, ""),
        headers.get(HttpHeaderNames.ACCEPT, ""),
        ByteBufUtil.getBytes(request.content()));
  }
}
