package io.mexcbench.dashboard;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/**
 * Why a request was not fulfilled, as RFC 9457 has it told.
 *
 * @param parameter the one that is wrong, if one is
 * @param headers that belong to the status
 */
record Problem(
    int status,
    String title,
    String detail,
    Optional<String> parameter,
    Map<String, String> headers) {
  static final String CONTENT_TYPE = "application/problem+json";

  static Problem of(int status, String title, String detail) {
    return new Problem(status, title, detail, Optional.empty(), Map.of());
  }

  static Problem badParameter(String name, String detail) {
    return new Problem(400, "Bad parameter", detail, Optional.of(name), Map.of());
  }

  static Problem badRequest(String detail) {
    return of(400, "Bad request", detail);
  }

  static Problem notFound(String detail) {
    return of(404, "Not found", detail);
  }

  static Problem methodNotAllowed(String method, String allowed) {
    return of(405, "Method not allowed", method + " is not served here; use " + allowed)
        .with("Allow", allowed);
  }

  static Problem unauthorized(String detail) {
    return of(401, "Unauthorized", detail).with("WWW-Authenticate", "Bearer");
  }

  /** A defect, of which the client need not know more. */
  static Problem broken() {
    return of(500, "Internal error", "the request could not be answered");
  }

  /** It may work in a moment. */
  static Problem unavailable(String detail) {
    return of(503, "Unavailable", detail).with("Retry-After", "1");
  }

  private Problem with(String header, String value) {
    return new Problem(status, title, detail, parameter, Map.of(header, value));
  }

  ApiReply reply() {
    ObjectNode body = Json.object();
    body.put("type", "about:blank");
    body.put("title", title);
    body.put("status", status);
    body.put("detail", detail);
    parameter.ifPresent(name -> body.put("parameter", name));
    return new ApiReply(status, CONTENT_TYPE, Json.bytes(body), headers, Optional.empty());
  }
}
