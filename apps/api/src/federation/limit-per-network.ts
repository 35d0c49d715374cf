import { type Server, type Socket } from 'node:net';
import { networkOf } from '@tocsin/platform';

/**
 * Of a server's connections one network gets a share: whoever takes all that he can get does not shut out the others.
 * @param most open at the same time; further ones are closed at once, before any handshake
 */
export function limitPerNetwork(server: Server, most: number): void {
  const open = new Map<string, number>();
  server.prependListener('connection', (socket: Socket) => {
    const network = networkOf(socket.remoteAddress ?? '');
    const count = (open.get(network) ?? 0) + 1;
    if (count > most) {
      socket.destroy();
      return;
    }
    open.set(network, count);
    socket.once('close', () => {
      const left = (open.get(network) ?? 0) - 1;
      if (left > 0) open.set(network, left);
      else open.delete(network);
    });
  });
}
