import { createHash } from 'node:crypto';
import { type TlpLabel } from '@tocsin/config';
import {
  type RidAttachment,
  type RidReport,
  ridPolicy,
  type SharedAttachment,
  type SharedCase,
  writeIodefValue,
} from '@tocsin/formats';
import {
  type Agreement,
  type CaseField,
  type Circumstances,
  projectCase,
  type ReleaseRequest,
  releaseToPartner,
  type Removal,
} from '@tocsin/release';
import { hopsLeft, onwardWay } from '../../protocol/onward-targets.js';
import { canonicalBytes } from '../../transport/envelope/canonical-json.js';
import { fingerprintOf } from '../snapshot/compose-case.js';
import { type Passing } from './case-source.js';

export const CONTENT_TYPE = 'application/iodef+json';

/** What a person chose for one partner. */
export interface Choice {
  fields: readonly CaseField[];
  /** Hashes. */
  attachments: readonly string[];
  /** Addresses of named persons. */
  recipients: readonly string[];
}

/** What would leave to one partner, to the byte. */
export interface Composed {
  document: unknown;
  /** The RFC 8785 form of the document. */
  bytes: Buffer;
  /** SHA-256 over `bytes`: hexadecimal as blobs are named, base64url as messages say it. */
  sha256: string;
  contentSha256: string;
  /** Of what it says and to whom, without its number and time: the same words under another number are no news. */
  fingerprint: string;
  projected: SharedCase;
  removed: Removal[];
  tlp: TlpLabel;
  hopsLeft: number;
  /** Through whose systems it went before ours. */
  hops: string[];
  attachments: Omit<RidAttachment, 'jwe'>[];
  /** What the gate has to be asked. */
  request: ReleaseRequest;
}

/**
 * The case as one partner would get it and what the gate is asked about it. Pure and repeatable: the same case, choice
 * and agreement give the same bytes, so that what was looked at, what was approved and what leaves can be one thing.
 */
export function composeRelease(
  full: SharedCase,
  agreement: Agreement,
  choice: Choice,
  circumstances: Circumstances,
  passing: (Passing & { isHis: boolean }) | null = null,
): Composed {
  const chosen = full.attachments.filter(({ sha256 }) => choice.attachments.includes(sha256));
  const { case: projected, removed, unsafe } = projectCase(full, agreement, choice.fields, circumstances);
  // Files go only where they were chosen one by one; which of them may leave is the projection's to say. None with RED:
  // their names stand beside what is encrypted, and whoever runs the partner's system fetches them.
  const isRed = projected.tlp === 'RED';
  const attachments = projected.attachments.filter(
    (file) => !isRed && chosen.some(({ sha256 }) => sha256 === file.sha256),
  );
  const shared: SharedCase = { ...projected, attachments };
  const document: unknown = writeIodefValue(shared);
  const bytes = canonicalBytes(document);
  const hash = createHash('sha256').update(bytes).digest();
  const left =
    passing === null
      ? hopsLeft(shared.tlp, agreement.hopLimit)
      : onwardWay({ ...passing, tlp: shared.tlp }, '', agreement.hopLimit).hopsLeft;
  const fields = choice.fields.filter((field) => agreement.allowed.includes(field));
  return {
    document,
    bytes,
    sha256: hash.toString('hex'),
    contentSha256: hash.toString('base64url'),
    fingerprint: fingerprintOf(shared, shared.tlp === 'RED' ? choice.recipients : []),
    projected: shared,
    removed: [...removed, ...leftBehind(full, projected.attachments, attachments, isRed)],
    tlp: shared.tlp,
    hopsLeft: left,
    hops: passing?.hops ?? [],
    attachments: attachments.map((file) => ({ ...file })),
    request: releaseToPartner(agreement, {
      label: shared.tlp,
      way: { kind: 'share', encrypted: true, encryptedTo: choice.recipients, hopsLeft: left },
      drill: full.exercise,
      childProtection: circumstances.childProtection,
      pap: shared.pap,
      fields,
      unsafe,
      // What is not ours keeps the label that it came with, and goes as far as its source allows.
      ...(passing === null
        ? {}
        : {
            source: {
              owner: passing.owner,
              label: passing.tlp,
              permission: null,
              isRecipient: passing.isHis,
            },
          }),
    }),
  };
}

/** The message that carries it; `content` is the document, or a JWE of its bytes. */
export function reportEvent(
  { contentSha256, tlp, hopsLeft: hops_left, hops, attachments, removed, projected }: Composed,
  about: {
    issuer: string;
    supersedes: number | null;
    recipients: readonly string[];
    /** Of the hand-over by which we lead a case of another's id. */
    consents?: [string, string];
  },
  content: { document: unknown } | { jwe: string },
): RidReport {
  return {
    name: 'report',
    rid: ridPolicy('report'),
    case: {
      owner: projected.owner,
      id: projected.id,
      revision: projected.revision,
      supersedes: about.supersedes,
    },
    exercise: projected.exercise,
    hops: [...hops, about.issuer],
    tlp,
    content_type: CONTENT_TYPE,
    content_sha256: contentSha256,
    ...('jwe' in content ? { content_jwe: content.jwe } : { content: content.document }),
    recipients: [...about.recipients],
    redacted: removed.map(({ pointer }) => pointer),
    hops_left,
    attachments,
    ...(about.consents ? { consents: about.consents } : {}),
  };
}

function leftBehind(
  full: SharedCase,
  allowed: readonly SharedAttachment[],
  going: readonly SharedAttachment[],
  isRed: boolean,
): Removal[] {
  const reason = isRed ? 'above-clearance' : 'not-chosen';
  const stays = allowed.filter((file) => !going.includes(file)).map(({ sha256 }) => sha256);
  return full.attachments.flatMap(({ sha256 }, index) =>
    stays.includes(sha256)
      ? [{ pointer: `/attachments/${index}`, field: 'attachments' as const, reason }]
      : [],
  );
}
