package io.mexcbench.dashboard;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** A copy of the store on request. Where it is made is not for whoever asks to say. */
final class CopyEndpoints {
  private static final String PATH = "/api/v1/store/copy";

  private final Optional<StoreCopies> copies;

  CopyEndpoints(Optional<StoreCopies> copies) {
    this.copies = copies;
  }

  List<Route> routes() {
    return List.of(Route.get(PATH, this::last), Route.post(PATH, this::begin));
  }

  private CompletionStage<ApiReply> last(ApiRequest request) throws Refusal {
    return Api.done(ApiReply.ok(json(required().last())));
  }

  private CompletionStage<ApiReply> begin(ApiRequest request) throws Refusal {
    if (request.body().length > 0) {
      throw new Refusal(Problem.badRequest("there must be no body"));
    }
    return Api.done(ApiReply.json(202, json(required().begin())));
  }

  private StoreCopies required() throws Refusal {
    return copies.orElseThrow(
        () ->
            new Refusal(
                Problem.notFound("only a store in a folder is copied: start it with --store=DIR")));
  }

  private static ObjectNode json(StoreCopies.Copy copy) {
    ObjectNode json = Json.object();
    json.put("state", copy.state().name());
    json.put("place", copy.place());
    if (copy.state() == StoreCopies.State.NONE) {
      json.putNull("began");
    } else {
      json.put("began", Json.time(copy.beganMillis()));
    }
    json.put("detail", copy.detail());
    return json;
  }
}
