import { type ReportKind } from '@tocsin/intake';
import { type OriginalMail } from '@tocsin/mail';
import { originalParts } from './original-parts.js';
import { type ReportPart } from './report-part.js';

/** A report as examination reads it. */
export interface ExaminedReport {
  id: string;
  reference: string;
  kind: ReportKind;
  receivedAt: Date;
  subject: string;
  fromName: string | null;
  fromAddress: string | null;
  bodyText: string;
  bodyHtml: string | null;
  language: string | null;
  headers: Record<string, string[]>;
  form: Record<string, unknown> | null;
  fields: Record<string, unknown> | null;
  /** Mails that it passes on. */
  originals: OriginalMail[];
  contentHash: string | null;
  rawSha256: string;
  /** Sealed evidence: identifiers are taken from it, and no word. */
  sealed: boolean;
  attachments: { name: string; contentType: string; bytes: Buffer | null }[];
  /** What we had written in the thread that it answers. */
  ours: string[];
}

const LONGEST_FIELD = 20_000;
const MOST_FIELDS = 500;
/** Headers of machine reports that name addresses of the attacker; route and marks of others are noise. */
const TELLING_HEADERS = [
  'x-originating-ip',
  'x-source-ip',
  'x-sender-ip',
  'x-abuse-source',
  'x-reported-domain',
];

/**
 * The parts of a report that may name something, without its attachments: subject, text, links of the HTML (the text
 * shows their words only), form answers, the data of machine reports and their headers. Pure.
 */
export function partsOf(report: ExaminedReport): ReportPart[] {
  const parts: ReportPart[] = [
    { place: 'subject', text: report.subject },
    { place: 'body', text: report.bodyText },
    { place: 'body', text: withoutOurLinks(linksOf(report.bodyHtml ?? ''), report.ours).join('\n') },
    ...flatten('form', report.form),
    ...flatten('field', withoutStated(report.fields)),
    ...originalParts(report.originals),
  ];
  if (report.kind === 'abuse-report') {
    for (const name of TELLING_HEADERS) {
      const values = Object.hasOwn(report.headers, name) ? report.headers[name] : undefined;
      if (values) parts.push({ place: `header:${name}`, text: values.join('\n').slice(0, LONGEST_FIELD) });
    }
  }
  return parts.filter(({ text }) => text.trim() !== '');
}

/** A link that stands in what we wrote is one that we sent, whatever its words in the answer. */
function withoutOurLinks(links: readonly string[], ours: readonly string[]): string[] {
  return links.filter((link) => !ours.some((written) => written.includes(link)));
}

/** What the sender states by type is taken as it is, not searched for (`statedObservables`). */
function withoutStated(fields: Record<string, unknown> | null): Record<string, unknown> | null {
  if (!fields) return null;
  // A partner's facts are of his message: keys and hashes, none of them the case's.
  const {
    observables: _observables,
    classification: _class,
    partner: _partner,
    xarf,
    original,
    ...rest
  } = fields;
  return {
    ...rest,
    ...(xarf === undefined ? {} : { xarf: without(ABOUT_THE_REPORT, xarf) }),
    ...(original === undefined ? {} : { original: without(MESSAGE_ID, original) }),
  };
}

/** Looks like a mail address and is none. */
const MESSAGE_ID = new Set(['messageId']);

/** Who reports, by which service, and what our reader noted: they name the reporter's own addresses, not the attacker's. */
const ABOUT_THE_REPORT = new Set([
  'reporter',
  'sender',
  'reportId',
  'version',
  'evidence',
  'errors',
  'warnings',
  'timestamp',
]);

function without(names: ReadonlySet<string>, data: unknown): unknown {
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).filter(([name]) => !names.has(name)));
}

const HREF = /\b(?:href|src)\s*=\s*(?:"([^"]{1,8000})"|'([^']{1,8000})')/gi;
const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  '#x27': "'",
};

/** Targets of the links in sanitised HTML. */
export function linksOf(html: string): string[] {
  const links: string[] = [];
  for (const [, double, single] of html.matchAll(HREF)) {
    const link = (double ?? single ?? '').replaceAll(
      /&(amp|lt|gt|quot|apos|#39|#x27);/gi,
      (_all, name: string) => {
        return ENTITIES[name.toLowerCase()] ?? '';
      },
    );
    if (!/^(?:cid|data):/i.test(link)) links.push(link);
    if (links.length >= 2_000) break;
  }
  return links;
}

/** Strings and numbers of nested data, each under the name it stands in; lists share their name. */
function flatten(prefix: string, data: unknown): ReportPart[] {
  const found = new Map<string, string[]>();
  let left = MOST_FIELDS;
  const walk = (value: unknown, name: string, depth: number): void => {
    if (left <= 0 || depth > 8) return;
    if (typeof value === 'string' || typeof value === 'number') {
      left--;
      found.set(name, [...(found.get(name) ?? []), String(value).slice(0, LONGEST_FIELD)]);
    } else if (Array.isArray(value)) {
      for (const item of value) walk(item, name, depth + 1);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, member] of Object.entries(value)) walk(member, key.slice(0, 80), depth + 1);
    }
  };
  walk(data, prefix, 0);
  return [...found].map(([name, texts]) => ({ place: `${prefix}:${name}`, text: texts.join('\n') }));
}
