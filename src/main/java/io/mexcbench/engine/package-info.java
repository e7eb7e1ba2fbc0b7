/**
 * The trading system on real sockets: connects, keeps books, runs strategies, sends orders and
 * finds out what became of them.
 *
 * <p>{@link io.mexcbench.engine.TradingCore} is all of it but the sockets: it has one thread, is
 * told the time and what arrived, and answers through a {@link io.mexcbench.engine.Transport}. So
 * the same code runs on a network and, for tests, in virtual time. {@link
 * io.mexcbench.engine.Engine} gives it a network, a clock and a thread.
 *
 * <pre>
 *   sockets ── engine-net ── MarketInbox (bounded, conflates) ──┐
 *                       └─── ControlInbox (never drops) ────────┴─ engine-trader ── TradingCore
 *   sockets ◄─ engine-net ◄─────────────── Transport ◄────────────────────────────────┘
 * </pre>
 */
package io.mexcbench.engine;
