package io.mexcbench.dashboard;

import java.util.concurrent.CompletionStage;

/** Answers the requests of one path and method. */
@FunctionalInterface
interface Endpoint {
  CompletionStage<ApiReply> answer(ApiRequest request) throws Refusal;
}
