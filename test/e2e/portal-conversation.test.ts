/** An anonymous reporter and the team write to each other, through the portal alone. */
import { expect, it } from '@jest/globals';
import { apiWithSession } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { PortalVisitor } from '../support/portal-visitor.js';
import { runningSystem } from '../support/system.js';

const { portal } = runningSystem();

interface Incident {
  threads: { messages: { direction: string; text: string }[] }[];
}

it('the team answers an anonymous report; the reporter reads it and writes back', async () => {
  const word = `wombat${Date.now().toString(36)}`;
  const reporter = new PortalVisitor(portal, 'ar');
  await reporter.start('anonymous');
  await reporter.submit({ who: 'self' });
  await reporter.submit({ kind: 'unsure' });
  await reporter.submit();
  await reporter.submit({ description: `شيء غريب ${word}` });
  await reporter.submit({ identity: 'anonymous' });
  await reporter.submit();
  const text = reporter.text();
  const ref = /R-\d{4}-\d{6,}/.exec(text)![0];
  const code = /\d{4} \d{4} \d{4} \d{4}/.exec(text)![0];

  await reporter.submit();
  await reporter.submit({ reference: ref, code });
  expect(reporter.text()).toContain(ref);
  expect(reporter.page.html).toMatch(/aria-current="step">استُلم/);

  const api = await apiWithSession();
  const { body: report } = await api.get<{ version: number }>(`/reports/${ref}`);
  const opened = await api.post<{ incident: { ref: string } }>(`/reports/${ref}/open-incident`, {
    version: report.version,
    title: word,
  });
  const incident = opened.body.incident.ref;
  const answer = await api.post(`/incidents/${incident}/replies`, {
    reportRef: ref,
    text: `We are on it, ${word}.`,
  });
  expect(answer.status).toBeLessThan(300);

  await eventually(async () => {
    await reporter.get('status');
    expect(reporter.text()).toContain(`We are on it, ${word}.`);
    expect(reporter.page.html).not.toMatch(/aria-current="step">استُلم/);
  });
  await reporter.submit({ message: `شكرًا ${word}` });
  expect(reporter.text()).toContain(`شكرًا ${word}`);
  await eventually(async () => {
    const { body } = await api.get<Incident>(`/incidents/${incident}`);
    const messages = body.threads.flatMap((thread) => thread.messages);
    expect(messages).toContainEqual(expect.objectContaining({ direction: 'in', text: `شكرًا ${word}` }));
  });
});
