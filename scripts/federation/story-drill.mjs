// A drill between two instances: marked everywhere, and never taken for real.
import { appears, comesTrue, isSo } from './expectations.mjs';
import { reportAt } from './story-sharing.mjs';

/** @returns {import('./play.mjs').Step[]} */
export function drillSteps() {
  return [
    {
      name: 'drill',
      sentence:
        'CIRT-AA shares a case of an exercise: it is marked EXERCISE in the message and on every page of CIRT-BB.',
      look: 'Inbox of CIRT-BB',
      play: drill,
    },
  ];
}

async function drill(world) {
  const { A, B } = world.desks;
  const { ref } = await A.post('/incidents', {
    title: 'A dam is attacked',
    summary: 'Nothing has happened.',
    rsitClass: 'availability',
    rsitType: 'outage',
    tlp: 'GREEN',
    drill: true,
  });
  isSo('Its reference', true, ref.startsWith('EX-'));
  const path = `/incidents/${ref}/sharing`;
  const { shareIds } = await A.post(`${path}/shares`, { partnerIds: [world.partners['A→B']] });
  const [shown] = await A.post(`${path}/preview`, { shareIds });
  isSo('The word EXERCISE in the bytes', true, /exercise/i.test(shown.text));
  await A.post(`${path}/releases`, { shares: [{ shareId: shown.shareId, sha256: shown.sha256 }] });
  const report = await reportAt(world, 'B', 'A dam is attacked');
  isSo('The subject at B', true, report.subject.startsWith('EXERCISE'));
  const { version } = await B.get(`/reports/${report.ref}`);
  const opened = await B.post(`/reports/${report.ref}/open-incident`, { version });
  const incident = opened.incident.ref;
  isSo('The incident at B is one of the exercise', true, incident.startsWith('EX-'));
  await comesTrue('A hears of it', 'Approved', async () => {
    const { shares } = await A.get(path);
    return shares[0].releases[0]?.answer;
  });
  await appears(
    'It stands as an exercise',
    async () => (await B.get(`/incidents/${incident}`)).drill || undefined,
  );
}
