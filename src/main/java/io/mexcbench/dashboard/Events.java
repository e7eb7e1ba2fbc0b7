package io.mexcbench.dashboard;

import java.util.concurrent.CompletionStage;

/** Makes what is sent next on a stream of events; fails when there is nothing more. */
@FunctionalInterface
interface Events {
  CompletionStage<byte[]> next();
}
