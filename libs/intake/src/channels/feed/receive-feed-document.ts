import { type ActorRef, SYSTEM } from '@tocsin/audit';
import { type TlpLabel } from '@tocsin/config';
import { caseReaders, type CaseFormatName, type CaseReading, type SharedCase } from '@tocsin/formats';
import { Database, type EventHandler, OnEvent } from '@tocsin/platform';
import { ReceiveReport } from '../../receiving/receive-report.js';
import { type NewReport } from '../../receiving/new-report.js';
import { type Problem } from '../../report/report.vocabulary.js';
import { textOfCase } from '../partner/text-of-case.js';

/** A document that a feed or a MISP brought. The table is sharing's: read by SQL, as neither library knows the other. */
interface FeedDocument {
  id: string;
  kind: 'taxii' | 'misp';
  sourceId: string;
  title: string;
  owner: string;
  tlp: TlpLabel;
  format: CaseFormatName;
  content: Buffer;
  receivedAt: Date;
}

const LONGEST_SUBJECT = 300;
const MOST_PROBLEMS = 50;
const VALUES_IN_SUBJECT = 3;

/** Each case of a document becomes a report, however often the event comes; one that cannot be read is a report, too. */
@OnEvent('sharing.document-received', 'receive-feed-document')
export class ReceiveFeedDocument implements EventHandler<{ documentId: string }> {
  constructor(
    private readonly database: Database,
    private readonly receive: ReceiveReport,
  ) {}

  async handle({ documentId }: { documentId: string }): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [document] = await tx.query<FeedDocument>(DOCUMENT, [documentId]);
      if (!document) return;
      const { format, content, owner, receivedAt, tlp, title } = document;
      const readings = caseReaders[format](content, { owner, at: receivedAt.toISOString(), tlp });
      const sender: ActorRef = { ...SYSTEM, name: title };
      for (const [index, reading] of readings.entries())
        await this.receive.execute(tx, sender, reportOf(document, reading, index));
    });
  }
}

function reportOf(
  document: FeedDocument,
  { case: shared, errors, warnings }: CaseReading,
  index: number,
): NewReport {
  const { id, kind, sourceId, title, owner, tlp, format, content, receivedAt } = document;
  const exercise = shared?.exercise === true && !shared.title.startsWith('EXERCISE') ? 'EXERCISE: ' : '';
  return {
    channel: 'api',
    raw: { bytes: content },
    rawContentType: 'application/json',
    messageId: `urn:x-tocsin:feed-document:${id}:${index}`,
    contentHash: `${id}:${index}`,
    subject: `${exercise}${titleOf(document, shared)}`.slice(0, LONGEST_SUBJECT).toWellFormed(),
    text: shared ? textOfCase(shared) : '',
    from: { name: title, address: null },
    language: shared?.language ?? null,
    sentAt: shared ? new Date(shared.generatedAt) : receivedAt,
    fields: {
      feed: { kind, id: sourceId, title, owner, format, case: shared?.id ?? null },
      ...(shared ? { observables: shared.observables.map(({ type, value }) => ({ type, value })) } : {}),
      ...(shared?.classification.rsitClass
        ? { classification: { class: shared.classification.rsitClass, type: shared.classification.rsitType } }
        : {}),
    },
    problems: problemsOf(errors, warnings),
    tlp: shared?.tlp ?? tlp,
    // Nobody reads an answer.
    automatic: true,
  };
}

/** Objects without a case have no title, and their reader falls back to the bundle's id, which tells nobody anything. */
function titleOf({ title }: FeedDocument, shared: SharedCase | null): string {
  if (!shared) return title;
  if (shared.title !== shared.id) return shared.title;
  const values = shared.observables.map(({ value }) => value);
  const more = values.length - VALUES_IN_SUBJECT;
  const named = values.slice(0, VALUES_IN_SUBJECT).join(', ');
  return `${title}${named && `: ${named}`}${more > 0 ? ` +${more}` : ''}`;
}

function problemsOf(errors: CaseReading['errors'], warnings: CaseReading['warnings']): Problem[] {
  return [
    ...errors.map(({ path, reason }) => ({
      code: 'document-unreadable',
      detail: `${path} ${reason}`.trim(),
    })),
    ...warnings.map(({ path, reason }) => ({ code: 'document-warning', detail: `${path} ${reason}`.trim() })),
  ].slice(0, MOST_PROBLEMS);
}

const DOCUMENT = `
  SELECT id, source_kind AS kind, source_id AS "sourceId", source_title AS title, owner, tlp, format, content,
         received_at AS "receivedAt"
    FROM sharing.received_document WHERE id = $1`;
