import { blankCase, sharedTime } from '../case/blank-case.js';
import { type CaseReading, type CaseReadingContext, unreadable } from '../case/case-reading.js';
import { type SharedCase, type SharedReference } from '../case/shared-case.js';
import { cleanValue } from '../checking/clean-value.js';
import { FaultList } from '../checking/fault.js';
import { readJson } from '../checking/read-json.js';
import { isObject } from '../checking/rules.js';
import { type SharedTlp } from '../writing/shared-observable.js';
import { csafRule } from './csaf-rules.js';
import { productNames } from './product-names.js';

type Json = Record<string, unknown>;

const LIMITS = { maxBytes: 32 * 1024 * 1024, maxDepth: 64, maxTokens: 1_000_000 };
const LABELS: Partial<Record<string, SharedTlp>> = {
  WHITE: 'CLEAR',
  GREEN: 'GREEN',
  AMBER: 'AMBER',
  RED: 'RED',
};
const CVE = /^CVE-\d{4}-\d{4,19}$/;
/** More products are counted and not named: an advisory of an operating system names ten thousand. */
const MOST_PRODUCTS = 50;

/**
 * An advisory in CSAF 2.0, as far as a case has to do with it: what it is called, who says it, which vulnerabilities and
 * products. A case that it is laid over refers to it; its scores and remedies stay in the document, which is kept.
 */
export function readCsaf(bytes: Buffer, context: CaseReadingContext): CaseReading[] {
  const reading = readJson(bytes, LIMITS);
  if ('refused' in reading) return [unreadable(reading.refused)];
  const errors = new FaultList();
  csafRule(reading.value, '', errors);
  const value = cleanValue(reading.value);
  if (errors.items.length > 0 || !isObject(value))
    return [{ case: null, errors: errors.items, warnings: [] }];
  const warnings = new FaultList();
  return [{ case: caseOf(value, context, warnings), errors: [], warnings: warnings.items }];
}

function caseOf(value: Json, context: CaseReadingContext, warnings: FaultList): SharedCase {
  const document = part(value, 'document');
  const tracking = part(document, 'tracking');
  const publisher = part(document, 'publisher');
  const id = words(tracking.id);
  const released = sharedTime(tracking.current_release_date) ?? context.at;
  const cves = vulnerabilitiesOf(value);
  return {
    ...blankCase(context, id.replaceAll(/\s+/g, '-')),
    owner: hostOf(words(publisher.namespace)) ?? context.owner,
    revision: Math.max(1, parts(tracking, 'revision_history').length),
    generatedAt: released,
    language: words(document.lang) || 'en',
    tlp: labelOf(document, context.tlp, warnings),
    title: words(document.title),
    summary: summaryOf(value, document),
    classification: { rsitClass: 'vulnerable', rsitType: 'vulnerable-system', version: '' },
    times: {
      ...blankCase(context, id).times,
      reported: sharedTime(tracking.initial_release_date) ?? released,
    },
    contacts: [
      {
        role: 'creator',
        kind: 'organization',
        name: words(publisher.name),
        email: null,
        phone: null,
        country: null,
      },
    ],
    references: referencesOf(document, id, words(publisher.name), cves),
  };
}

function referencesOf(
  document: Json,
  id: string,
  source: string,
  cves: readonly string[],
): SharedReference[] {
  const listed = parts(document, 'references').map((each) => ({
    own: each.category === 'self',
    url: words(each.url),
    name: words(each.summary),
  }));
  return [
    { kind: 'advisory', source, value: id, url: listed.find(({ own }) => own)?.url ?? null },
    ...cves.map((value): SharedReference => ({ kind: 'cve', source: null, value, url: null })),
    ...listed
      .filter(({ own }) => !own)
      .map(({ url, name }): SharedReference => ({ kind: 'url', source: name, value: url, url: null })),
  ];
}

/** CSAF 2.0 has TLP 1; AMBER+STRICT is RED with a text beside (mapping of CSAF 2.1). What is silent is taken as it came. */
function labelOf(document: Json, assumed: SharedTlp, warnings: FaultList): SharedTlp {
  const distribution = part(document, 'distribution');
  const label = LABELS[words(part(distribution, 'tlp').label)];
  if (!label) {
    warnings.add('/document/distribution/tlp', `is missing: taken as TLP:${assumed}`);
    return assumed;
  }
  return label === 'RED' && /\bTLP:AMBER\+STRICT\b/.test(words(distribution.text)) ? 'AMBER+STRICT' : label;
}

function summaryOf(value: Json, document: Json): string {
  const notes = parts(document, 'notes').filter(
    ({ category }) => category === 'summary' || category === 'description',
  );
  const products = productNames(value.product_tree);
  const named = products.slice(0, MOST_PRODUCTS).join('\n');
  const more = products.length > MOST_PRODUCTS ? `\n… ${products.length - MOST_PRODUCTS} more` : '';
  const severity = words(part(document, 'aggregate_severity').text);
  return [
    ...notes.map(({ text }) => words(text)),
    ...(severity ? [`Severity: ${severity}`] : []),
    ...(products.length > 0 ? [`Products:\n${named}${more}`] : []),
  ].join('\n\n');
}

const vulnerabilitiesOf = (value: Json): string[] => [
  ...new Set(
    parts(value, 'vulnerabilities')
      .map(({ cve }) => words(cve))
      .filter((cve) => CVE.test(cve)),
  ),
];

function hostOf(namespace: string): string | null {
  return URL.canParse(namespace) ? new URL(namespace).hostname || null : null;
}

const words = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
const part = (value: Json, name: string): Json => (isObject(value[name]) ? value[name] : {});
const parts = (value: Json, name: string): Json[] => {
  const list = value[name];
  return Array.isArray(list) ? list.filter(isObject) : [];
};
