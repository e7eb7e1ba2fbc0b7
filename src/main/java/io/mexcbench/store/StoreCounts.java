package io.mexcbench.store;

/**
 * What became of the rows of a writer: every row that was offered is in one of them, or still on
 * its way.
 *
 * @param acknowledged in the database; a kill of the process no longer loses them
 * @param dropped for which the buffer had no room
 * @param lost that the database could not take
 * @param refused whose time is too old to be kept, or more than a day ahead
 */
public record StoreCounts(long acknowledged, long dropped, long lost, long refused) {}
