// Reports through the API, one by one and in bulk.
import { receiveBare, receiveBulkBare } from './bare.mjs';
import { queueIsEmpty } from './database.mjs';
import { round, throughput } from './measure.mjs';

const report = (name) => ({
  subject: `Suspicious login page at ${name}.example.net`,
  text: `Our users got mail that leads to hxxps://${name}[.]example[.]net/login from 192.0.2.17.\n`.repeat(5),
  from: { name: 'Reporter', address: 'reporter@example.org' },
});

export async function measureApi({ api, pool, quick, report: print }) {
  const seconds = quick ? 3 : 10;
  for (const clients of [2, 4, 8]) {
    await queueIsEmpty(pool);
    const perSecond = await throughput({ clients, seconds }, (client, call) =>
      api.post('/reports', report(`a${clients}-${client}-${call}`)),
    );
    await queueIsEmpty(pool);
    const connections = await Promise.all(Array.from({ length: clients }, () => pool.connect()));
    const bare = await throughput({ clients, seconds }, (client, call) =>
      receiveBare(connections[client], report(`b${clients}-${client}-${call}`)),
    );
    for (const connection of connections) connection.release();
    print({
      measure: 'api-reports-per-second',
      clients,
      value: round(perSecond, 0),
      bare: round(bare, 0),
      ratio: round(perSecond / bare),
    });
  }
}

export async function measureBulk({ api, pool, quick, report: print }) {
  const rows = quick ? 5000 : 50_000;
  const lines = (prefix) => Array.from({ length: rows }, (_, n) => report(`${prefix}${n}`));
  await queueIsEmpty(pool);
  const body = lines('bulk')
    .map((line) => JSON.stringify(line))
    .join('\n');
  const started = performance.now();
  const answer = await api.send('POST', '/reports/bulk', body, 'application/x-ndjson');
  const perSecond = rows / ((performance.now() - started) / 1000);
  const refused = answer
    .trimEnd()
    .split('\n')
    .filter((line) => !line.includes('"ref"')).length;
  if (refused > 0) throw new Error(`${refused} bulk lines were refused`);
  await queueIsEmpty(pool);
  const connection = await pool.connect();
  const bareStarted = performance.now();
  await receiveBulkBare(connection, lines('bulk-bare'));
  const bare = rows / ((performance.now() - bareStarted) / 1000);
  connection.release();
  print({
    measure: 'bulk-rows-per-second',
    rows,
    value: round(perSecond, 0),
    bare: round(bare, 0),
    ratio: round(perSecond / bare),
  });
}
