'use strict';
// Shows what the stream of events says. Every text goes into the page as text, never as markup.
(() => {
  const RETRY_MILLIS = [500, 1000, 2000, 5000];
  const SILENCE_MILLIS = 5000;
  const LOST = 'The connection is lost; what is shown is old. Trying again.';
  const REPORT_MILLIS = 5000;
  const REPORT_MAX = 64;
  const STATES = {
    STRETCH: ['★ beyond stretch', 'better'],
    TARGET: ['✓ on target', 'better'],
    WARNING: ['! misses its target', 'doubt'],
    CRITICAL: ['✕ critical', 'worse'],
    NO_DATA: ['– no data', '']
  };
  const LATENCIES = {
    tickToOrder: 'message to order',
    roundTrip: 'order to answer',
    processing: 'message to its end',
    eventAge: 'sent to its end'
  };
  const RATES = {
    messages: 'messages/s', updates: 'book updates/s', quotes: 'quotes/s',
    trades: 'trades/s', orders: 'orders/s', fills: 'fills/s'
  };
  const place = id => document.getElementById(id);
  const numbers = new Intl.NumberFormat('en', {maximumFractionDigits: 1});

  // ---- putting into the page

  function put(element, text) {
    const wanted = text === null || text === undefined ? '–' : String(text);
    if (element.textContent !== wanted) {
      element.textContent = wanted;
    }
  }

  function look(element, name) {
    if (element.className !== name) {
      element.className = name;
    }
  }

  function adjust(parent, count, make) {
    while (parent.children.length > count) {
      parent.lastElementChild.remove();
    }
    while (parent.children.length < count) {
      parent.append(make());
    }
  }

  /** Each row is a list of cells, [text, class]; the first is the row's name where there is one. */
  function table(id, rows, isNamed) {
    const body = place(id).tBodies[0];
    adjust(body, rows.length, () => document.createElement('tr'));
    rows.forEach((cells, i) => {
      const row = body.rows[i];
      if (row.children.length !== cells.length) {
        row.replaceChildren(...cells.map((cell, at) => {
          const made = document.createElement(isNamed && at === 0 ? 'th' : 'td');
          if (made.tagName === 'TH') {
            made.scope = 'row';
          }
          return made;
        }));
      }
      cells.forEach(([text, name], at) => {
        put(row.children[at], text);
        look(row.children[at], name || '');
      });
    });
    return body;
  }

  function list(id, pairs) {
    const parent = place(id);
    adjust(parent, pairs.length, () => {
      const made = document.createElement('div');
      made.append(document.createElement('dt'), document.createElement('dd'));
      return made;
    });
    pairs.forEach(([name, value], i) => {
      put(parent.children[i].children[0], name);
      put(parent.children[i].children[1], value);
    });
  }

  // ---- the parts of the page

  const time = text => text ? text.slice(11, 23) : '–';
  const words = name => name.toLowerCase().replaceAll('_', ' ');
  const side = name => [name === 'BUY' ? '▲ buy' : '▼ sell', name === 'BUY' ? 'buy' : 'sell'];
  const count = (number, name) => `${number} ${name}${number === 1 ? '' : 's'}`;
  const millis = value => value === null ? '–' : value.toFixed(2);

  function showState(status) {
    const [text, name] = status.isTradingHalted ? ['■ trading is stopped', 'worse']
      : status.isReady ? ['● trading', 'better'] : ['○ not ready', 'doubt'];
    put(place('state'), `${text}, ${status.books.live} of ${status.books.all} books, ${count(status.liveOrders, 'live order')}`);
    look(place('head'), name);
  }

  function showStatus(status) {
    showState(status);
    const second = status.second;
    list('rates', Object.entries(RATES).map(([name, title]) =>
      [title, second ? numbers.format(second.perSecond[name]) : null]));
    table('latencies', Object.entries(LATENCIES).map(([name, title]) => {
      const one = second ? second.latencies[name] : {p50Millis: null, p99Millis: null, maxMillis: null};
      return [[title], ...[one.p50Millis, one.p99Millis, one.maxMillis].map(value => [millis(value), 'number'])];
    }), true);
    const waits = second ? second.backpressure : null;
    list('backpressure', [
      ['market queue', waits ? `${(100 * waits.waitingBytes / waits.capacityBytes).toFixed(1)} %` : null],
      ['events', waits ? numbers.format(waits.waitingEvents) : null],
      ['conflated', waits ? numbers.format(waits.conflated) : null],
      ['trades left out', waits ? numbers.format(waits.leftOut) : null]
    ]);
    const connections = place('connections');
    adjust(connections, status.connections.length, () => document.createElement('li'));
    status.connections.forEach((one, i) => {
      const isActive = one.state === 'ACTIVE';
      put(connections.children[i], `${isActive ? '●' : '○'} ${one.name} ${words(one.state)}`
        + (one.refusedChannels.length ? `, ${count(one.refusedChannels.length, 'channel')} not granted` : ''));
      look(connections.children[i], isActive ? 'better' : 'worse');
    });
  }

  function showTickers(tickers) {
    const body = place('tickers').tBodies[0];
    adjust(body, tickers.length, () => {
      const row = document.createElement('tr');
      const name = document.createElement('th');
      name.scope = 'row';
      const button = document.createElement('button');
      button.addEventListener('click', () => choose(button.textContent));
      name.append(button);
      row.append(name, ...[0, 1, 2, 3].map(() => document.createElement('td')));
      return row;
    });
    tickers.forEach((one, i) => {
      const row = body.rows[i];
      put(row.children[0].firstElementChild, one.symbol);
      look(row, one.symbol === chosen ? 'chosen' : '');
      [one.bid, one.ask, one.last].forEach((text, at) => {
        put(row.children[at + 1], text);
        look(row.children[at + 1], 'number');
      });
      put(row.children[4], one.isLive ? '● live' : '○ not live');
      look(row.children[4], one.isLive ? 'better' : 'doubt');
    });
    const select = place('symbol');
    if (select.children.length !== tickers.length) {
      select.replaceChildren(...tickers.map(one => new Option(one.symbol)));
    }
    if (document.activeElement !== select) {
      select.value = chosen;
    }
  }

  function showBook(book) {
    put(place('book-symbol'), book.symbol);
    put(place('book-state'), book.isLive ? '● live' : '○ not live: it is empty until it is right again');
    look(place('book-state'), book.isLive ? 'better' : 'doubt');
    const depth = Math.max(book.bids.length, book.asks.length);
    table('book', Array.from({length: depth}, (none, i) => {
      const [bid, bidQuantity] = book.bids[i] || [null, null];
      const [ask, askQuantity] = book.asks[i] || [null, null];
      return [[bidQuantity, 'number'], [bid, 'number buy'], [ask, 'number sell'], [askQuantity, 'number']];
    }));
  }

  function showSignals(signals) {
    table('signals', signals.map(one => [
      [time(one.time)], [one.symbol], side(one.side),
      one.verdict === 'ACCEPTED' ? ['✓ sent', 'better'] : [`✕ ${words(one.verdict)}`, 'doubt'],
      [one.price || 'market', 'number'], [one.quantity, 'number'], [words(one.reason)]
    ]));
  }

  function showOrders(orders) {
    table('orders', orders.map(one => [
      [time(one.sentAt)], [one.symbol], side(one.side),
      [`${one.isLive ? '● ' : ''}${words(one.state)}`],
      [one.price || 'market', 'number'], [one.quantity, 'number'], [one.filled, 'number']
    ]));
  }

  function showKpis(kpis) {
    if (kpis.length === 0) {
      table('kpis', [[['No indicator is measured here.']]], true);
      return;
    }
    table('kpis', kpis.map(one => {
      const [text, name] = STATES[one.state] || [one.state, ''];
      const sign = one.isLowerBetter ? ['<', '>'] : ['>', '<'];
      const isKnown = one.valueText !== null;
      return [[one.title], [one.valueText, 'number'], [isKnown ? one.statistic : '–'],
        [isKnown ? text : `${text}: ${one.note}`, name],
        [`${sign[0]} ${one.targetText}`, 'number'], [`${sign[1]} ${one.criticalText}`, 'number']];
    }), true);
  }

  // ---- how long it takes to be drawn

  const drawn = new Set();
  let measures = [];

  function measured(component, begin) {
    performance.clearMeasures(component);
    const millisTaken = performance.measure(component, {start: begin}).duration;
    if (measures.length < REPORT_MAX) {
      measures.push({component, isCold: !drawn.has(component), millis: millisTaken});
    }
    drawn.add(component);
  }

  /** Draws parts, each of them [name, how, what], and measures until they are on the screen. */
  function draw(parts, arrived) {
    const isSeen = document.visibilityState === 'visible';
    const begun = parts.map(([name, show, data]) => {
      const mark = performance.mark(`${name}-arrived`).startTime;
      show(data);
      return [name, mark];
    });
    if (!isSeen) {
      performance.clearMarks();
    } else {
      // The second frame begins when the first one was drawn.
      requestAnimationFrame(() => requestAnimationFrame(() => {
        begun.forEach(([name, mark]) => measured(name, mark));
        if (parts.length > 1) {
          measured('page', drawn.has('page') ? arrived : 0);
        }
        performance.clearMarks();
      }));
    }
  }

  function report() {
    if (measures.length === 0 || !isOpen) {
      return;
    }
    const body = JSON.stringify({measures});
    measures = [];
    fetch('api/v1/rendering', {method: 'POST', headers: headers({'Content-Type': 'application/json'}), body})
      .catch(() => {});
  }

  // ---- the stream

  let chosen = decodeURIComponent(location.hash.slice(1));
  let token = sessionStorage.getItem('token') || '';
  let current = new AbortController();
  let isOpen = false;
  let failures = 0;
  let heard = 0;

  const headers = more => token ? {...more, Authorization: `Bearer ${token}`} : more;

  function onEvent(name, data) {
    const arrived = performance.now();
    heard = arrived;
    if (name === 'kpis') {
      draw([['kpis', showKpis, data.kpis]], arrived);
      return;
    }
    if (data.book) {
      chosen = data.book.symbol;
    }
    draw([
      ['status', showStatus, data.status], ['tickers', showTickers, data.tickers],
      ...(data.book ? [['book', showBook, data.book]] : []),
      ['signals', showSignals, data.signals], ['orders', showOrders, data.orders]
    ], arrived);
    say(`Live, as of ${data.status.time.slice(11, 19)} UTC.`, false);
  }

  /** Said aloud by screen readers only when it is another thing, not another time. */
  function say(text, isOld) {
    const line = place('stream');
    line.setAttribute('aria-live', text.startsWith('Live') && line.textContent.startsWith('Live') ? 'off' : 'polite');
    put(line, text);
    document.body.classList.toggle('old', isOld);
  }

  async function read(response) {
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (;;) {
      const {value, done} = await reader.read();
      if (done) {
        return;
      }
      const events = (rest + value).split('\n\n');
      rest = events.pop();
      for (const event of events) {
        const lines = event.split('\n');
        onEvent(lines[0].slice('event: '.length), JSON.parse(lines[1].slice('data: '.length)));
      }
      failures = 0;
    }
  }

  async function follow(controller) {
    const query = chosen ? `?symbol=${encodeURIComponent(chosen)}` : '';
    const response = await fetch(`api/v1/stream${query}`, {headers: headers({}), signal: controller.signal});
    if (response.status === 401) {
      place('access').hidden = false;
      say('This system asks for a token.', true);
      return false;
    }
    if (response.status === 400 && chosen) {
      chosen = '';
      return true;
    }
    if (!response.ok) {
      throw new Error(String(response.status));
    }
    place('access').hidden = true;
    isOpen = true;
    heard = performance.now();
    await read(response);
    return true;
  }

  async function connect() {
    current.abort();
    const controller = new AbortController();
    current = controller;
    let goesOn = true;
    while (goesOn && controller === current) {
      try {
        goesOn = await follow(controller);
      } catch (lost) {
        goesOn = true;
      }
      if (goesOn && controller === current) {
        isOpen = false;
        const wait = RETRY_MILLIS[Math.min(failures++, RETRY_MILLIS.length - 1)];
        say(LOST, true);
        await new Promise(resolve => setTimeout(resolve, wait));
      }
    }
  }

  function choose(symbol) {
    chosen = symbol;
    history.replaceState(null, '', `#${encodeURIComponent(symbol)}`);
    connect();
  }

  place('symbol').addEventListener('change', event => choose(event.target.value));
  place('access').addEventListener('submit', event => {
    event.preventDefault();
    token = place('token').value;
    sessionStorage.setItem('token', token);
    connect();
  });
  setInterval(report, REPORT_MILLIS);
  setInterval(() => {
    // A connection may be lost without a word.
    if (isOpen && performance.now() - heard > SILENCE_MILLIS) {
      isOpen = false;
      say(LOST, true);
      connect();
    }
  }, 1000);
  connect();
})();
