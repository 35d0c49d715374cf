import { cleanString, cleanValue, hasInternal } from '../checking/clean-value.js';
import { FaultList } from '../checking/fault.js';
import { hasForm } from '../checking/text-forms.js';
import { isObject } from '../checking/rules.js';
import { isChildProtection } from './child-protection.js';
import { readEvidence } from './read-evidence.js';
import { CATEGORIES, everyDocument } from './rules/every-document.js';
import { ruleOfType } from './rules/types.js';
import { type XarfContact, type XarfReading, type XarfReport } from './xarf-report.js';

const LONGEST = 2000;

/** Fields that have a place of their own in `XarfReport`; all others are `details`. */
const placed = new Set([
  'xarf_version',
  'report_id',
  'timestamp',
  'reporter',
  'sender',
  'source_identifier',
  'source_port',
  'category',
  'type',
  'evidence_source',
  'evidence',
  'description',
  'confidence',
  'tags',
]);

/**
 * Judges and reads a document of XARF 4. A type that the specification does not name is no reason to refuse one: the
 * format is made to grow, and a report of something new is a report.
 */
export function readVersion4(document: Record<string, unknown>): XarfReading {
  const errors = new FaultList();
  const warnings = new FaultList();
  everyDocument(document, '', errors);
  const conforms = judgeType(document, errors, warnings) && errors.items.length === 0;
  if (hasInternal(document)) warnings.add('/_internal', 'is the sender’s own: left out');
  const report = reportOf(document);
  for (const { problems } of report.evidence)
    for (const { path, reason } of problems) warnings.add(path, reason);
  return { form: 'v4', conforms, errors: errors.items, warnings: warnings.items, report };
}

/** @returns whether the specification names the type */
function judgeType(document: Record<string, unknown>, errors: FaultList, warnings: FaultList): boolean {
  const { category, type } = document;
  const rule = ruleOfType(category, type);
  rule?.(document, '', errors);
  const isKnownCategory = CATEGORIES.some((each) => each === category);
  if (rule || typeof type !== 'string' || !isKnownCategory) return rule !== null;
  warnings.add('/type', `is not a type of ${String(category)}: taken as it stands`);
  return false;
}

/** What a document in the words of XARF 4 says, as far as it can be read at all. */
export function reportOf(document: Record<string, unknown>): XarfReport {
  const text = (name: string): string | null => textOf(document[name], LONGEST);
  const { timestamp, source_port: port, confidence, tags } = document;
  const category = text('category');
  const type = text('type');
  return {
    version: text('xarf_version'),
    reportId: text('report_id'),
    timestamp: typeof timestamp === 'string' && hasForm(timestamp, 'date-time') ? instantOf(timestamp) : null,
    reporter: contactOf(document.reporter),
    sender: contactOf(document.sender),
    sourceIdentifier: text('source_identifier'),
    sourcePort: typeof port === 'number' && Number.isInteger(port) && port > 0 && port < 65_536 ? port : null,
    category,
    type,
    evidenceSource: text('evidence_source'),
    description: text('description'),
    confidence: typeof confidence === 'number' && confidence >= 0 && confidence <= 1 ? confidence : null,
    tags: Array.isArray(tags)
      ? tags
          .slice(0, 100)
          .map((each) => textOf(each, 200))
          .filter((each) => each !== null)
      : [],
    details: detailsOf(document),
    evidence: readEvidence(document.evidence, '/evidence'),
    childProtection: isChildProtection(category, type),
  };
}

function detailsOf(document: Record<string, unknown>): Record<string, unknown> {
  const others = Object.entries(document).filter(([name]) => !placed.has(name));
  return cleanValue(Object.fromEntries(others)) as Record<string, unknown>;
}

function contactOf(value: unknown): XarfContact | null {
  if (!isObject(value)) return null;
  const contact = {
    org: textOf(value.org, LONGEST),
    contact: textOf(value.contact, LONGEST),
    domain: textOf(value.domain, LONGEST),
  };
  return contact.org || contact.contact || contact.domain ? contact : null;
}

function textOf(value: unknown, longest: number): string | null {
  if (typeof value !== 'string' || value.trim() === '') return null;
  return cleanString(cleanString(value).slice(0, longest));
}

/** Offsets without a colon are taken by the rules and not by `Date`. */
function instantOf(text: string): string | null {
  const date = new Date(
    text
      .replace(/\s/, 'T')
      .replace(/([+-]\d\d)(\d\d)?$/, (_all, hours: string, minutes = '00') => `${hours}:${String(minutes)}`),
  );
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
