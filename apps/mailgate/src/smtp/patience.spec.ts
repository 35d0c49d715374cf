import { EventEmitter } from 'node:events';
import { type Socket } from 'node:net';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { Patience } from './patience.js';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const client = (remotePort: number) => {
  const destroy = jest.fn();
  const socket = Object.assign(new EventEmitter(), {
    remoteAddress: '::ffff:192.0.2.1',
    remotePort,
    destroy,
  });
  return { socket: socket as unknown as Socket, destroy };
};

test('who brings nothing is put out, who brings messages stays, however long', () => {
  const patience = new Patience(1_000);
  const [slow, busy] = [client(1), client(2)];
  patience.watch(slow.socket);
  patience.watch(busy.socket);
  for (let n = 0; n < 5; n++) {
    jest.advanceTimersByTime(900);
    patience.renew({ remoteAddress: '192.0.2.1', remotePort: 2 });
  }
  expect(slow.destroy).toHaveBeenCalledTimes(1);
  expect(busy.destroy).not.toHaveBeenCalled();
});

test('who has left is forgotten', () => {
  const patience = new Patience(1_000);
  const { socket, destroy } = client(3);
  patience.watch(socket);
  socket.emit('close', false);
  patience.renew({ remoteAddress: '192.0.2.1', remotePort: 3 });
  jest.advanceTimersByTime(5_000);
  expect(destroy).not.toHaveBeenCalled();
});
