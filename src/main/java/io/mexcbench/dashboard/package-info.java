/**
 * The REST API of a running trading system and its web page.
 *
 * <pre>
 *   socket ─ ConnectionHandler ─ Api ─ Guard ─ Routes ─ an endpoint ─ JSON
 *            one thread, bounded          token, host
 * </pre>
 *
 * <p>What the trading system is like comes as views, which its own thread makes when somebody asks
 * ({@link io.mexcbench.dashboard.TradingSystem}). What may take its time, such as a question to a
 * database, has a thread of its own. {@code openapi.json} beside the classes describes every path
 * and every answer; a test holds one against the other.
 */
package io.mexcbench.dashboard;
