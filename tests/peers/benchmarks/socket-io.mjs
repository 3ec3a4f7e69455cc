// express with socket.io, which sends a constant to the caller of a command or to everybody: node socket-io.mjs PORT BYTES.
import express from 'express';
import { createServer } from 'node:http';
import { Server } from 'socket.io';

const [port, bytes] = process.argv.slice(2).map(Number);
const html = '<p>constant</p>'.padEnd(bytes, 'x');
const app = express();
const http = createServer(app);
const chat = new Server(http, { transports: ['websocket'], serveClient: false });
let posted = [];

function post(to, reader, isReply) {
  const message = { message: posted.length + 1, at: new Date().toISOString(), reader, isReply };
  posted.push(message);
  to.emit('message', { id: message.message, html });
}

chat.on('connection', socket => socket.on('command', text => {
  if (text === '/said') post(chat, null, true);
  else post(socket, Number(socket.handshake.query.visitor), true);
}));
app.post('/announce', (request, response) => {
  post(chat, null, false);
  response.end();
});
// The remaining seconds at which FilmClubBot's message is changed.
app.post('/countdown', (request, response) => {
  post(chat, null, false);
  for (const after of [10, 15, 17, 18, 19, 20]) setTimeout(() => chat.emit('edit', { id: 1, html }), after * 1000);
  response.end();
});
app.get('/posted/:after', (request, response) => response.json(posted.slice(Number(request.params.after))));
http.listen(port, '127.0.0.1');
