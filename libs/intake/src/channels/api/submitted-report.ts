import { type TlpLabel } from '@tocsin/config';
import { harmlessName } from '@tocsin/mail';
import { type NewAttachment, type NewReport } from '../../receiving/new-report.js';
import { type ReportChannel } from '../../report/report.vocabulary.js';

/** A report as a machine or an analyst sends it, validated already. */
export interface SubmittedReport {
  subject?: string;
  text?: string;
  from?: { name?: string | null; address?: string | null } | null;
  language?: string | null;
  occurredAt?: string | null;
  tlp?: TlpLabel | null;
  classification?: { class: string; type?: string | null } | null;
  observables?: { type: string; value: string }[];
  externalId?: string | null;
  phone?: string | null;
}

/** How it came, with its bytes. */
export interface Submission {
  channel: Extract<ReportChannel, 'api' | 'bulk' | 'phone'>;
  raw: Buffer;
  rawContentType: string;
  attachments?: NewAttachment[];
  /** What an `Idempotency-Key` stands for, where that is not the bytes themselves. */
  fingerprint?: string;
}

/**
 * A submitted report as intake stores it. What has no column of its own (classification and observables as the sender
 * saw them, his own id) stands in `fields`, where suggestions read it.
 */
export function fromSubmission(report: SubmittedReport, submission: Submission): NewReport {
  const { name = null, address = null } = report.from ?? {};
  return {
    channel: submission.channel,
    raw: { bytes: submission.raw },
    rawContentType: submission.rawContentType,
    subject: report.subject ?? firstLine(report.text ?? ''),
    text: report.text ?? '',
    from: name || address ? { name, address } : null,
    language: report.language ?? null,
    tlp: report.tlp ?? null,
    sentAt: report.occurredAt ? new Date(report.occurredAt) : null,
    fields: fieldsOf(report),
    attachments: submission.attachments?.map((file, position) => ({
      ...file,
      name: harmlessName(file.name, file.contentType, position).name,
    })),
  };
}

function fieldsOf(report: SubmittedReport): Record<string, unknown> | null {
  const { classification, observables, externalId, occurredAt, phone } = report;
  const known = { classification, observables, externalId, occurredAt, phone };
  const entries = Object.entries(known).filter(([, value]) => value !== undefined && value !== null);
  return entries.length > 0 ? Object.fromEntries(entries) : null;
}

function firstLine(text: string): string {
  const [line = ''] = text.trimStart().split(/\r?\n/u, 1);
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}
