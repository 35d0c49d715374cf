// npm run bench: one JSON line a measure, over the whole running system and beside the same work as plain SQL.
// On a database of its own, durable as in production (fsync on).
import { startSystem } from '../test/support/start-system.mjs';
import { openPool } from './database.mjs';
import { measureApi, measureBulk } from './intake.mjs';
import { measureMail } from './mail.mjs';
import { ApiClient } from './measure.mjs';
import { measureMemory } from './memory.mjs';
import { measureOwners } from './owners.mjs';
import { measurePages } from './pages.mjs';
import { measureSearch } from './search.mjs';
import { measureSharing } from './sharing.mjs';
import { measureStatistics } from './statistics.mjs';
import { measureSustained } from './sustained.mjs';
import { measureTaxii } from './taxii.mjs';

const HELP = `Usage: npm run bench [-- --quick] [--only api,mail,sustained,bulk,memory,owners,pages,sharing,search,statistics,taxii]
  --quick   seconds instead of minutes: shorter loops, 100,000 instead of 1,000,000 reports,
            5,000 instead of 50,000 mails`;

/** In this order: the last ones leave much behind. */
const MEASURES = {
  api: measureApi,
  mail: measureMail,
  sustained: measureSustained,
  bulk: measureBulk,
  memory: measureMemory,
  owners: measureOwners,
  pages: measurePages,
  sharing: measureSharing,
  statistics: measureStatistics,
  search: measureSearch,
  taxii: measureTaxii,
};

async function main(args) {
  if (args.includes('--help')) {
    console.log(HELP);
    return;
  }
  const quick = args.includes('--quick');
  const at = args.indexOf('--only');
  const names = at < 0 ? Object.keys(MEASURES) : (args[at + 1] ?? '').split(',');
  const system = await startSystem({
    env: { LOG_LEVEL: 'error', FEDERATION_REQUESTS_PER_MINUTE: '10000000' },
  });
  const pool = openPool(system.dataDir, 10);
  const api = new ApiClient(system.local);
  const report = (line) => console.log(JSON.stringify(line));
  try {
    for (const name of names) await MEASURES[name]({ system, pool, api, quick, report });
  } finally {
    api.close();
    await pool.end();
    await system.stop();
  }
}

await main(process.argv.slice(2));
