import { type Fault, FaultList } from '../checking/fault.js';
import { flag, integer, list, number, object, oneOf, orNull, type Rule, text } from '../checking/rules.js';
import { SHARED_CASE_STATES, SHARED_PURPOSES, type SharedCase } from './shared-case.js';

const MOST = 100_000;
const LONG = 1_000_000;

const words = text({ max: LONG });
const line = text({ max: 20_000 });
const time: Rule = (value, path, faults) => {
  if (
    typeof value !== 'string' ||
    !/^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) ||
    Number.isNaN(Date.parse(value))
  )
    faults.add(path, 'must be a time such as 2026-09-21T13:30:00.000Z');
};
const label = oneOf('CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED');

/** An object with exactly these fields. */
const exactly = (fields: Record<string, Rule>): Rule =>
  object(fields, { needs: Object.keys(fields), closed: true });
const many = (rule: Rule): Rule => list(rule, { max: MOST });

const TYPES = ['ipv4', 'ipv6', 'cidr', 'asn', 'domain', 'url', 'email', 'md5', 'sha1', 'sha256', 'cve'];

const sharedCase = exactly({
  owner: line,
  id: line,
  revision: integer(1, 1_000_000_000),
  generatedAt: time,
  language: line,
  exercise: flag,
  tlp: label,
  pap: orNull(oneOf('RED', 'AMBER', 'GREEN', 'CLEAR')),
  purpose: oneOf(...SHARED_PURPOSES),
  state: oneOf(...SHARED_CASE_STATES),
  title: line,
  summary: words,
  classification: exactly({ rsitClass: orNull(line), rsitType: orNull(line), version: line }),
  severity: orNull(exactly({ level: integer(0, 5), score: orNull(number(0, 100)), provisional: flag })),
  times: exactly({
    reported: time,
    detected: orNull(time),
    started: orNull(time),
    ended: orNull(time),
    contained: orNull(time),
    resolved: orNull(time),
  }),
  contacts: many(
    exactly({
      role: oneOf('creator', 'reporter', 'affected', 'third-party', 'technical', 'other'),
      kind: oneOf('organization', 'person'),
      name: line,
      email: orNull(line),
      phone: orNull(line),
      country: orNull(line),
    }),
  ),
  organisations: many(
    exactly({
      role: oneOf('affected', 'source', 'intermediate', 'unknown'),
      name: line,
      sector: orNull(line),
      country: orNull(line),
    }),
  ),
  observables: many(
    exactly({
      type: oneOf(...TYPES),
      value: line,
      tlp: label,
      firstSeen: time,
      lastSeen: time,
      count: integer(1),
      malicious: flag,
      affected: flag,
      note: words,
    }),
  ),
  countermeasures: many(
    exactly({
      kind: line,
      description: words,
      state: oneOf('planned', 'active', 'being-removed', 'removed'),
      at: orNull(time),
    }),
  ),
  timeline: many(exactly({ at: time, kind: line, text: words })),
  notes: many(exactly({ at: time, author: orNull(line), text: words })),
  references: many(
    exactly({
      kind: oneOf('url', 'cve', 'advisory', 'case', 'other'),
      source: orNull(line),
      value: line,
      url: orNull(line),
    }),
  ),
  related: many(exactly({ owner: line, id: line })),
  attachments: many(
    exactly({
      name: line,
      contentType: line,
      size: integer(0),
      sha256: text({ like: { pattern: /^[0-9a-f]{64}$/, words: 'a SHA-256 in lower-case hexadecimal' } }),
      tlp: label,
    }),
  ),
  extensions: many(exactly({ format: line, path: line, value: text({ max: 32_000_000 }) })),
});

/** What is wrong with a value that calls itself a shared case; nothing where it is one. */
export function faultsOfCase(value: unknown): Fault[] {
  const faults = new FaultList();
  sharedCase(value, '', faults);
  return faults.items;
}

export const isSharedCase = (value: unknown): value is SharedCase => faultsOfCase(value).length === 0;
