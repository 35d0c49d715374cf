// The middle of the story: shared, acknowledged, investigated, revised, replaced.
import { appears, behind, comesTrue, isSo } from './expectations.mjs';
import { incidentOf, KIT, lastRelease, SECRETS, shareWith } from './case-at-a.mjs';

const TITLE = 'Phishing kit against two banks';

/** @returns {import('./play.mjs').Step[]} */
export function sharingSteps({ hasThird }) {
  return [
    {
      name: 'preview',
      sentence:
        'Before anything leaves, CIRT-AA sees the exact bytes for CIRT-BB, and what stays here and why.',
      look: 'Tab “Sharing” of the incident at CIRT-AA',
      play: preview,
    },
    {
      name: 'share',
      sentence: 'CIRT-AA lets it go; CIRT-BB takes it, and a machine there says Pending.',
      look: 'Sharing at CIRT-AA: delivered, Pending. Inbox of CIRT-BB: channel “partner”, with the check of the sender',
      play: share,
    },
    {
      name: 'approved',
      sentence:
        'A person at CIRT-BB opens an incident of it; CIRT-AA hears Approved, with proof of the same bytes.',
      look: 'The incident at CIRT-BB; Sharing at CIRT-AA: Approved',
      play: approve,
    },
    {
      name: 'result',
      sentence: 'CIRT-BB investigates and sends what it found; a person at CIRT-AA says yes to it.',
      look: 'Partner thread on both sides',
      play: sendResult,
    },
    {
      name: 'revision',
      sentence: 'CIRT-AA knows more and sends revision 2; the older copy at CIRT-BB is replaced.',
      look: 'The report at CIRT-BB: revision 2, with what changed',
      play: revise,
    },
    ...(hasThird
      ? [
          {
            name: 'third partner',
            sentence:
              'CIRT-CC gets its own part of the same case: what to look for, no story, and no word of CIRT-BB.',
            look: 'Inbox of CIRT-CC; Sharing at CIRT-AA: two partners, two previews',
            play: thirdPartner,
          },
        ]
      : []),
  ];
}

async function proposeTo(world, key) {
  const path = `/incidents/${world.incident}/sharing`;
  const partnerIds = [world.partners[`A→${key}`]];
  const { shareIds } = await world.desks.A.post(`${path}/shares`, { partnerIds });
  const [shown] = await world.desks.A.post(`${path}/preview`, { shareIds });
  return shown;
}

async function preview(world) {
  const shown = await proposeTo(world, 'B');
  isSo('What the gate says', null, shown.refused);
  isSo('Revision', 1, shown.revision);
  for (const [what, words] of Object.entries(SECRETS))
    isSo(`The ${what} in the bytes that would leave`, false, shown.text.includes(words));
  isSo('The address of the kit in the bytes', true, shown.text.includes(KIT));
  const fields = new Set(shown.removed.map(({ field }) => field));
  isSo(
    'The reporter and the notes are named as removed',
    [true, true],
    [fields.has('reporter'), fields.has('notes')],
  );
  isSo('Nothing left by looking', undefined, (await lastRelease(world, 'B'))?.id);
  world.preview = shown;
}

/** What was looked at goes, and nothing else. */
async function release(world, key, shown) {
  const [result] = await world.desks.A.post(`/incidents/${world.incident}/sharing/releases`, {
    shares: [{ shareId: shown.shareId, sha256: shown.sha256 }],
  });
  isSo(`What became of the release to ${key}`, 'released', result.outcome);
  await comesTrue(
    `The message to ${key}`,
    'delivered',
    async () => (await lastRelease(world, key))?.delivery,
  );
}

async function share(world) {
  await release(world, 'B', world.preview);
  await comesTrue('The answer that A has', 'Pending', async () => (await lastRelease(world, 'B')).answer);
  const [kept] = await behind(
    world.desks.B.instance,
    `SELECT encode(sha256(content), 'hex') AS sha256, convert_from(content, 'UTF8') AS text FROM sharing.foreign_revision`,
  );
  isSo('What B holds, to the byte', world.preview.text, kept.text);
  isSo('Its hash', world.preview.sha256, kept.sha256);
  world.atB = await reportAt(world, 'B', 'Phishing page against a bank');
  for (const [what, words] of Object.entries(SECRETS))
    isSo(`The ${what} at B`, false, JSON.stringify(world.atB).includes(words));
}

/** The report in a partner's inbox, once it has been examined. */
export function reportAt(world, key, title) {
  const desk = world.desks[key];
  return appears(`A report “${title}” in the inbox of ${key}`, async () => {
    const { items } = await desk.get('/reports?limit=50');
    const row = items.find(({ channel, subject }) => channel === 'partner' && subject.includes(title));
    return row && desk.get(`/reports/${row.ref}`);
  });
}

async function approve(world) {
  const { B } = world.desks;
  const { ref, version } = await B.get(`/reports/${world.atB.ref}`);
  const opened = await B.post(`/reports/${ref}/open-incident`, { version });
  world.incidentAtB = opened.incident.ref;
  await comesTrue('The answer that A has', 'Approved', async () => (await lastRelease(world, 'B')).answer);
  isSo('Both hold the same bytes', 'same', (await lastRelease(world, 'B')).proof);
}

async function sendResult(world) {
  const { A, B } = world.desks;
  const thread = await B.get(`/incidents/${world.incidentAtB}/partner-thread`);
  const [{ owner, caseId, partner }] = thread.partners;
  const text = 'The host was rented with a stolen card. It is off since noon.';
  await B.post(`/incidents/${world.incidentAtB}/partner-thread`, {
    owner,
    caseId,
    partnerId: partner.id,
    kind: 'result',
    text,
    tlp: 'AMBER',
  });
  const brought = await appears('The result at A', async () => {
    const { contributions } = await A.get(`/incidents/${world.incident}/sharing`);
    return contributions.find((one) => one.direction === 'in' && one.kind === 'result');
  });
  isSo('Its words', text, brought.text);
  await A.post(`/incidents/${world.incident}/sharing/contributions/${brought.id}/answer`, { accept: true });
  await comesTrue('The answer at B', 'Approved', async () => {
    const { messages } = await B.get(`/incidents/${world.incidentAtB}/partner-thread`);
    return messages.find(({ kind, direction }) => kind === 'result' && direction === 'out')?.answer;
  });
}

async function revise(world) {
  const { A, B } = world.desks;
  const { version } = await incidentOf(world);
  await A.patch(`/incidents/${world.incident}`, { version, title: TITLE, summary: 'A second bank is hit.' });
  const suggestions = await A.get(`/incidents/${world.incident}/sharing/suggestions`);
  isSo(
    'Who holds an older state',
    ['CIRT-BB'],
    suggestions.map(({ partner }) => partner),
  );
  const { id } = await shareWith(world, 'B');
  const [shown] = await A.post(`/incidents/${world.incident}/sharing/preview`, { shareIds: [id] });
  isSo('Revision, and the one that it replaces', [2, 1], [shown.revision, shown.supersedes]);
  await release(world, 'B', shown);
  await comesTrue('The title at B', true, async () => {
    const { subject } = await B.get(`/reports/${world.atB.ref}`);
    return subject.includes(TITLE);
  });
  const partnerReports = (await B.get('/reports?limit=50')).items.filter(
    ({ channel }) => channel === 'partner',
  );
  isSo('Reports of it in the inbox of B', 1, partnerReports.length);
  await comesTrue('Both hold the same bytes', 'same', async () => (await lastRelease(world, 'B')).proof);
}

async function thirdPartner(world) {
  const shown = await proposeTo(world, 'C');
  isSo('The story in the bytes for C', false, shown.text.includes('A second bank is hit.'));
  isSo('A word of B in them', false, shown.text.includes('CIRT-BB') || shown.text.includes('cirt-bb'));
  isSo('The address of the kit in them', true, shown.text.includes(KIT));
  const [forB] = await world.desks.A.post(`/incidents/${world.incident}/sharing/preview`, {
    shareIds: [(await shareWith(world, 'B')).id],
  });
  isSo('B and C get the same bytes', false, forB.sha256 === shown.sha256);
  await release(world, 'C', shown);
  world.atC = await reportAt(world, 'C', TITLE);
}
