/** Staged reports of somebody who reports under a legal duty, on the status page, without JavaScript. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { newId } from '@tocsin/platform';
import { type PortalUnderTest, startPortal } from '../../support/portal-app.js';
import { PortalVisitor } from '../../support/portal-visitor.js';
import { sql } from '../../support/sql.js';

const HOUR_MS = 3_600_000;
const SELF = { kind: 'unsure' };

let portal: PortalUnderTest;
let visitor: PortalVisitor;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.stop());
beforeEach(() => {
  visitor = new PortalVisitor(portal.base);
});

/** Sends a report under a legal duty. @returns what its receipt says */
async function dutyReport(): Promise<{ reference: string; code: string }> {
  const reporter = new PortalVisitor(portal.base);
  await reporter.start('named');
  await reporter.get('report/who');
  await reporter.submit({ who: 'duty' });
  await reporter.submit(SELF);
  await reporter.get('report/organisation');
  await reporter.submit({ organisationName: 'Water Works', servicesAffected: 'Tap water in the north' });
  await reporter.get('report/describe');
  await reporter.submit({ description: 'The pumps stopped' });
  await reporter.submit({ identity: 'named', contactEmail: 'duty@water.example' });
  await reporter.submit();
  const text = reporter.text();
  return {
    reference: /R-\d{4}-\d{6,}/.exec(text)![0],
    code: /\d{4} \d{4} \d{4} \d{4}/.exec(text)![0],
  };
}

/** An analyst opened an incident from it and declared the duty. @returns the ids of its stages */
async function declared(reference: string): Promise<Record<'early-warning' | 'notification', string>> {
  const [incidentId, dutyId] = [newId(), newId()];
  const stages = { 'early-warning': newId(), notification: newId() };
  await sql(
    portal.db.url,
    `INSERT INTO incidents.incident (id, reference, title, rsit_class, rsit_version, severity_score, severity_provisional,
       severity_level, nciss_version, priority, tlp, aware_at, opened_at, updated_at)
     VALUES ($1, $2, 'Secret title', 'availability', '1', 0, true, 0, '1', 5, 'AMBER', now(), now(), now())`,
    [incidentId, `I-2026-${incidentId.slice(-6)}`],
  );
  await sql(
    portal.db.url,
    `INSERT INTO obligations.duty (id, incident_id, report_id, regime, regime_version, criteria, aware_at, created_at)
     SELECT $1, $2, id, 'nis2', '1', '{severe-disruption}', now(), now() FROM intake.report WHERE reference = $3`,
    [dutyId, incidentId, reference],
  );
  for (const [stage, id] of Object.entries(stages)) {
    await sql(
      portal.db.url,
      `INSERT INTO obligations.stage (id, duty_id, stage, owed_by, state, due_at) VALUES ($1, $2, $3, 'reporter', 'running', $4)`,
      [id, dutyId, stage, new Date(Date.now() + (stage === 'notification' ? 71.5 : 23.5) * HOUR_MS)],
    );
  }
  await sql(
    portal.db.url,
    `INSERT INTO obligations.stage (id, duty_id, stage, owed_by) VALUES ($1, $2, 'response', 'team')`,
    [newId(), dutyId],
  );
  return stages;
}

async function open(reference: string, code: string): Promise<void> {
  await visitor.get('status');
  await visitor.submit({ reference, code });
}

describe('staged reports', () => {
  test('are listed with their due time, filled in with former answers, sent once and shown as sent', async () => {
    const { reference, code } = await dutyReport();
    await open(reference, code);
    expect(visitor.text()).not.toContain('Reports that the law asks of you');
    const stages = await declared(reference);
    await visitor.get('status');
    expect(visitor.text()).toContain('Early warning');
    expect(visitor.text()).toMatch(/UTC, in 23 hours/);
    expect(visitor.text()).not.toContain('Our answer');
    expect(visitor.text()).not.toContain('Secret title');

    await visitor.get(`status/stage/${stages['early-warning']}`);
    await visitor.submit({ 'q-suspected-malicious': 'yes', 'q-cross-border': 'no', 'q-countries': '' });
    expect(visitor.text()).toContain('Your report was sent.');
    expect(visitor.page.html).toMatch(/Sent on /);

    await visitor.get(`status/stage/${stages.notification}`);
    expect(Buffer.byteLength(visitor.page.html)).toBeLessThan(50 * 1024);
    expect(visitor.page.html).toContain('The pumps stopped');
    expect(visitor.page.html).toContain('Tap water in the north');
    expect(visitor.page.html).toMatch(/id="q-suspected-malicious-yes"[^>]* checked/);
    const { action, hidden } = visitor.form();
    const typed: [string, string][] = [...hidden, ['q-what-happened', 'Ransomware on the pump control']];
    await visitor.post(action, typed);
    await visitor.post(action, typed);

    const sent = await sql<{
      stage: string;
      answers: Record<string, string>;
      subject: string;
      channel: string;
    }>(
      portal.db.url,
      `SELECT s.stage, p.answers, r.subject, r.channel FROM obligations.portal_submission p
         JOIN obligations.stage s ON s.id = p.stage_id JOIN intake.report r ON r.id = p.report_id
        WHERE s.id = ANY($1) ORDER BY s.stage`,
      [Object.values(stages)],
    );
    expect(sent).toMatchObject([
      { stage: 'early-warning', channel: 'web', answers: { 'suspected-malicious': 'yes' } },
      {
        stage: 'notification',
        subject: 'Incident notification (NIS2, Article 23): Ransomware on the pump control',
      },
    ]);
    expect(sent).toHaveLength(2);
    const events = await sql(
      portal.db.url,
      `SELECT FROM graphile_worker._private_jobs WHERE payload->>'name' = 'portal.stage-submitted'`,
    );
    expect(events).toHaveLength(2);
  });

  test('keep what was typed where nothing or too much was answered', async () => {
    const { reference, code } = await dutyReport();
    const stages = await declared(reference);
    await open(reference, code);
    await visitor.get(`status/stage/${stages['early-warning']}`);
    await visitor.submit({});
    expect(visitor.page.status).toBe(422);
    expect(visitor.page.html).toMatch(/<title>Error: Early warning/);
    await visitor.submit({ 'q-countries': 'a'.repeat(5001), 'q-cross-border': 'nonsense' });
    expect(visitor.text()).toContain('Yours has 1 too many.');
    expect(visitor.page.html).toContain('a'.repeat(5001));
  });

  test('of another reporter are not there, without the code nor with one’s own', async () => {
    const other = await declared((await dutyReport()).reference);
    await visitor.get(`status/stage/${other.notification}`);
    expect(visitor.page.path).toBe('/en/status');
    const own = await dutyReport();
    await open(own.reference, own.code);
    await visitor.get(`status/stage/${other.notification}`);
    expect(visitor.page.path).toBe('/en/status');
    expect(visitor.text()).not.toContain('Reports that the law asks of you');
  });

  test('speak French and Arabic', async () => {
    const { reference, code } = await dutyReport();
    const stages = await declared(reference);
    await open(reference, code);
    const cookie = [...visitor.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    for (const [locale, words] of [
      ['fr', 'Alerte précoce'],
      ['ar', 'إنذار مبكر'],
    ] as const) {
      const page = await fetch(`${portal.base}/${locale}/status/stage/${stages['early-warning']}`, {
        headers: { cookie },
      });
      expect(await page.text()).toContain(words);
    }
  });
});
