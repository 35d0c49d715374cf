/** The reporting vectors of the standards folder: deadlines of NIS2, Article 23. */
import { readFile } from 'node:fs/promises';
import { expect } from '@jest/globals';
import { findRegime } from '@tocsin/config';
import { planStages, type StageFacts } from '../../../libs/obligations/src/engine/plan-stages.js';
import { testWithShared } from '../../support/shared-folder.js';

interface Vector {
  aware_at: string;
  trust_service_provider: boolean;
  notification_submitted_at: string;
  expect: {
    early_warning_due: string;
    incident_notification_due: string;
    notification_late: boolean;
    final_report_due_date_utc: string;
  };
}

testWithShared('standards/reporting/deadline-vectors.json', 'every vector is met', async (file) => {
  const vectors = JSON.parse(await readFile(file, 'utf8')) as Vector[];
  const nis2 = findRegime('nis2');
  if (!nis2) throw new Error('NIS2 is not among the regimes');
  expect(vectors.length).toBeGreaterThan(0);
  for (const vector of vectors) {
    const submittedAt = new Date(vector.notification_submitted_at);
    const blank = { requestedAt: null, submittedAt: null, dueAt: null, late: false, coveredBy: null };
    const stages = nis2.stages.map<StageFacts>(({ id }) => ({ ...blank, id, stage: id, state: 'waiting' }));
    const facts = stages.map((one) => (one.stage === 'notification' ? { ...one, submittedAt } : one));
    const legalClass = vector.trust_service_provider ? 'trust-service-provider' : 'essential';
    const duty = { awareAt: new Date(vector.aware_at), legalClass, marks: {}, closed: false };
    const planned = new Map(planStages(nis2, duty, facts, submittedAt, 'UTC').map((one) => [one.stage, one]));
    expect(planned.get('early-warning')?.dueAt).toEqual(new Date(vector.expect.early_warning_due));
    const notification = planned.get('notification');
    expect(notification?.dueAt).toEqual(new Date(vector.expect.incident_notification_due));
    expect(notification?.state === 'late').toBe(vector.expect.notification_late);
    expect(planned.get('final')?.dueAt).toEqual(
      new Date(`${vector.expect.final_report_due_date_utc}T23:59:59Z`),
    );
  }
});

testWithShared('standards/reporting/regimes.json', 'the stages of Article 23 are all there', async (file) => {
  const shared = JSON.parse(await readFile(file, 'utf8')) as {
    nis2_art23: { significant_if: string[]; stages: { id: string }[] };
  };
  const nis2 = findRegime('nis2');
  const names: Record<string, string> = {
    early_warning: 'early-warning',
    incident_notification: 'notification',
    intermediate_report: 'intermediate',
    final_report: 'final',
    progress_report: 'progress',
  };
  expect(nis2?.stages.map(({ id }) => id)).toEqual(shared.nis2_art23.stages.map(({ id }) => names[id]));
  expect(nis2?.criteria).toHaveLength(shared.nis2_art23.significant_if.length);
});
