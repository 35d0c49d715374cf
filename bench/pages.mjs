// What an analyst waits for: a page of the queue and an incident, at two sizes of the database.
import { inboxPageBare } from './bare.mjs';
import { queueIsEmpty } from './database.mjs';
import { latency, round } from './measure.mjs';
import { seedReports } from './seed.mjs';

/** Pages walked before starting at the top again. */
const DEPTH = 10;

export async function measurePages({ api, pool, quick, report }) {
  const times = quick ? 100 : 500;
  const sizes = quick ? [20_000, 100_000] : [20_000, 1_000_000];
  const incidents = await openIncidents(api, pool, 20);
  const p95 = [];
  for (const reports of sizes) {
    await queueIsEmpty(pool);
    await seedReports(pool, reports);
    const inbox = await latency(times, walk(api));
    p95.push(inbox.p95);
    const bare = await latency(times, walkBare(pool));
    report({ measure: 'inbox-page-ms', reports, ...inbox, bare, ratio: round(inbox.p50 / bare.p50) });
    const page = await latency(times, (call) => api.get(`/incidents/${incidents[call % incidents.length]}`));
    report({ measure: 'incident-page-ms', reports, ...page });
  }
  report({
    measure: 'inbox-p95-growth',
    from: sizes[0],
    to: sizes[1],
    value: round(p95[1] / p95[0]),
    aim: 1.3,
  });
}

function walk(api) {
  let cursor = null;
  return async (call) => {
    if (call % DEPTH === 0) cursor = null;
    const page = await api.get(
      `/inbox?view=new&limit=50${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
    );
    cursor = page.next;
  };
}

function walkBare(pool) {
  let last;
  return async (call) => {
    last = await inboxPageBare(pool, call % DEPTH === 0 ? undefined : last);
  };
}

/** Through the API, from reports that were received through it: an incident as it really is. */
async function openIncidents(api, pool, count) {
  const made = [];
  for (let n = 0; n < count; n += 1) {
    const { ref } = await api.post('/reports', {
      subject: `Incident to open ${n}`,
      text: `hxxps://i${n}[.]example[.]net 192.0.2.${n + 1} was seen again.`,
      from: { address: 'reporter@example.org' },
    });
    made.push(ref);
  }
  await queueIsEmpty(pool);
  const incidents = [];
  for (const ref of made) {
    const { version } = await api.get(`/reports/${ref}`);
    const { incident } = await api.post(`/reports/${ref}/open-incident`, {
      version,
      title: `Incident of ${ref}`,
      rsitClass: 'fraud',
    });
    incidents.push(incident.ref);
  }
  return incidents;
}
