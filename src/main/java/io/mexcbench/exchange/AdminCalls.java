package io.mexcbench.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.mexcbench.corpus.RestJson;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets faults be requested by HTTP: {@code POST /admin/faults} with one fault as a JSON object, or
 * several in an array. Its member {@code fault} is the name of one of {@link Fault}'s records, the
 * others are those of the record:
 *
 * <pre>
 *   {"fault":"Restart","downMillis":2000}
 *   [{"fault":"DepthGap","symbol":"BTCUSDT","updates":2},
 *    {"fault":"LostReply","requests":"SUBMIT","count":1}]
 * </pre>
 *
 * Only from loopback, without a signature. Either all of an array is requested or nothing. No page
 * in a browser may: any site can have the browser of this machine send a text to loopback.
 */
final class AdminCalls {
  static final String FAULTS_PATH = "/admin/faults";

  private final Faults faults;
  private final LoadCalls load;

  AdminCalls(Faults faults, LoadCalls load) {
    this.faults = faults;
    this.load = load;
  }

  boolean isMeant(RestRequest request) {
    return request.path().equals(FAULTS_PATH) || request.path().equals(LoadCalls.PATH);
  }

  RestReply handle(RestRequest request) {
    if (request.isFromPage()) {
      return refusal(403, "pages in a browser may not ask anything here");
    }
    if (request.path().equals(LoadCalls.PATH)) {
      return load.handle(request);
    }
    if (!request.isFromLoopback()) {
      return refusal(403, "faults may be requested from loopback only");
    }
    if (!request.method().equals("POST")) {
      return refusal(405, "faults are requested by POST");
    }
    try {
      List<Fault> requested = read(request.body());
      requested.forEach(faults::request);
      return RestReply.ok("{\"requested\":" + requested.size() + "}");
    } catch (JsonProcessingException e) {
      return refusal(400, e.getOriginalMessage());
    } catch (IllegalArgumentException e) {
      return refusal(400, e.getMessage());
    }
  }

  private static List<Fault> read(String body) throws JsonProcessingException {
    JsonNode json =
        Json.parse(body).orElseThrow(() -> new IllegalArgumentException("the body is no JSON"));
    List<Fault> read = new ArrayList<>();
    for (JsonNode each : json.isArray() ? json : List.of(json)) {
      read.add(FaultJson.read(each));
    }
    return read;
  }

  static RestReply refusal(int status, String message) {
    String escaped = Json.quoted(message);
    return new RestReply(
        status,
        RestJson.error(Integer.toString(status), escaped.substring(1, escaped.length() - 1)),
        0);
  }
}
