import { cleanValue, hasInternal } from '../../checking/clean-value.js';
import { below, FaultList } from '../../checking/fault.js';
import { isObject } from '../../checking/rules.js';
import { type EvidenceNames, readEvidence } from '../read-evidence.js';
import { reportOf } from '../read-version-4.js';
import { version3 } from '../rules/version-3.js';
import { type XarfReading } from '../xarf-report.js';
import { typeInVersion4 } from './types.js';

type Json = Record<string, unknown>;

/** Fields of a version-3 report that have a name of their own in version 4. The first that is there is taken. */
const renamed: Record<string, readonly string[]> = {
  timestamp: ['Date'],
  source_port: ['SourcePort'],
  destination_ip: ['DestinationIp'],
  destination_port: ['DestinationPort'],
  protocol: ['Protocol'],
  smtp_from: ['SmtpMailFromAddress'],
  smtp_to: ['SmtpRcptToAddress'],
  subject: ['SmtpMessageSubject'],
  url: ['Url', 'URL'],
  user_agent: ['UserAgent'],
  description: ['AttackDescription', 'Description'],
};

const taken = new Set([
  ...Object.values(renamed).flat(),
  'ReportType',
  'SourceIp',
  'Source',
  'Samples',
  'Attachment',
  'AdditionalInfo',
]);

/**
 * Reads XARF 3 leniently into the words of version 4: what is sent as version 3 seldom keeps to its schema (the
 * specification's own samples do not), so all that stands against it is a warning.
 */
export function readVersion3(document: Json): XarfReading {
  const warnings = new FaultList();
  version3(document, '', warnings);
  const conforms = warnings.items.length === 0;
  if (hasInternal(document)) warnings.add('/_internal', 'is the sender’s own: left out');
  const errors = new FaultList();
  if (!isObject(document.Report)) errors.add('/Report', 'is missing');
  const report = isObject(document.Report) ? document.Report : {};
  const mapped = { ...reportOf(inVersion4(document, report)), evidence: evidenceOf(report) };
  for (const { problems } of mapped.evidence)
    for (const { path, reason } of problems) warnings.add(path, reason);
  return { form: 'v3', conforms, errors: errors.items, warnings: warnings.items, report: mapped };
}

function inVersion4(document: Json, report: Json): Json {
  const info = isObject(document.ReporterInfo) ? document.ReporterInfo : {};
  const reporter = {
    org: info.ReporterOrg,
    contact: info.ReporterOrgEmail ?? info.ReporterContactEmail,
    domain: info.ReporterOrgDomain,
  };
  return {
    ...unnamed(document, report, info),
    xarf_version: document.Version,
    reporter,
    // Version 3 does not tell them apart.
    sender: reporter,
    source_identifier: sourceOf(report),
    ...typeInVersion4(report.ReportClass, report.ReportType),
    ...valuesOf(report),
    legacy_version: '3',
  };
}

function valuesOf(report: Json): Json {
  const entries = Object.entries(renamed).map(([name, old]) => [name, firstOf(report, old)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function firstOf(report: Json, names: readonly string[]): unknown {
  return names.map((name) => report[name]).find((value) => value !== undefined);
}

/** `SourceIp`, or as most senders write it: `Source: { Type, IP | URL | … }`. */
function sourceOf(report: Json): unknown {
  if (typeof report.SourceIp === 'string') return report.SourceIp;
  if (typeof report.Source === 'string') return report.Source;
  if (!isObject(report.Source)) return undefined;
  const { Type: _kind, Port: _port, ...named } = report.Source;
  return Object.values(named).find((value) => typeof value === 'string');
}

/** What has no place of its own is carried over by name: nothing that a sender said is dropped. */
function unnamed(document: Json, report: Json, info: Json): Json {
  const ofReport = Object.entries(report).filter(([name]) => !taken.has(name));
  const ofDocument = Object.entries(document).filter(
    ([name]) => !['Version', 'ReporterInfo', 'Report'].includes(name),
  );
  const ofReporter = Object.entries(info).filter(([name]) => name.startsWith('ReporterContact'));
  const additional = isObject(report.AdditionalInfo) ? Object.entries(report.AdditionalInfo) : [];
  const all = [...ofDocument, ...ofReporter, ...ofReport, ...additional];
  return cleanValue(Object.fromEntries(all.map(([name, value]) => [inWords(name), value]))) as Json;
}

/** `MalwareFamily` → `malware_family`, as version 4 writes names and in many cases means the same. */
function inWords(name: string): string {
  return name.replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}

const samples: EvidenceNames = {
  contentType: 'ContentType',
  payload: 'Payload',
  description: 'Description',
};

function evidenceOf(report: Json) {
  return [
    ...readEvidence(report.Samples, below('/Report', 'Samples'), samples),
    ...readEvidence(report.Attachment, below('/Report', 'Attachment'), { ...samples, payload: 'Data' }),
  ];
}
