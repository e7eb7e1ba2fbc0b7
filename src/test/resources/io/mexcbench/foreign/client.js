// A client made of the ws package: subscribes, listens, and prints what it got as JSON.
// Usage: node client.js URI PUSHES CHANNEL...
'use strict';
const WebSocket = require('ws');

const [uri, pushes, ...channels] = process.argv.slice(2);
const got = { texts: [], pushes: 0, pong: '', extensions: '', code: 0 };
const socket = new WebSocket(uri);
socket.on('open', () => {
  got.extensions = socket.extensions;
  socket.ping('are you there');
  socket.send(JSON.stringify({ method: 'SUBSCRIPTION', params: channels }));
  socket.send(JSON.stringify({ method: 'PING' }));
});
socket.on('pong', (data) => {
  got.pong = data.toString();
});
socket.on('message', (data, isBinary) => {
  if (!isBinary) {
    got.texts.push(data.toString());
    return;
  }
  got.pushes += 1;
  if (got.pushes === Number(pushes)) {
    socket.close(1000, 'enough');
  }
});
socket.on('close', (code) => {
  got.code = code;
  console.log(JSON.stringify(got));
});
