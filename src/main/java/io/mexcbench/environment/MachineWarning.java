package io.mexcbench.environment;

/** A doubt about times taken on a machine, with what the reader can do about it. */
public record MachineWarning(String text, String remedy) {}
