import { harmlessName } from '@tocsin/mail';
import { type NewAttachment, type NewReport } from '../../receiving/new-report.js';
import { type Problem } from '../../report/report.vocabulary.js';
import { caseChanges } from './case-changes.js';
import { type CaseFile, type PartnerCase } from './partner-case.sql.js';
import { type PartnerFacts } from './partner-facts.js';
import { textOfCase } from './text-of-case.js';

const LONGEST_SUBJECT = 300;
const EXERCISE = 'EXERCISE';

/** What a partner's case gives to a report, as it stands. Pure. */
export type CaseReport = Required<
  Pick<NewReport, 'subject' | 'text' | 'from' | 'language' | 'fields' | 'problems' | 'tlp' | 'automatic'>
>;

export function reportOfCase(held: PartnerCase): CaseReport {
  const document = held.state === 'visible' ? (held.standing?.document ?? null) : null;
  return {
    subject: document ? subjectOf(held, document.title) : '',
    text: document ? textOfCase(document) : '',
    from: { name: held.partner.name, address: null },
    language: document?.language ?? null,
    fields: {
      partner: factsOf(held),
      ...(document
        ? {
            observables: document.observables.map(({ type, value }) => ({ type, value })),
            ...classificationOf(document.classification),
          }
        : {}),
    },
    problems: held.state === 'visible' ? problemsOf(held) : [],
    tlp: held.tlp,
    // Answers go through the partner's thread, never by mail.
    automatic: true,
  };
}

/** The inbox's view of exercises goes by this word, as by that of any organisation that runs one. */
function subjectOf({ exercise }: PartnerCase, title: string): string {
  const marked = exercise && !title.startsWith(EXERCISE) ? `${EXERCISE}: ${title}` : title;
  return marked.slice(0, LONGEST_SUBJECT).toWellFormed();
}

function classificationOf({ rsitClass, rsitType }: { rsitClass: string | null; rsitType: string | null }) {
  return rsitClass === null ? {} : { classification: { class: rsitClass, type: rsitType } };
}

function factsOf(held: PartnerCase): PartnerFacts {
  const { standing, partner, state } = held;
  const { certificateSha256, ...who } = partner;
  const shown = state === 'visible' ? standing : null;
  return {
    caseId: held.id,
    partner: who,
    owner: held.owner,
    id: held.caseId,
    revision: held.revision,
    contentSha256: standing?.contentSha256 ?? null,
    leader: { issuer: held.leader, isPartner: held.leader === held.via },
    hopsLeft: held.hopsLeft,
    exercise: held.exercise,
    tlp: held.tlp,
    verification: standing && {
      kid: standing.kid,
      fingerprint: standing.fingerprint,
      comparedHow: standing.comparedHow,
      certificateSha256,
      signedAt: standing.signedAt,
      receivedAt: standing.receivedAt,
    },
    redacted: shown?.redacted.length ?? 0,
    encryptedFor: shown?.encrypted ? shown.recipients : [],
    problem: shown?.problem ?? null,
    changes: shown?.document && held.before ? caseChanges(held.before, shown.document) : null,
    withdrawn: state === 'visible' || !held.revoked ? null : { ...held.revoked, purged: state === 'purged' },
  };
}

function problemsOf({ standing }: PartnerCase): Problem[] {
  if (!standing) return [];
  return [
    ...(standing.problem ? [{ code: 'partner-case-unreadable', detail: standing.problem }] : []),
    ...standing.warnings.map((detail) => ({ code: 'partner-case-warning', detail })),
  ];
}

/** @param bytes of each file, by its hash; what is not there yet comes with a later look */
export function filesOfCase(files: readonly CaseFile[], bytes: ReadonlyMap<string, Buffer>): NewAttachment[] {
  return files.flatMap(({ sha256, name, contentType }, position) => {
    const content = bytes.get(sha256);
    return content
      ? [{ name: harmlessName(name, contentType, position).name, contentType, bytes: content }]
      : [];
  });
}
