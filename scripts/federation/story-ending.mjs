// The end of the story: called back, hidden, purged; and what the books of both sides say of it.
import { behind, comesTrue, isSo } from './expectations.mjs';
import { KIT, shareWith } from './case-at-a.mjs';

const WORDS = 'A second bank is hit.';

/** @returns {import('./play.mjs').Step[]} */
export function endingSteps({ hasThird }) {
  return [
    {
      name: 'revocation',
      sentence: `CIRT-AA calls the case back; at CIRT-BB${hasThird ? ' and CIRT-CC' : ''} nothing of it is shown any more.`,
      look: 'The report at CIRT-BB: called back. Sharing at CIRT-AA: how it stands there',
      play: (world) => revoke(world, hasThird),
    },
    {
      name: 'purge',
      sentence:
        'A second look at CIRT-BB: a duty lead purges the bytes; hash and record stay, and CIRT-AA is told.',
      look: 'The report at CIRT-BB; Sharing at CIRT-AA: purged',
      play: purge,
    },
    {
      name: 'books',
      sentence:
        'The ledgers of both sides name what left and what came; B still proves by a hash what it once held.',
      look: 'Ledger (g f) on both sides',
      play: books,
    },
  ];
}

async function revoke(world, hasThird) {
  const { A, B } = world.desks;
  await A.post(`/incidents/${world.incident}/sharing/revocations`, {
    kind: 'purge-request',
    reason: 'The address belongs to somebody else.',
  });
  for (const key of hasThird ? ['B', 'C'] : ['B'])
    await comesTrue(
      `What ${key} says of it`,
      'purge-pending',
      async () => (await callBackAt(world, key)).state,
    );
  await comesTrue('Words of the case in the report at B', false, async () => {
    const seen = JSON.stringify(await B.get(`/reports/${world.atB.ref}`));
    return seen.includes(WORDS) || seen.includes(KIT);
  });
  const found = await B.get(`/search?q=${encodeURIComponent('"second bank"')}`);
  isSo('What B finds of it', [], found.items ?? []);
}

const callBackAt = async (world, key) => (await shareWith(world, key))?.revocations[0];

async function purge(world) {
  const { A, B } = world.desks;
  const held = await B.get(`/reports/${world.atB.ref}/partner-case`);
  isSo('B was asked to purge it', true, held.purgeAsked !== null);
  await B.post(`/partner-cases/${held.id}/purge`, { purge: true });
  await comesTrue('What A is told', 'purged', async () => (await callBackAt(world, 'B')).state);
  const rows = await behind(
    B.instance,
    `SELECT revision, content IS NULL AS gone, content_sha256 <> '' AS proof FROM sharing.foreign_revision ORDER BY revision`,
  );
  isSo(
    'What B keeps of each revision',
    rows.map(({ revision }) => ({ revision, gone: true, proof: true })),
    rows,
  );
  isSo('Revisions that B had', 2, rows.length);
  isSo(
    'The case at A is as it was',
    true,
    (await A.get(`/incidents/${world.incident}`)).title.includes('two banks'),
  );
}

async function books(world) {
  const { A, B } = world.desks;
  const left = await A.get('/ledger?direction=out&limit=50');
  const first = left.items.find(({ sha256 }) => sha256 === world.preview.sha256);
  isSo('The first revision in the ledger of A', ['released', 'AMBER'], [first?.outcome, first?.label]);
  const came = await B.get('/ledger?direction=in&limit=50');
  const about = came.items.filter(
    ({ subject }) => subject.ref === `${A.instance.cirt.domain}#${world.incident}`,
  );
  isSo(
    'What came, in the ledger of B, newest first',
    ['revocation', 'report', 'acknowledgement', 'acknowledgement', 'report'],
    about.map(({ content }) => content),
  );
  const { revisions } = await B.get(`/reports/${world.atB.ref}/partner-case`);
  const kept = Buffer.from(revisions.at(-1).contentSha256, 'base64url').toString('hex');
  isSo('The hash that B keeps of the first revision', world.preview.sha256, kept);
}
