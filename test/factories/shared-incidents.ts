import { type Actor } from '@tocsin/identity';
import { AddNote, AddObservables, type IncidentRow, type NewIncident, OpenIncident } from '@tocsin/incidents';
import { newId } from '@tocsin/platform';
import {
  PreviewShares,
  ProposeShare,
  type ReleaseResult,
  ReleaseShares,
  SharingOfIncident,
  type SharingView,
} from '@tocsin/sharing';
import { type Cirt } from './federation-world.js';

/** Values that stand in every incident of `incidentOf`, each of another kind. */
export const PLANTED = {
  reporter: 'Rania Reporter',
  reporterAddress: 'rania@reporter.example.org',
  note: 'only for us: the source inside the bank',
  attacker: '192.0.2.66',
  victim: 'victim.example.com',
} as const;

/** An incident with a reporter, a note of ours, an attacker's and a victim's value. */
export async function incidentOf(
  cirt: Cirt,
  actor: Actor,
  input: Partial<NewIncident> = {},
): Promise<IncidentRow> {
  const reportId = newId();
  const ref = `R-2026-${String(Math.floor(Math.random() * 1_000_000)).padStart(6, '0')}`;
  await cirt.query(
    `INSERT INTO platform.blob (sha256, size, bytes) VALUES ('raw', 3, 'raw') ON CONFLICT DO NOTHING`,
  );
  await cirt.query(
    `INSERT INTO intake.report (id, reference, channel, received_at, raw_sha256, raw_content_type, raw_size, subject,
                                from_name, from_address, tlp, state, due_at)
     VALUES ($1, $2, 'email', now(), 'raw', 'message/rfc822', 3, 'A report', $3, $4, 'GREEN', 'accepted', now())`,
    [reportId, ref, PLANTED.reporter, PLANTED.reporterAddress],
  );
  const incident = await cirt.get(OpenIncident).execute(actor, {
    title: 'Phishing kit on a host',
    summary: `It was seen at ${PLANTED.attacker}.`,
    tlp: 'AMBER',
    reports: [{ id: reportId, ref, tlp: 'GREEN' }],
    ...input,
  });
  await cirt.get(AddNote).execute(actor, incident.ref, PLANTED.note);
  const add = cirt.get(AddObservables);
  await add.execute(actor, incident.ref, { values: [{ value: PLANTED.attacker }], malicious: true });
  await add.execute(actor, incident.ref, { values: [{ value: PLANTED.victim }], affected: true });
  return incident;
}

/** Proposes and releases in one go. @returns what became of it, by partner in the order given */
export async function share(
  from: Cirt,
  actor: Actor,
  ref: string,
  to: readonly Cirt[],
  choice: Partial<Parameters<ProposeShare['execute']>[2]> = {},
): Promise<ReleaseResult[]> {
  const partnerIds = await Promise.all(to.map((cirt) => from.partnerId(cirt)));
  const ids = await from.get(ProposeShare).execute(actor, ref, { partnerIds, ...choice });
  return release(from, actor, ref, ids);
}

/** What was looked at is what is released. */
export async function release(
  from: Cirt,
  actor: Actor,
  ref: string,
  shareIds: readonly string[],
): Promise<ReleaseResult[]> {
  const previews = await from.get(PreviewShares).execute(actor, ref, shareIds);
  return from.get(ReleaseShares).execute(
    actor,
    ref,
    shareIds.map((shareId) => ({
      shareId,
      sha256: previews.find((one) => one.shareId === shareId)?.sha256 ?? undefined,
    })),
  );
}

export function sharingOf(cirt: Cirt, actor: Actor, ref: string): Promise<SharingView> {
  return cirt.get(SharingOfIncident).execute(actor, ref);
}

/** What an instance holds of a case that another leads. */
export async function heldBy(
  cirt: Cirt,
  caseId: string,
): Promise<{
  state: string;
  revision: number;
  leader: string;
  documents: unknown[];
  contents: (string | null)[];
} | null> {
  const [row] = await cirt.query<{ id: string; state: string; revision: number; leader: string }>(
    `SELECT id, state, revision, leader FROM sharing.foreign_case WHERE case_id = $1`,
    [caseId],
  );
  if (!row) return null;
  const revisions = await cirt.query<{ document: unknown; content: string | null }>(
    `SELECT document, convert_from(content, 'UTF8') AS content FROM sharing.foreign_revision
      WHERE foreign_case_id = $1 ORDER BY revision`,
    [row.id],
  );
  return {
    ...row,
    documents: revisions.map(({ document }) => document),
    contents: revisions.map(({ content }) => content),
  };
}
