import { answered } from '../doors/api.js';
import { through } from '../reports/all-reports.js';
import type { DataSeed } from '../reports/report-seed.js';
import { timeOf } from '../reports/time-of.js';
import type { World } from '../world.js';

type IsMissing = (seed: { key: string }) => boolean;

/** Reports of machines: one by one, and the sensors' by the line. */
export async function sendData(world: World, isMissing: IsMissing): Promise<void> {
  const single = through('api').filter(isMissing);
  for (const seed of single)
    await answered(
      world.api.POST('/api/v1/reports', {
        body: bodyOf(seed, world),
        headers: { 'idempotency-key': `tocsin-demo-${seed.key}` },
      }),
    );
  const lines = through('bulk').filter(isMissing);
  if (lines.length > 0) await upload(world, lines);
  if (single.length + lines.length > 0)
    world.say(`${single.length} reports over the API, ${lines.length} lines in bulk`);
}

/** NDJSON, which is no JSON body: plain fetch instead of the client. */
async function upload(world: World, lines: DataSeed[]): Promise<void> {
  const { api, apiKey } = world.target;
  const response = await fetch(`${api}/api/v1/reports/bulk`, {
    method: 'POST',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/x-ndjson' },
    body: lines.map((seed) => `${JSON.stringify(bodyOf(seed, world))}\n`).join(''),
  });
  const results = await response.text();
  if (!response.ok || results.includes('"error'))
    throw new Error(`bulk answered ${response.status}: ${results}`);
}

function bodyOf(seed: DataSeed, { begun }: World) {
  const { door: _door, key, hoursAgo: _hours, ...report } = seed;
  return { ...report, externalId: key, occurredAt: timeOf(seed, begun).toISOString() };
}
