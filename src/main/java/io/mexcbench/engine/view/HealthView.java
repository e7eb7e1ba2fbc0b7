package io.mexcbench.engine.view;

/**
 * Whether the engine trades; far cheaper to make than a whole view.
 *
 * @param isReady whether every book is live and the account's stream is there
 * @param isHalted whether trading was stopped, for good
 */
public record HealthView(boolean isReady, boolean isHalted) {}
