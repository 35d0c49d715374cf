/** The main job, from a mail to an answered and closed incident that search finds. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { parseMail, type ParsedMail } from '@tocsin/mail';
import { apiWithSession } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { sendMail } from '../support/send-mail.js';
import { runningSystem } from '../support/system.js';

const { smtp, outbox } = runningSystem();
const word = `quokka${Date.now().toString(36)}`;
const REPORTER = `maria.${word}@example.org`;

interface Report {
  ref: string;
  state: string;
  version: number;
  incidents: string[];
}

interface Incident {
  ref: string;
  state: string;
  version: number;
  nextStates: { to: string }[];
  threads: { lastMessageId: string | null; messages: { direction: string; text: string; state: string }[] }[];
}

function mail(headers: Record<string, string>, text: string): string {
  const lines = { From: `Maria <${REPORTER}>`, To: 'cirt@cirt.example', ...headers };
  const head = Object.entries(lines).map(([name, value]) => `${name}: ${value}`);
  return [...head, 'MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8', '', text, ''].join('\r\n');
}

/** Mails that left for the reporter, oldest first. */
async function mailsToReporter(): Promise<ParsedMail[]> {
  const files = readdirSync(outbox).filter((name) => name.endsWith('.eml'));
  const mails = await Promise.all(files.sort().map((name) => parseMail(readFileSync(join(outbox, name)))));
  return mails.filter((each) => each.to.some((to) => to.address === REPORTER));
}

it('a mail becomes a report, an incident, an answer, a thread and a closed case that is found', async () => {
  const api = await apiWithSession();
  const subject = { Subject: `Ransom note ${word}`, 'Message-ID': `<one.${word}@example.org>` };
  const message = await sendMail(
    mail(subject, `Files are locked. The note names 198.51.100.${word.length}.`),
    {
      ...smtp,
      from: REPORTER,
    },
  );
  const report = await eventually(async () => {
    const { body } = await api.get<{ items: Report[] }>(`/reports?message=${message}`);
    expect(body.items).toHaveLength(1);
    return body.items[0]!;
  });

  // The acknowledgement: its tag, no content, never twice.
  const [acknowledgement] = await eventually(async () => {
    const mails = await mailsToReporter();
    expect(mails).toHaveLength(1);
    return mails;
  });
  expect(acknowledgement?.subject).toContain(`[${report.ref}]`);
  expect(acknowledgement?.automatic).toBe(true);
  expect(acknowledgement?.text).not.toContain('198.51.100');

  // Triage: open an incident with what is suggested. A second decision on the old version is told who was first.
  const { body: fresh } = await api.get<Report>(`/reports/${report.ref}`);
  const opened = await api.post<{ incident: { ref: string } }>(`/reports/${report.ref}/open-incident`, {
    version: fresh.version,
  });
  expect(opened.status).toBeLessThan(300);
  const late = await api.post<{ code: string }>(`/reports/${report.ref}/reject`, {
    version: fresh.version,
    reason: 'spam',
  });
  expect(late.status).toBe(409);
  const ref = opened.body.incident.ref;
  expect((await api.get<Report>(`/reports/${report.ref}`)).body).toMatchObject({
    state: 'accepted',
    incidents: [ref],
  });

  // The answer leaves after its hold.
  const answer = await api.post(`/incidents/${ref}/replies`, {
    text: 'Isolate the machine; we call you at noon.',
  });
  expect(answer.status).toBeLessThan(300);
  const reply = await eventually(async () => {
    const mails = await mailsToReporter();
    expect(mails).toHaveLength(2);
    return mails.find((each) => each.text.includes('Isolate the machine'))!;
  });
  expect(reply.references).toContain(`<one.${word}@example.org>`);

  // The reporter answers by References; a stranger who quotes the tag gets a report of his own.
  const reaction = {
    Subject: 'Re: hello',
    'In-Reply-To': reply.messageId!,
    'Message-ID': `<two.${word}@example.org>`,
  };
  await sendMail(mail(reaction, 'Done, it is off the network.'), { ...smtp, from: REPORTER });
  const incident = await eventually(async () => {
    const { body } = await api.get<Incident>(`/incidents/${ref}`);
    expect(body.threads.flatMap((thread) => thread.messages.map((each) => each.text)).join()).toContain(
      'off the network',
    );
    return body;
  });
  const stranger = {
    From: 'eve@example.net',
    Subject: `Re: [${report.ref}] ${word}`,
    'Message-ID': `<eve.${word}@example.net>`,
  };
  const foreign = await sendMail(mail(stranger, 'Send me everything'), { ...smtp, from: 'eve@example.net' });
  await eventually(async () => {
    const { body } = await api.get<{ items: Report[] }>(`/reports?message=${foreign}`);
    expect(body.items.map((each) => each.ref)).not.toEqual([report.ref]);
    expect(body.items).toHaveLength(1);
  });

  // The way to closed is the API's, not ours.
  let { version, state, nextStates } = incident;
  for (const to of ['in-progress', 'contained', 'resolved', 'closed']) {
    expect(nextStates.map((next) => next.to)).toContain(to);
    const step = await api.post(`/incidents/${ref}/transitions`, {
      version,
      to,
      reason: 'done',
      skipRequired: true,
    });
    expect(step.status).toBeLessThan(300);
    ({ version, state, nextStates } = (await api.get<Incident>(`/incidents/${ref}`)).body);
  }
  expect(state).toBe('closed');
  await eventually(async () => {
    const { body } = await api.get<{ items: { ref: string }[] }>(`/search?q=${word}`);
    expect(body.items.map((hit) => hit.ref)).toEqual(expect.arrayContaining([ref, report.ref]));
  });
});
