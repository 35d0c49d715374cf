import { Injectable } from '@nestjs/common';
import { type MailAddress, type ParsedMail, readReplyToken, readSubjectTags } from '@tocsin/mail';
import { type Transaction } from '@tocsin/platform';
import { type FilingRule, type InboundMail } from './inbound-mail.js';

/** A thread that a mail belongs to, or will: the report's first answer opens it. */
export interface Found {
  /** Null where the conversation is one with a third party (`threadId`). */
  reportId: string | null;
  /** Of an investigation; null: a reporter's, found by `reportId`. */
  threadId: string | null;
  rule: FilingRule;
  /** The message of ours that came back or bounced, where the mail names it. */
  ours: string | null;
  /** Other threads that it names as well, as references that anybody here may see; the nearest id won. */
  others?: string[];
}

/** More ids than any mail program writes; what an attacker adds beyond costs nothing. */
const MAX_IDS = 200;
/** Characters of a bounce in which a quotation is looked for. */
const MAX_QUOTED = 200_000;

/** Of Postfix and Dovecot, of Postfix before aliases, of Exim and qmail. */
const DELIVERED_TO = ['delivered-to', 'x-original-to', 'envelope-to'];

interface Known {
  message_id: string;
  report_id: string | null;
  thread_id: string | null;
  ours: string | null;
}

/** Columns of where a thread `t` belongs: a report's is found by the report, an investigation's by itself. */
const PLACE = `t.report_id, CASE WHEN t.report_id IS NULL THEN t.id END AS thread_id`;

/** Recognises whose conversation a mail belongs to. Reads only. */
@Injectable()
export class ThreadFinder {
  /** Our own mail, come back by a list or a forwarding rule: it has been said already. */
  async ownMail(tx: Transaction, mail: ParsedMail): Promise<Found | null> {
    if (!mail.messageId) return null;
    const [known] = await this.lookUp(tx, [mail.messageId]);
    return known?.ours ? { ...placeOf(known), rule: 'own-mail', ours: known.ours } : null;
  }

  /**
   * By In-Reply-To, then References from the nearest back: any message of a thread, ours or theirs, and the original
   * mail of a report. Message-IDs of ours are random, so to name one is to have had the mail.
   */
  async byReferences(tx: Transaction, mail: ParsedMail): Promise<Found | null> {
    const ids = [...(mail.inReplyTo ? [mail.inReplyTo] : []), ...mail.references.toReversed()];
    return this.nearest(tx, ids, 'references');
  }

  /** A bounce names the mail that it gives back, in its original headers or as what it answers. */
  async byBouncedMail(tx: Transaction, mail: ParsedMail): Promise<Found | null> {
    const original = mail.fields?.original?.messageId;
    const ids = [
      ...(original ? [original] : []),
      ...(mail.inReplyTo ? [mail.inReplyTo] : []),
      ...mail.references,
    ];
    const known = await this.lookUp(tx, ids);
    const ours = inOrder(
      ids,
      known.filter((each) => each.ours !== null),
    );
    return ours ? { ...placeOf(ours), rule: 'references', ours: ours.ours } : null;
  }

  /**
   * By what the words of a bounce quote: a Message-ID under our domain, or the address that our mail asks answers to.
   * Many servers give the original back as text. Both hold a secret, so to quote one is to have had the mail.
   * @param domain of our Message-IDs
   */
  async byQuotation(tx: Transaction, { text }: ParsedMail, domain: string): Promise<Found | null> {
    const quoted = text.slice(0, MAX_QUOTED);
    const ids = [...quoted.matchAll(/<[^<>\s@]{1,200}@([^<>\s@]{1,255})>/g)]
      .filter(([, host]) => host?.toLowerCase() === domain.toLowerCase())
      .map(([id]) => id);
    const known = (await this.lookUp(tx, ids)).filter((each) => each.ours !== null);
    const ours = inOrder(ids, known);
    if (ours) return { ...placeOf(ours), rule: 'references', ours: ours.ours };
    const addresses = [...quoted.matchAll(/[\w.+-]{1,64}\+r\.[a-z0-9]{16,40}@[\w.-]{1,255}/gi)].map(
      ([each]) => each,
    );
    return this.threadOfToken(tx, addresses);
  }

  /** By the secret part of the address that it was sent to. */
  async byToken(tx: Transaction, { mail, envelope }: InboundMail): Promise<Found | null> {
    const addresses: (string | MailAddress)[] = [
      ...envelope.to,
      // A mail that is fetched from a mailbox has no envelope any more; its server wrote down where it was for.
      ...DELIVERED_TO.flatMap((name) => mail.headers[name] ?? []),
      ...mail.to,
      ...mail.cc,
    ];
    return this.threadOfToken(tx, addresses);
  }

  private async threadOfToken(
    tx: Transaction,
    all: readonly (string | MailAddress)[],
  ): Promise<Found | null> {
    const addresses = all.slice(0, MAX_IDS);
    const tokens = [
      ...new Set(addresses.map((address) => readReplyToken([address])).filter((each) => each !== null)),
    ];
    if (tokens.length === 0) return null;
    const [thread] = await tx.query<Place>(
      `SELECT ${PLACE} FROM correspondence.thread t
        WHERE t.token = ANY($1) AND (t.report_id IS NOT NULL OR t.incident_id IS NOT NULL) LIMIT 1`,
      [tokens],
    );
    return thread ? { ...placeOf(thread), rule: 'token', ours: null } : null;
  }

  /**
   * By the tag in the subject, and only from an address that is part of the thread already: anybody can write a
   * number (zammad#5064).
   */
  async byTag(tx: Transaction, mail: ParsedMail): Promise<{ found: Found | null; mentions: string[] }> {
    const tags = readSubjectTags(mail.subject);
    if (tags.length === 0) return { found: null, mentions: [] };
    const known = await tx.query<Place & { reference: string; participant: boolean }>(
      `SELECT r.reference, r.id AS report_id, NULL::uuid AS thread_id,
              coalesce(p.address IS NOT NULL OR (t.id IS NULL AND r.from_address = lower($2)), false) AS participant
         FROM intake.report r
         LEFT JOIN correspondence.thread t ON t.report_id = r.id
         LEFT JOIN correspondence.participant p ON p.thread_id = t.id AND p.address = lower($2)
        WHERE r.reference = ANY($1)
       UNION ALL
       SELECT v.reference, NULL, v.thread_id, true FROM correspondence.investigation v
         JOIN correspondence.participant p ON p.thread_id = v.thread_id AND p.address = lower($2)
        WHERE v.reference = ANY($1)`,
      [tags, mail.from?.address || null],
    );
    const own = tags
      .map((tag) => known.find((each) => each.reference === tag && each.participant))
      .find(Boolean);
    return {
      found: own ? { ...placeOf(own), rule: 'tag', ours: null } : null,
      mentions: tags,
    };
  }

  private async nearest(tx: Transaction, ids: readonly string[], rule: FilingRule): Promise<Found | null> {
    const known = await this.lookUp(tx, ids);
    const nearest = inOrder(ids, known);
    if (!nearest) return null;
    // Several reports may share one Message-ID (two in one mail): only what the mail names besides is another thread.
    const besides = known.filter(({ message_id }) => message_id !== nearest.message_id);
    const ofThis = new Set(known.filter((each) => each.message_id === nearest.message_id).map(reportOf));
    const others = [...new Set(besides.map(reportOf))].filter((id) => id !== null && !ofThis.has(id));
    return {
      ...placeOf(nearest),
      rule,
      ours: nearest.ours,
      ...(others.length > 0 ? { others: await this.publicReferences(tx, others) } : {}),
    };
  }

  /** Not those of restricted cases: what is said on one thread must not tell of another that its readers may not see. */
  private async publicReferences(tx: Transaction, reportIds: readonly (string | null)[]): Promise<string[]> {
    const rows = await tx.query<{ reference: string }>(
      `SELECT r.reference FROM intake.report r
        WHERE r.id = ANY($1) AND NOT EXISTS (
          SELECT FROM incidents.incident_report ir JOIN incidents.incident i ON i.id = ir.incident_id
           WHERE ir.report_id = r.id AND i.restricted)
        ORDER BY r.reference LIMIT 10`,
      [reportIds],
    );
    return rows.map(({ reference }) => reference);
  }

  private async lookUp(tx: Transaction, all: readonly string[]): Promise<Known[]> {
    const ids = [...new Set(all)].slice(0, MAX_IDS);
    if (ids.length === 0) return [];
    // Messages of threads before reports: several reports may share a Message-ID, a message of ours never.
    return tx.query<Known>(
      `SELECT * FROM (
         SELECT m.message_id, ${PLACE}, CASE WHEN m.direction = 'out' THEN m.id END AS ours, 1 AS rank, m.at
           FROM correspondence.message m JOIN correspondence.thread t ON t.id = m.thread_id
          WHERE m.message_id = ANY($1) AND (t.report_id IS NOT NULL OR t.incident_id IS NOT NULL)
         UNION ALL
         SELECT r.message_id, r.id, NULL::uuid, NULL, 2, r.received_at FROM intake.report r WHERE r.message_id = ANY($1)) known
        ORDER BY rank, at LIMIT 1000`,
      [ids],
    );
  }
}

function inOrder(ids: readonly string[], known: readonly Known[]): Known | undefined {
  return ids.map((id) => known.find((each) => each.message_id === id)).find((each) => each !== undefined);
}

function reportOf({ report_id }: Known): string | null {
  return report_id;
}

type Place = Pick<Known, 'report_id' | 'thread_id'>;

function placeOf({ report_id, thread_id }: Place): Pick<Found, 'reportId' | 'threadId'> {
  return { reportId: report_id, threadId: thread_id };
}
