// What a simulated case holds: little, but something of every kind that an agreement allows or withholds.
import { createHash } from 'node:crypto';

/**
 * @param {string} owner domain name @param {string} id @param {number} revision
 * @param {{ tlp: string, exercise: boolean }} facts
 * @param {string} at RFC 3339
 * @returns {import('@tocsin/formats').SharedCase}
 */
export function simCase(owner, id, revision, { tlp, exercise }, at) {
  return {
    owner,
    id,
    revision,
    generatedAt: at,
    language: 'en',
    exercise,
    tlp,
    pap: null,
    purpose: 'mitigation',
    state: 'open',
    title: `Phishing ${id}`,
    summary: `What is known after ${revision} looks.`,
    classification: { rsitClass: 'fraud', rsitType: 'phishing', version: '1' },
    severity: null,
    times: { reported: at, detected: null, started: null, ended: null, contained: null, resolved: null },
    contacts: [
      {
        role: 'creator',
        kind: 'organization',
        name: owner,
        email: `cirt@${owner}`,
        phone: null,
        country: null,
      },
      { role: 'reporter', kind: 'person', name: whoReported(id), email: null, phone: null, country: null },
    ],
    organisations: [],
    observables: [],
    countermeasures: [],
    timeline: [],
    notes: [{ at, author: null, text: whatWasNoted(id) }],
    references: [],
    related: [],
    attachments: [],
    extensions: [],
  };
}

/** Words that leave only where an agreement says so; looked for in everything that was received. */
export const whoReported = (id) => `Reporter of ${id} Quillfeather`;
export const whatWasNoted = (id) => `Among ourselves ${id} marmalade`;

export const hashOf = (content) => createHash('sha256').update(JSON.stringify(content)).digest('base64url');
