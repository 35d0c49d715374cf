import { classificationRules, isRsit } from '@tocsin/config';
import { type ReportKind } from '@tocsin/intake';
import { type ObservableType } from '@tocsin/observables';
import { foldText, isAsked, KEYWORD_RULES, type KeywordRule } from './keyword-rules.js';
import { type ClassSuggestion, type Reason } from './suggestion.js';

/** What classification looks at. */
export interface ClassificationFacts {
  subject: string;
  text: string;
  language: string | null;
  kind: ReportKind;
  /** What the sender himself says it is, by RSIT. */
  stated: { class: string; type: string | null } | null;
  /** Types of machine complaints (RFC 5965), lower case. */
  feedbackTypes: string[];
  /** `category/type` of a XARF document. */
  xarfType: string | null;
  /** The kind of incident chosen in the public form. */
  formType: string | null;
  observables: { type: ObservableType; value: string }[];
}

// Somebody's own words outweigh any number of ours; a form's choice nearly so.
const STATED = 50;
const FORM = 20;
const MACHINE = 12;
const MAX_WORDS = 3;
const MAX_TEXT = 50_000;
const SHOWN = 4;

/** Suggests RSIT classes with the reasons, best first, at most four; empty where nothing speaks for any. Pure. */
export function suggestClassification(facts: ClassificationFacts): ClassSuggestion[] {
  const found = new Map<string, ClassSuggestion>();
  const speak = (rsit: { class: string; type: string | null }, score: number, reason: Reason) => {
    const key = `${rsit.class}/${rsit.type ?? ''}`;
    const known = found.get(key) ?? { class: rsit.class, type: rsit.type, score: 0, reasons: [] };
    known.score += score;
    known.reasons.push(reason);
    found.set(key, known);
  };
  const { stated, formType } = facts;
  if (stated && isRsit(stated.class, stated.type)) {
    speak(stated, STATED, { kind: 'stated', matches: [stated.type ?? stated.class] });
  }
  const form = formType === null ? undefined : own(classificationRules.formTypes, formType);
  if (form && formType !== null) speak(form, FORM, { kind: 'form', matches: [formType] });
  for (const type of new Set(facts.feedbackTypes)) {
    const target = own(classificationRules.feedbackTypes, type);
    if (target) speak(target, MACHINE, { kind: 'machine', matches: [type] });
  }
  const { xarfType } = facts;
  const xarf =
    xarfType === null
      ? undefined
      : (own(classificationRules.xarfTypes, xarfType) ??
        own(classificationRules.xarfTypes, xarfType.split('/')[0] ?? ''));
  if (xarf && xarfType !== null) speak(xarf, MACHINE, { kind: 'machine', matches: [xarfType] });
  // What a mail server or an answering machine writes is about the mail, not about an incident.
  if (facts.kind === 'human' || facts.kind === 'abuse-report') speakWords(facts, speak);
  speakObservables(facts, speak);
  return [...found.values()]
    .sort((a, b) => b.score - a.score || a.class.localeCompare(b.class))
    .slice(0, SHOWN);
}

type Speak = (rsit: { class: string; type: string | null }, score: number, reason: Reason) => void;

function speakWords(facts: ClassificationFacts, speak: Speak): void {
  const subject = foldText(facts.subject.slice(0, 1_000));
  const text = foldText(facts.text.slice(0, MAX_TEXT));
  for (const rule of KEYWORD_RULES) {
    const inSubject = wordsOf(rule, subject, facts.language);
    const matches = new Set([...inSubject, ...wordsOf(rule, text, facts.language)]);
    if (matches.size === 0) continue;
    // What stands in the subject is what it is about.
    const counted = Math.min(MAX_WORDS, matches.size) + (inSubject.size > 0 ? 1 : 0);
    speak(rule, rule.weight * counted, { kind: 'words', matches: [...matches].slice(0, 5) });
  }
}

function wordsOf(rule: KeywordRule, text: string, language: string | null): Set<string> {
  const words = new Set<string>();
  for (const { language: ruleLanguage, found } of rule.expressions) {
    if (!isAsked(ruleLanguage, language)) continue;
    for (const [word] of text.matchAll(found)) {
      words.add(word.replaceAll(/\s+/g, ' '));
      if (words.size >= MAX_WORDS) return words;
    }
  }
  return words;
}

/** A CVE speaks of a vulnerability, a file's hash of malware; both weakly, because reports of all kinds name them. */
function speakObservables({ observables }: ClassificationFacts, speak: Speak): void {
  const values = (...types: ObservableType[]) =>
    observables.filter(({ type }) => types.includes(type)).map(({ value }) => value);
  const cves = values('cve');
  const hashes = values('md5', 'sha1', 'sha256');
  if (cves.length > 0) {
    speak({ class: 'vulnerable', type: 'vulnerable-system' }, 2, {
      kind: 'observables',
      matches: cves.slice(0, 3),
    });
  }
  if (hashes.length > 0) {
    const matches = hashes.slice(0, 3);
    speak({ class: 'malicious-code', type: 'malware-distribution' }, 2, { kind: 'observables', matches });
  }
}

/** Only what the table itself holds: `constructor` is no form type. */
function own<T>(table: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
