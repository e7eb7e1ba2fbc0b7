/**
 * What happens to an order between the intent and its end, and what may not happen: limits before
 * it is sent, and the state machine that follows it through answers, silence and private events.
 *
 * <p>Nothing here knows bytes or sockets, has a clock or starts a thread: one caller tells the news
 * and the time, and an outlet is asked to send.
 */
package io.mexcbench.hotpath.execution.lifecycle;
