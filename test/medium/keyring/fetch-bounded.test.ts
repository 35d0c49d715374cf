import { createServer, type Server } from 'node:https';
import { type AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect } from '@jest/globals';
import { fetchBounded, type FetchLimits } from '../../../libs/keyring/src/lookup/fetch-bounded.js';
import { publicLookup } from '../../../libs/keyring/src/lookup/public-address.js';
import { hasOpenssl, type Openssl, startOpenssl, testWithOpenssl } from '../../support/openssl.js';

let openssl: Openssl;
let server: Server;
let limits: FetchLimits;
const asked: string[] = [];

beforeAll(async () => {
  if (!hasOpenssl) return;
  openssl = startOpenssl();
  openssl.run([
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-days',
    '2',
    '-subj',
    '/CN=keys.example.org',
    '-addext',
    'subjectAltName=DNS:keys.example.org',
    '-out',
    'tls.crt',
    '-keyout',
    'tls.key',
  ]);
  const [cert, key] = ['tls.crt', 'tls.key'].map((file) => openssl.read(file).toString());
  server = createServer({ cert, key }, (request, response) => {
    asked.push(request.url ?? '');
    if (request.url === '/key') response.end('a key');
    else if (request.url === '/away')
      response.writeHead(302, { location: 'https://keys.example.org/key' }).end();
    else if (request.url === '/large') response.end(Buffer.alloc(200_000));
    else if (request.url === '/slow') response.write('never more');
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  limits = {
    lookup: (_host, options, done) =>
      options.all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4),
    milliseconds: 500,
    bytes: 100_000,
    ca: cert,
    port: (server.address() as AddressInfo).port,
  };
});
afterAll(async () => {
  if (!hasOpenssl) return;
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  openssl.stop();
});

const get = (path: string, more: Partial<FetchLimits> = {}) =>
  fetchBounded('keys.example.org', path, { ...limits, ...more });

testWithOpenssl('a key is fetched over HTTPS', async () => {
  expect(await get('/key')).toEqual({ body: Buffer.from('a key') });
  expect(await get('/nothing')).toEqual({ failed: 'not-found' });
});

testWithOpenssl('a redirect is not followed', async () => {
  const before = asked.length;
  expect(await get('/away')).toEqual({ failed: 'unreachable' });
  expect(asked.slice(before)).toEqual(['/away']);
});

testWithOpenssl('size and time have an end', async () => {
  expect(await get('/large')).toEqual({ failed: 'too-large' });
  expect(await get('/slow')).toEqual({ failed: 'unreachable' });
});

testWithOpenssl('a certificate that nobody vouches for ends it', async () => {
  expect(await get('/key', { ca: undefined })).toEqual({ failed: 'unreachable' });
  expect(await fetchBounded('other.example.org', '/key', limits)).toEqual({ failed: 'unreachable' });
});

testWithOpenssl('a name that leads home is not connected to', async () => {
  const before = asked.length;
  expect(await fetchBounded('localhost', '/key', { ...limits, lookup: publicLookup() })).toEqual({
    failed: 'refused-address',
  });
  expect(asked).toHaveLength(before);
});
