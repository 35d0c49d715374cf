import type { Schema } from '../doors/api.js';
import { REPORTS } from './all-reports.js';
import type { FormSeed, ReportSeed } from './report-seed.js';

export type ReportRow = Schema<'ReportRowView'>;

const MARK = 'tocsin-demo.example';

/** Message-IDs are made of the seed's key, so that a mail that was sent before is known again. */
export function messageIdOf(key: string): string {
  return `<${key}@${MARK}>`;
}

const byMessageId = new Map(REPORTS.map((seed) => [messageIdOf(seed.key), seed]));
const bySubject = new Map(
  REPORTS.flatMap((seed) =>
    'subject' in seed && seed.door !== 'mail' ? [[seed.subject, seed] as const] : [],
  ),
);
const formSeeds = REPORTS.filter((seed) => seed.door === 'form');

/** Which report of the demo this is; undefined for somebody else's. */
export function seedOf({ channel, messageId, subject, excerpt }: ReportRow): ReportSeed | undefined {
  if (channel === 'email') return messageId === null ? undefined : byMessageId.get(messageId);
  if (channel === 'web') return formSeeds.find((seed) => excerpt.startsWith(beginningOf(seed)));
  return bySubject.get(subject);
}

function beginningOf({ answers }: FormSeed): string {
  return String(answers.description).slice(0, 40);
}
