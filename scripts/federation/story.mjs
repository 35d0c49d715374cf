// The story: a case that begins with a report to A and ends with nothing of it left at B. Every step does one thing
// through the API, as the console would, and looks at both sides for what it must have brought about.
import { incidentOf, KIT, SECRETS } from './case-at-a.mjs';
import { sharingSteps } from './story-sharing.mjs';
import { endingSteps } from './story-ending.mjs';
import { drillSteps } from './story-drill.mjs';
import { appears, comesTrue } from './expectations.mjs';

/**
 * @param {Record<string, import('./desk.mjs').Desk>} desks
 * @returns {import('./play.mjs').Step[]}
 */
export function storySteps(desks) {
  const hasThird = 'C' in desks;
  return [
    {
      name: 'report',
      sentence: 'A citizen reports a phishing page to CIRT-AA.',
      look: 'Inbox of CIRT-AA (g i)',
      play: report,
    },
    {
      name: 'incident',
      sentence: 'CIRT-AA opens an incident, and notes something that is for itself alone.',
      look: 'The incident at CIRT-AA',
      play: openIncident,
    },
    ...sharingSteps({ hasThird }),
    ...endingSteps({ hasThird }),
    ...drillSteps(),
  ];
}

async function report(world) {
  const { A } = world.desks;
  const { ref } = await A.post('/reports', {
    subject: 'My bank asks for my password',
    text: `It came from hxxps://login[.]bank[.]example, which is at ${KIT}. I typed my password.`,
    from: { name: SECRETS.reporter, address: SECRETS.address },
  });
  world.report = await appears('The report is examined, with what it names', async () => {
    const seen = await A.get(`/reports/${ref}`);
    return seen.observables.some(({ value }) => value === KIT) ? seen : undefined;
  });
}

async function openIncident(world) {
  const { A } = world.desks;
  const { ref, version } = world.report;
  const opened = await A.post(`/reports/${ref}/open-incident`, {
    version,
    title: 'Phishing page against a bank',
    rsitClass: 'fraud',
    rsitType: 'phishing',
    tlp: 'AMBER',
  });
  world.incident = opened.incident.ref;
  await A.post(`/incidents/${world.incident}/notes`, { text: SECRETS.note });
  await comesTrue('State of the incident at A', 'open', async () => (await incidentOf(world)).state);
}
