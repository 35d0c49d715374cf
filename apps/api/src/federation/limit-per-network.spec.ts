import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { limitPerNetwork } from './limit-per-network.js';

let server: Server;
let port: number;
const clients: Socket[] = [];

beforeEach(async () => {
  server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.write('in');
  });
  limitPerNetwork(server, 2);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  port = (server.address() as AddressInfo).port;
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.destroy();
  server.close();
  await once(server, 'close');
});

/** @returns whether the server says something, or closes without a word */
async function comesIn(from: string): Promise<boolean> {
  const client = connect({ port, host: '127.0.0.1', localAddress: from });
  clients.push(client);
  client.on('error', () => undefined);
  return Promise.race([once(client, 'data').then(() => true), once(client, 'close').then(() => false)]);
}

test('one address has its share; others come in all the same, and a place that is left is free again', async () => {
  expect(await comesIn('127.0.0.1')).toBe(true);
  expect(await comesIn('127.0.0.1')).toBe(true);
  expect(await comesIn('127.0.0.1')).toBe(false);
  if (process.platform === 'linux') expect(await comesIn('127.0.0.2')).toBe(true);
  clients[0]?.destroy();
  // The server hears of it a moment later.
  for (let patience = 100; !(await comesIn('127.0.0.1')); patience -= 1) expect(patience).toBeGreaterThan(0);
});
