/**
 * A simulated MEXC: spot REST and WebSocket, futures WebSocket, in the exchange's own bytes, with
 * faults on request. It is what the engine and the load tests trade against, and an oracle of what
 * really happened to each order.
 *
 * <p>The core ({@link io.mexcbench.exchange.ExchangeCore} and what it holds) has no socket, no
 * clock and no thread: it is told the time with every call, so tests run a day of it in
 * milliseconds. A thin shell around it binds the port, speaks HTTP and passes bytes on.
 *
 * <p>Where neither MEXC's documentation nor a recording says what the exchange does, this is
 * assumed:
 *
 * <ul>
 *   <li>A thirty-first subscription is refused in the words of a refusal, with a reason of its own.
 *   <li>Text that is no request is answered with {@code Illegal request}; more than 100 messages a
 *       second end the connection with 1008.
 *   <li>Pings do not prolong the 30 seconds without subscription.
 *   <li>A listen key that is not valid, or has its five connections, is refused at the handshake
 *       with 400 and 730708; so is a sixty-first key. The end of a key ends its connections without
 *       a close frame.
 *   <li>An order that is not known is -2011 to queries as well; a post-only order that would cross
 *       is 30010; digits beyond the scale are 400.
 *   <li>The least order is one USDT. There are no fees.
 *   <li>Signatures are checked before the time, and limits of the address before both.
 *   <li>Twenty requests within the time that a 429 told to wait are answered with a ban (418) of
 *       two minutes, the next ban lasts twice as long, and so on up to three days.
 *   <li>A candle is pushed each second, day statistics every three; they walk for themselves.
 *   <li>An update of the book goes out on the channels of 10 and of 100 ms alike.
 * </ul>
 *
 * <p>Not simulated: candles of weeks and months, statistics of other time zones than UTC+8, futures
 * orders and what is pushed of them, and every REST call that is not named in {@link
 * io.mexcbench.exchange.SpotRest} or {@link io.mexcbench.exchange.FuturesRest}.
 */
package io.mexcbench.exchange;
