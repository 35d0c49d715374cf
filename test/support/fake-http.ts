import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Asked {
  method: string;
  url: URL;
  headers: IncomingMessage['headers'];
  body: string;
}

export interface Answered {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
}

/** A server of somebody else's: answers as a test says, and keeps what it was asked. */
export async function startFakeHttp(answer: (asked: Asked) => Answered | Promise<Answered>) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const one: Asked = {
        method: request.method ?? '',
        url: new URL(request.url ?? '/', 'http://fake.example'),
        headers: request.headers,
        body: await text(request),
      };
      asked.push(one);
      const { status = 200, headers = {}, body = '' } = await answer(one);
      response.writeHead(status, headers);
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    stop: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

export type FakeHttp = Awaited<ReturnType<typeof startFakeHttp>>;
