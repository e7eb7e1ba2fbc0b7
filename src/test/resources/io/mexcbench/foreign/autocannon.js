// Sends so many requests to an address with autocannon and prints what came of them as one line.
'use strict';
const autocannon = require('autocannon');

const [url, amount] = process.argv.slice(2);
autocannon({ url, amount: Number(amount), connections: 8 }, (error, result) => {
  if (error) {
    throw error;
  }
  console.log(
    JSON.stringify({
      ok: result['2xx'],
      others: result.non2xx,
      errors: result.errors,
      p99Millis: result.latency.p99,
    })
  );
});
