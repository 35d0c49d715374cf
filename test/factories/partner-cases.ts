import { createHash } from 'node:crypto';
import {
  type RidBase,
  type RidEvent,
  type RidEventName,
  type RidReport,
  type RidRevocation,
  ridPolicy,
  type SharedCase,
  type SharedCaseObservable,
  writeIodefValue,
} from '@tocsin/formats';
import { contentHash } from '@tocsin/sharing';
import { type Cirt } from './federation-world.js';
import { sendReleased } from './send-released.js';

const AT = '2026-09-21T13:30:00.000Z';

/** A value of a case. */
export function observable(
  value: string,
  type: SharedCaseObservable['type'] = 'domain',
): SharedCaseObservable {
  return {
    type,
    value,
    tlp: 'AMBER',
    firstSeen: AT,
    lastSeen: AT,
    count: 1,
    malicious: true,
    affected: false,
    note: '',
  };
}

/** A case of `cirt-aa.example`, as its first revision unless said otherwise. */
export function sharedCase(given: Partial<SharedCase> = {}): SharedCase {
  return {
    owner: 'cirt-aa.example',
    id: 'I-2026-000142',
    revision: 1,
    generatedAt: AT,
    language: 'en',
    exercise: false,
    tlp: 'AMBER',
    pap: null,
    purpose: 'reporting',
    state: 'in-progress',
    title: 'Phishing kit on a host in your constituency',
    summary: 'The kit collects credentials of a bank.',
    classification: { rsitClass: 'fraud', rsitType: 'phishing', version: '1003' },
    severity: { level: 2, score: 40, provisional: true },
    times: { reported: AT, detected: null, started: null, ended: null, contained: null, resolved: null },
    contacts: [
      {
        role: 'creator',
        kind: 'organization',
        name: 'CIRT-AA',
        email: 'cirt@cirt-aa.example',
        phone: null,
        country: null,
      },
    ],
    organisations: [],
    observables: [observable('kit.example.net'), observable('198.51.100.23', 'ipv4')],
    countermeasures: [],
    timeline: [],
    notes: [],
    references: [],
    related: [],
    attachments: [],
    extensions: [],
    ...given,
  };
}

/** The hash that both sides can prove to hold. */
export function hashOf(document: SharedCase): string {
  return contentHash(writeIodefValue(document));
}

function about(
  from: Cirt,
  name: RidEventName,
  document: SharedCase,
  supersedes: number | null = null,
): RidBase {
  const { owner, id, revision, exercise, tlp } = document;
  return {
    rid: ridPolicy(name),
    case: { owner, id, revision, supersedes },
    exercise,
    hops: [from.issuer],
    tlp,
  };
}

/** A revision of a case, as its leader sends it. */
export function reportOf(
  from: Cirt,
  document: SharedCase,
  given: Partial<Pick<RidReport, 'hops' | 'hops_left' | 'redacted' | 'attachments'>> & {
    supersedes?: number | null;
  } = {},
): RidReport {
  const { supersedes = document.revision > 1 ? document.revision - 1 : null, ...more } = given;
  const content = writeIodefValue(document);
  return {
    ...about(from, 'report', document, supersedes),
    name: 'report',
    recipients: [],
    redacted: [],
    hops_left: 0,
    attachments: [],
    content_type: 'application/iodef+json',
    content_sha256: contentHash(content),
    content,
    ...more,
  };
}

export function revocationOf(
  from: Cirt,
  document: SharedCase,
  kind: RidRevocation['kind'],
  correctedBy: number | null = null,
): RidRevocation {
  return {
    ...about(from, 'revocation', document),
    name: 'revocation',
    kind,
    reason: 'The address was read wrongly.',
    from: 1,
    to: document.revision,
    corrected_by: correctedBy,
  };
}

/** Any other event about a case. */
export function eventOf<Name extends RidEventName>(
  from: Cirt,
  name: Name,
  document: SharedCase,
  body: Omit<Extract<RidEvent, { name: Name }>, keyof RidBase | 'name'>,
): RidEvent {
  return { ...about(from, name, document), name, ...body } as unknown as RidEvent;
}

/** Puts an event into the queue. @returns its jti */
export async function say(from: Cirt, to: Cirt, event: RidEvent): Promise<string> {
  return sendReleased(from, await from.partnerId(to), event);
}

/** What an instance was told by others, oldest first, as it stands in the signed bytes. */
export async function heard(by: Cirt, name: RidEventName): Promise<Record<string, unknown>[]> {
  const rows = await by.query<{ raw: Buffer }>(
    `SELECT raw FROM sharing.incoming_message WHERE event = $1 AND raw IS NOT NULL ORDER BY sequence`,
    [name],
  );
  return rows.map(({ raw }) => {
    const payload = JSON.parse(
      Buffer.from(raw.toString('latin1').split('.')[1] ?? '', 'base64url').toString('utf8'),
    ) as { events: Record<string, Record<string, unknown>> };
    return payload.events[`urn:x-cirt:rid:${name}`] ?? {};
  });
}

/** Every text and byte of a database that holds a word; for showing that nothing of it is left where people look. */
export async function tablesWith(cirt: Cirt, word: string): Promise<string[]> {
  const columns = await cirt.query<{ place: string; statement: string }>(
    `SELECT c.table_schema || '.' || c.table_name || '.' || c.column_name AS place,
            format('SELECT count(*)::int AS count FROM %I.%I WHERE %s ILIKE $1', c.table_schema, c.table_name,
                   CASE WHEN c.data_type = 'bytea' THEN format('encode(%I, ''escape'')', c.column_name)
                        ELSE format('%I::text', c.column_name) END) AS statement
       FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
      WHERE t.table_type = 'BASE TABLE' AND c.table_schema NOT IN ('pg_catalog', 'information_schema')
        AND (c.data_type IN ('text', 'jsonb', 'json', 'bytea', 'tsvector', 'ARRAY') OR c.udt_name = 'tsvector')
      ORDER BY 1`,
  );
  const found: string[] = [];
  for (const { place, statement } of columns) {
    const [row] = await cirt.query<{ count: number }>(statement, [`%${word}%`]);
    if (row && row.count > 0) found.push(place);
  }
  return found;
}

export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
