// An exchange made of Node's HTTP server and the ws package, as far as an engine needs one: it
// serves what the files of a folder hold. Usage: node server.js FOLDER; prints its port.
'use strict';
const fs = require('fs');
const http = require('http');
const path = require('path');
const { WebSocketServer } = require('ws');

const folder = process.argv[2];
const read = (name) => fs.readFileSync(path.join(folder, name));
const pushes = fs
  .readdirSync(folder)
  .filter((name) => name.startsWith('push-'))
  .sort()
  .map(read);

const server = http.createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  const answers = {
    '/api/v3/time': () => JSON.stringify({ serverTime: Date.now() }),
    '/api/v3/depth': () => read('snapshot.json'),
    '/api/v3/userDataStream': () => JSON.stringify({ listenKey: 'foreign' }),
    '/api/v3/openOrders': () => '[]',
  };
  const answer = answers[pathname];
  response.writeHead(answer ? 200 : 404, { 'Content-Type': 'application/json' });
  response.end(answer ? answer() : '{"code":404,"msg":"not here"}');
});

// Compression is offered: a client that does not ask for it must not get it.
const sockets = new WebSocketServer({ server, perMessageDeflate: true });
sockets.on('connection', (socket) => {
  socket.ping('are you there');
  socket.on('message', (data) => {
    const { method, params } = JSON.parse(data.toString());
    if (method === 'PING') {
      socket.send('{"id":0,"code":0,"msg":"PONG"}');
      return;
    }
    socket.send(JSON.stringify({ id: 0, code: 0, msg: params.join(',') }));
    if (params.some((channel) => channel.includes('depth'))) {
      pushes.forEach((push) => socket.send(push));
    }
  });
  socket.on('pong', (data) => console.log('pong ' + data.toString()));
});
server.listen(0, '127.0.0.1', () => console.log('port ' + server.address().port));
process.stdin.on('end', () => process.exit(0)).resume();
