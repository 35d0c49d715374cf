import { type LoopSign } from '@tocsin/correspondence';
import {
  contentOfXarf,
  documentsOfMail,
  type MailedXarf,
  type NewReport,
  type Problem,
} from '@tocsin/intake';
import { type MachineFields } from '@tocsin/mail';
import { type ReadMail } from './read-inbound.js';
import { type RawMail, reportOfMail } from './report-of-mail.js';

/**
 * The reports that a mail is: one, or one for each feedback part and each document of XARF that it carries (several
 * complaints in one message are several reports; they share its bytes and have parts of their own). A feedback part with
 * several recipients stays one report with several complaints: they tell of one message and are decided together
 * (ADR 0051). Pure.
 * @param loop it carries our name without being ours
 */
export function reportsOfMail(read: ReadMail, raw: RawMail, loop: LoopSign | null = null): NewReport[] {
  const documents = documentsOfMail(read.mail.documents);
  const whole = withDocuments(reportOfMail(read, raw, loop), documents);
  const complaints = complaintsOf(read);
  const reports = [
    ...complaints.map((fields, index) =>
      index === 0 ? { ...whole, fields: { ...fields } } : partOf(whole, { fields: { ...fields } }),
    ),
    ...documents.readings.map((reading, index) => {
      const content = contentOfXarf(reading, documents.readings.length > 1 ? index : null);
      return complaints.length + index === 0 ? joined(whole, content) : partOf(whole, content);
    }),
  ];
  if (reports.length === 0) return [whole];
  // The message is the raw form of all of them: whoever may open one may open all. One that is sealed seals them all.
  const sealed = documents.readings.some(({ report }) => report.childProtection);
  return reports.map((report, part) => ({
    ...report,
    part,
    fields: sealed ? { ...report.fields, childProtection: true } : report.fields,
    problems:
      reports.length > 1 ? [...(report.problems ?? []), several(part, reports.length)] : report.problems,
  }));
}

/** Complaints with feedback parts of their own; those of a mail that is nothing but XARF are none. */
function complaintsOf({ mail }: ReadMail): MachineFields[] {
  const { fields, moreFields } = mail;
  return fields && fields.reports.length > 0 ? [fields, ...moreFields] : [];
}

function withDocuments(report: NewReport, { unread }: MailedXarf): NewReport {
  if (unread === 0) return report;
  return {
    ...report,
    problems: [...(report.problems ?? []), { code: 'xarf-unreadable', detail: String(unread) }],
  };
}

/** The first document is the mail's own matter: its words stand in the mail's, where there are any. */
function joined(whole: NewReport, content: ReturnType<typeof contentOfXarf>): NewReport {
  return {
    ...whole,
    subject: whole.subject === '' ? content.subject : whole.subject,
    text: whole.text?.trim() === '' ? content.text : whole.text,
    fields: { ...whole.fields, ...content.fields },
    tlp: whole.tlp ?? content.tlp,
    problems: [...(whole.problems ?? []), ...content.problems],
    attachments: [...(whole.attachments ?? []), ...content.attachments],
  };
}

/** A further one: who sent it and how stays; words and files of the mail stand at its first report. */
function partOf(whole: NewReport, content: Partial<NewReport>): NewReport {
  const { subject, text = '', fields, tlp, problems = [], attachments = [] } = content;
  return {
    ...whole,
    subject: subject ?? whole.subject,
    text,
    html: null,
    fields,
    tlp: whole.tlp ?? tlp,
    problems,
    attachments,
    originals: [],
  };
}

function several(part: number, count: number): Problem {
  return { code: 'one-of-several', detail: `${part + 1}/${count}` };
}
