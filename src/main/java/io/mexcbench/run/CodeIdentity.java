package io.mexcbench.run;

/**
 * Which code and data are measured.
 *
 * @param revision in full; {@code unknown} if the build knew none
 * @param isDirty whether files were changed since that revision
 * @param corpusHash over all messages that the benchmarks are fed with
 */
public record CodeIdentity(String revision, boolean isDirty, String corpusHash) {}
