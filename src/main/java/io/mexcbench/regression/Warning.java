package io.mexcbench.regression;

/** A doubt about a judgement, with what the reader can do about it. */
public record Warning(String text, String remedy) {}
