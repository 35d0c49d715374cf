import { TLP_LABELS, type TlpLabel } from '@tocsin/config';
import { type XarfReading, type XarfReport } from '@tocsin/formats';
import { harmlessName } from '@tocsin/mail';
import { type NewAttachment, type NewReport } from '../../receiving/new-report.js';
import { xarfFacts, xarfProblems } from './xarf-facts.js';

const LONGEST_SUBJECT = 300;
const LONGEST_ADDRESS = 320;

/** What a document gives to a report, however it came. */
export type XarfContent = Required<
  Pick<
    NewReport,
    | 'kind'
    | 'subject'
    | 'text'
    | 'from'
    | 'sentAt'
    | 'fields'
    | 'problems'
    | 'tlp'
    | 'automatic'
    | 'attachments'
  >
>;

/** @param position of the document among several that came in one go; null where it came alone */
export function contentOfXarf(reading: XarfReading, position: number | null = null): XarfContent {
  const { report } = reading;
  const attachments = filesOf(report);
  const facts = xarfFacts(
    reading,
    attachments.map(({ name }) => name),
  );
  return {
    kind: 'abuse-report',
    subject: subjectOf(report),
    text: report.description ?? '',
    from: senderOf(report),
    sentAt: report.timestamp ? new Date(report.timestamp) : null,
    fields: {
      xarf: facts,
      ...(position === null ? {} : { position }),
      ...(report.childProtection ? { childProtection: true } : {}),
    },
    problems: xarfProblems(reading),
    tlp: labelOf(report.tags),
    automatic: true,
    attachments,
  };
}

/** `content/phishing: https://…`, for lists; the words of the format, as no person wrote any. */
function subjectOf({ category, type, sourceIdentifier }: XarfReport): string {
  const kind = [category, type].filter(Boolean).join('/') || 'XARF';
  return (sourceIdentifier ? `${kind}: ${sourceIdentifier}` : kind).slice(0, LONGEST_SUBJECT);
}

/** Whose complaint it is; where a service files for others, it is named in the document. */
function senderOf({ reporter, sender }: XarfReport): XarfContent['from'] {
  const contact = reporter ?? sender;
  const address = contact?.contact?.includes('@') ? contact.contact : null;
  if (!contact?.org && !address) return null;
  return {
    name: contact?.org ?? null,
    address: address && address.length <= LONGEST_ADDRESS ? address : null,
  };
}

function filesOf({ evidence }: XarfReport): NewAttachment[] {
  return evidence.map((item, index) => ({
    name: harmlessName('', item.contentType, index + 1).name.replace(/^part-/, 'evidence-'),
    contentType: item.contentType,
    bytes: item.content,
    unpackedFrom: 'xarf.json',
    problems: item.problems.map(({ path, reason }) => ({
      code: 'xarf-evidence',
      detail: `${path} ${reason}`,
    })),
  }));
}

/** A tag `tlp:green`; the strictest of several (DOMAIN: TLP). The format has no field for it. */
function labelOf(tags: readonly string[]): TlpLabel | null {
  const stated = tags
    .map((tag) => /^tlp:([a-z_+-]{3,15})$/i.exec(tag)?.[1]?.toUpperCase().replaceAll(/[-_]/g, '+'))
    .map((label) => (label === 'WHITE' ? 'CLEAR' : label));
  const strictestFirst = TLP_LABELS.toSorted((a, b) => strictness[b] - strictness[a]);
  return strictestFirst.find((label) => stated.includes(label)) ?? null;
}

const strictness: Record<TlpLabel, number> = { CLEAR: 0, GREEN: 1, AMBER: 2, 'AMBER+STRICT': 3, RED: 4 };
