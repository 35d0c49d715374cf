import { type SharedCase, type SharedCaseObservable } from '../case/shared-case.js';
import { hasForm } from '../checking/text-forms.js';
import { uuid5 } from '../writing/uuid5.js';

/** Ours: report ids follow from case, revision and value, so that a network can tell a repetition from news. */
const NAMESPACE = '3d1e3b7c-93d0-5c0b-8f0a-5a0c6f6f2a10';
const LONGEST = 1000;

type Json = Record<string, unknown>;

/**
 * XARF 4 documents for those who run networks: one for each address, name or URL that a person holds for malicious. A
 * victim's are none of them, and of an exercise there are none at all: machines act on XARF, and it has no mark of a drill.
 * Only types whose required fields a case can fill; what has none of its own is a matter of reputation.
 */
export function writeXarf(shared: SharedCase): string {
  const documents = shared.exercise
    ? []
    : shared.observables.filter(isSource).map((each) => documentOf(each, shared));
  return `${JSON.stringify(documents, null, 2)}\n`;
}

const SOURCES: readonly SharedCaseObservable['type'][] = ['ipv4', 'ipv6', 'domain', 'url'];

const isSource = ({ type, malicious, affected }: SharedCaseObservable): boolean =>
  SOURCES.includes(type) && malicious && !affected;

function documentOf(observable: SharedCaseObservable, shared: SharedCase): Json {
  const { value, note, tlp } = observable;
  const reporter = reporterOf(shared);
  const { rsitType } = shared.classification;
  const description = [shared.title, note].filter(Boolean).join(': ').slice(0, LONGEST).toWellFormed();
  return {
    xarf_version: '4.2.0',
    report_id: uuid5(NAMESPACE, `${shared.owner} ${shared.id} ${shared.revision} ${value}`),
    timestamp: observable.lastSeen,
    reporter,
    sender: reporter,
    source_identifier: value,
    ...kindOf(observable, shared),
    ...(description === '' ? {} : { description }),
    tags: [
      `tlp:${tlp.toLowerCase()}`,
      ...(rsitType && /^[a-z0-9-]+$/.test(rsitType) ? [`rsit:${rsitType}`] : []),
    ],
  };
}

/** Category and type with the fields that they require. */
function kindOf({ type, value, firstSeen }: SharedCaseObservable, { classification }: SharedCase): Json {
  const { rsitClass, rsitType } = classification;
  if (type === 'url' && rsitType === 'phishing') return { category: 'content', type: 'phishing', url: value };
  if (type === 'url' && rsitType === 'malware-distribution')
    return { category: 'content', type: 'malware', url: value };
  if (type !== 'url' && (rsitType === 'c2-server' || rsitType === 'infected-system'))
    return { category: 'infrastructure', type: 'botnet', compromise_evidence: `RSIT: ${rsitType}` };
  if (type !== 'url' && rsitClass === 'intrusions')
    return {
      category: 'infrastructure',
      type: 'compromised_server',
      compromise_method: rsitType ?? 'unknown',
    };
  return {
    category: 'reputation',
    type: 'threat_intelligence',
    threat_type: rsitType ?? rsitClass ?? 'unknown',
    first_seen: firstSeen,
  };
}

/** The team that made the case; without its address, the mailbox that every domain with mail has (RFC 5321 §4.5.1). */
function reporterOf({ contacts, owner }: SharedCase): Json {
  const creator = contacts.find(({ role }) => role === 'creator');
  const email = creator?.email && hasForm(creator.email, 'email') ? creator.email : `postmaster@${owner}`;
  return { org: creator?.name || owner, contact: email, domain: owner };
}
