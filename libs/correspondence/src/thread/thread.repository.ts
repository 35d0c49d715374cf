import { Inject, Injectable } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { newReplyToken, readForeignTags } from '@tocsin/mail';
import { Config, newId, type Transaction } from '@tocsin/platform';
import { oneLine } from '../message/one-line.js';
import { reachable } from './reachable.js';

/** A thread, locked by the transaction that reads it. */
export interface LockedThread {
  id: string;
  reportId: string | null;
  incidentId: string | null;
  token: string;
  subject: string;
}

const COLUMNS = `id, report_id AS "reportId", incident_id AS "incidentId", token,
  CASE WHEN EXISTS (SELECT FROM intake.report sealed WHERE sealed.id = report_id AND sealed.sealed_at IS NOT NULL)
       THEN '' ELSE subject END AS subject`;

/** SQL for a subject whose tags may stand in a subject of ours: of no sealed report, and none that came encrypted. */
const readable = (alias: string, report: string): string =>
  `CASE WHEN ${report}.sealed_at IS NULL AND NOT coalesce(${alias}.security->'protectedHeaders' @> '["subject"]', false)
        THEN ${alias}.subject ELSE '' END`;

@Injectable()
export class ThreadRepository {
  constructor(@Inject(Config) private readonly config: TocsinConfig) {}

  /**
   * The reporter's thread of a report, made now if this is the first word said. The lock keeps two writers from
   * answering past each other. Part of it are the reporter and the colleagues whom he copied in.
   */
  async openForReport(
    tx: Transaction,
    report: {
      id: string;
      subject: string;
      fromAddress: string | null;
      recipients: { address: string | null }[];
    },
  ): Promise<LockedThread> {
    const made = await tx.query<{ id: string }>(
      `INSERT INTO correspondence.thread (id, report_id, token, subject) VALUES ($1, $2, $3, $4)
       ON CONFLICT (report_id) DO NOTHING RETURNING id`,
      [newId(), report.id, newReplyToken(), oneLine(report.subject, 500)],
    );
    const [thread] = await tx.query<LockedThread>(
      `SELECT ${COLUMNS} FROM correspondence.thread WHERE report_id = $1 FOR UPDATE`,
      [report.id],
    );
    if (!thread) throw new Error(`the thread of report ${report.id} vanished`);
    if (made.length > 0) {
      const copied = reachable(report.recipients, this.config.mail.address);
      for (const address of [...(report.fromAddress ? [report.fromAddress] : []), ...copied])
        await this.addParticipant(tx, thread.id, address);
    }
    return thread;
  }

  /** @returns null where there is none */
  async lock(tx: Transaction, id: string): Promise<LockedThread | null> {
    const [thread] = await tx.query<LockedThread>(
      `SELECT ${COLUMNS} FROM correspondence.thread WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return thread ?? null;
  }

  /** @returns whether the address was not part of it before */
  async addParticipant(tx: Transaction, threadId: string, address: string): Promise<boolean> {
    const added = await tx.query(
      `INSERT INTO correspondence.participant (thread_id, address) VALUES ($1, lower($2))
       ON CONFLICT DO NOTHING RETURNING address`,
      [threadId, address],
    );
    return added.length > 0;
  }

  async participants(tx: Transaction, threadId: string): Promise<string[]> {
    const rows = await tx.query<{ address: string }>(
      `SELECT address FROM correspondence.participant WHERE thread_id = $1 ORDER BY address`,
      [threadId],
    );
    return rows.map((row) => row.address);
  }

  /**
   * Message-IDs of the conversation, oldest first: the report's own, then every mail in and out. `foreignTags`: by
   * these the other side's ticket systems find it again; RT looks at nothing else.
   */
  async chain(
    tx: Transaction,
    threadId: string,
  ): Promise<{ ids: string[]; lastIncoming: string | null; foreignTags: string[] }> {
    const rows = await tx.query<{ id: string; incoming: boolean; subject: string }>(
      `SELECT message_id AS id, incoming, subject FROM (
         SELECT r.message_id, true AS incoming, 0 AS position, ${readable('r', 'r')} AS subject
           FROM correspondence.thread t JOIN intake.report r ON r.id = t.report_id WHERE t.id = $1
         UNION ALL
         (SELECT m.message_id, direction = 'in', position, ${readable('m', 'r')}
            FROM correspondence.message m JOIN correspondence.thread t ON t.id = m.thread_id
            LEFT JOIN intake.report r ON r.id = t.report_id
           WHERE m.thread_id = $1 AND m.channel = 'email' AND m.state <> 'cancelled' ORDER BY position DESC LIMIT 100)) said
        WHERE message_id IS NOT NULL ORDER BY position`,
      [threadId],
    );
    // What strangers call a Message-ID may not be one; such an id is left out instead of failing the whole mail.
    const usable = rows.filter(({ id }) => /^<[\x21-\x3b\x3d\x3f-\x7e]{1,250}>$/.test(id));
    return {
      ids: [...new Set(usable.map((row) => row.id))],
      lastIncoming: usable.findLast((row) => row.incoming)?.id ?? null,
      foreignTags: readForeignTags(rows.flatMap((row) => (row.incoming ? row.subject : [])).join(' ')),
    };
  }
}
