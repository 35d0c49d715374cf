import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';

import { loadConfig, type TlpLabel, type TocsinConfig } from '@tocsin/config';
import {
  CorrespondenceModule,
  type Delivery,
  FileReply,
  type Filing,
  MailCarrier,
  type MessageView,
  type Parcel,
} from '@tocsin/correspondence';
import { type Actor, personActor, type Role } from '@tocsin/identity';
import { contentHash, type MailAuthentication, parseMail, type ParsedMail } from '@tocsin/mail';
import { Blobs, type JobRun, newId, sha256Hex } from '@tocsin/platform';
import { openDatabase, type OpenDatabase } from '../support/open-database.js';
import { groundOf } from './ground.js';
import { SetClock } from './incidents-world.js';

/** A way out that remembers what went, and fails when told to. */
export class RecordingCarrier extends MailCarrier {
  readonly parcels: Parcel[] = [];
  fail: Error | null = null;
  /** Which parcels `fail` is for. */
  failsFor: (parcel: Parcel) => boolean = () => true;

  async carry(parcel: Parcel): Promise<Delivery[]> {
    if (this.fail && this.failsFor(parcel)) throw this.fail;
    this.parcels.push(parcel);
    return parcel.envelope.to.map((address) => ({ address, state: 'taken', reply: null }));
  }
}

export interface ReportFacts {
  channel?: string;
  kind?: string;
  from?: string | null;
  subject?: string;
  messageId?: string | null;
  language?: string | null;
  automatic?: boolean;
  anonymous?: boolean;
  tlp?: TlpLabel;
  tlpAssumed?: boolean;
  code?: Buffer | null;
}

/** Methods, not fields: a handler narrows its payload, which TypeScript allows of methods. */
interface Handler {
  run?(payload: object, job: JobRun): Promise<void>;
  handle?(payload: object): Promise<void>;
}

/** Correspondence on a database of its own; mail goes to `sent`, jobs run when `work()` is called. */
export class CorrespondenceWorld {
  private constructor(
    readonly db: OpenDatabase,
    readonly clock: SetClock,
    readonly config: TocsinConfig,
    readonly carrier: RecordingCarrier,
    private readonly app: TestingModule,
    private readonly handlers: Record<string, Handler>,
  ) {}

  static async open(
    options: { carrier?: MailCarrier; handlers: Record<string, Type<Handler>> } = { handlers: {} },
  ): Promise<CorrespondenceWorld> {
    const db = await openDatabase();
    const clock = new SetClock();
    const data = mkdtempSync(join(tmpdir(), 'tocsin-mail-'));
    const config = loadConfig({ DATABASE_URL: 'postgres://unused', TOCSIN_DATA: data });
    const carrier = new RecordingCarrier();
    const Ground = groundOf(db, clock, config);
    const app = await Test.createTestingModule({ imports: [Ground, CorrespondenceModule] })
      .overrideProvider(MailCarrier)
      .useValue(options.carrier ?? carrier)
      .compile();
    await app.init();
    const handlers = Object.fromEntries(
      Object.entries(options.handlers).map(([task, type]) => [
        task,
        app.get<Handler>(type, { strict: false }),
      ]),
    );
    return new CorrespondenceWorld(db, clock, config, carrier, app, handlers);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.db.close();
    rmSync(this.config.data.dir, { recursive: true, force: true });
  }

  /** For an application of a test's own on the same database. */
  ground(): Type<object> {
    return groundOf(this.db, this.clock, this.config);
  }

  get<T>(type: Type<T>): T {
    return this.app.get(type, { strict: false });
  }

  query<T>(sql: string, params: unknown[] = []): Promise<T[]> {
    return this.db.database.query<T>(sql, params);
  }

  async person(role: Role = 'handler'): Promise<Actor & { id: string; email: string }> {
    const id = newId();
    const email = `${id}@staff.example`;
    await this.query(
      `INSERT INTO identity.person (id, email, name, password_hash, roles) VALUES ($1, $2, $3, 'x', $4)`,
      [id, email, `A ${role}`, [role]],
    );
    return { ...personActor({ id, name: `A ${role}`, roles: [role], teamIds: [] }), id, email };
  }

  async report(
    facts: ReportFacts = {},
  ): Promise<{ id: string; ref: string; messageId: string | null; from: string }> {
    const id = newId();
    const from = facts.from === undefined ? `reporter-${id}@example.org` : facts.from;
    const messageId = facts.messageId === undefined ? `<${id}@mail.example.org>` : facts.messageId;
    const [row] = await this.query<{ ref: string }>(`SELECT platform.next_reference('R', now()) AS ref`);
    const ref = row!.ref;
    await this.query(
      `INSERT INTO platform.blob (sha256, size, bytes) VALUES ('raw', 3, 'raw') ON CONFLICT DO NOTHING`,
    );
    await this.query(
      `INSERT INTO intake.report (id, reference, channel, kind, received_at, raw_sha256, raw_content_type, raw_size,
         subject, from_name, from_address, message_id, content_hash, language, tlp, tlp_assumed, automatic, anonymous,
         access_code_hash, due_at)
       VALUES ($1, $2, $3, $4, $5, 'raw', 'message/rfc822', 3, $6, 'Rosa Reporter', $7, $8, $1::uuid::text, $9, $10, $11, $12, $13, $14, $5)`,
      [
        id,
        ref,
        facts.channel ?? 'email',
        facts.kind ?? 'human',
        this.clock.now(),
        facts.subject ?? 'Strange mail from my bank',
        from,
        messageId,
        facts.language === undefined ? 'en' : facts.language,
        facts.tlp ?? 'AMBER',
        facts.tlpAssumed ?? facts.tlp === undefined,
        facts.automatic ?? false,
        facts.anonymous ?? false,
        facts.code ?? null,
      ],
    );
    return { id, ref, messageId, from: from ?? '' };
  }

  /** An incident that holds the reports. */
  async incident(
    reports: { id: string }[],
    facts: { tlp?: TlpLabel; restricted?: boolean; drill?: boolean } = {},
  ) {
    const id = newId();
    const [row] = await this.query<{ ref: string }>(`SELECT platform.next_reference('I', now()) AS ref`);
    await this.query(
      `INSERT INTO incidents.incident (id, reference, title, drill, restricted, rsit_class, rsit_version, severity_score,
         severity_provisional, severity_level, nciss_version, priority, tlp, aware_at, opened_at, updated_at)
       VALUES ($1, $2, 'A case', $3, $4, 'fraud', '1', 0, true, 0, '1', 5, $5, $6, $6, $6)`,
      [id, row!.ref, facts.drill ?? false, facts.restricted ?? false, facts.tlp ?? 'AMBER', this.clock.now()],
    );
    for (const report of reports) {
      await this.query(
        `INSERT INTO incidents.incident_report (incident_id, report_id, linked_at) VALUES ($1, $2, $3)`,
        [id, report.id, this.clock.now()],
      );
    }
    return { id, ref: row!.ref };
  }

  /** A mail comes in and is filed, as the worker does it. */
  async receive(
    raw: string,
    envelope: { from?: string | null; to?: string[]; authentication?: MailAuthentication } = {},
  ): Promise<Filing & { inboundId: string }> {
    const bytes = Buffer.from(raw.replaceAll(/\r?\n/g, '\r\n'));
    const inboundId = newId();
    const from = envelope.from === undefined ? 'sender@example.org' : envelope.from;
    const to = envelope.to ?? [this.config.mail.address];
    const sha256 = sha256Hex(bytes);
    await this.db.database.transaction((tx) => this.get(Blobs).put(tx, bytes));
    await this.query(
      `INSERT INTO intake.inbound_message (id, received_at, source, raw_sha256, raw_size, envelope_from, envelope_to)
       VALUES ($1, $2, 'smtp', $3, $4, $5, $6)`,
      [inboundId, this.clock.now(), sha256, bytes.length, from, to],
    );
    return {
      ...(await this.file(inboundId, bytes, { from, to, authentication: envelope.authentication })),
      inboundId,
    };
  }

  async file(
    inboundId: string,
    bytes: Buffer,
    {
      authentication = null,
      ...envelope
    }: { from: string | null; to: string[]; authentication?: MailAuthentication | null },
  ): Promise<Filing> {
    const mail: ParsedMail = await parseMail(bytes);
    return this.db.database.transaction((tx) =>
      this.get(FileReply).execute(tx, {
        inboundId,
        mail,
        security: null,
        authentication,
        rawSha256: sha256Hex(bytes),
        contentHash: contentHash(bytes),
        envelope,
        receivedAt: this.clock.now(),
      }),
    );
  }

  /** Does what is due: jobs of the given handlers, and the events that they published. @returns errors thrown by jobs */
  async work(): Promise<string[]> {
    const errors: string[] = [];
    for (let rounds = 0; rounds < 20; rounds++) {
      const due = await this.query<{
        id: string;
        task: string;
        payload: { name?: string; payload?: object };
      }>(
        `SELECT j.id, t.identifier AS task, j.payload FROM graphile_worker._private_jobs j
           JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'event' OR j.run_at <= $1 ORDER BY j.id`,
        [this.clock.now()],
      );
      if (due.length === 0) break;
      for (const { id, task, payload } of due) {
        await this.query(`DELETE FROM graphile_worker._private_jobs WHERE id = $1`, [id]);
        const handler = this.handlers[task === 'event' ? (payload.name ?? '') : task];
        try {
          await handler?.run?.(payload, { id, attempt: 1, maxAttempts: 25 });
          await handler?.handle?.(payload.payload ?? {});
        } catch (error) {
          errors.push(error instanceof Error ? error.message : String(error));
        }
      }
    }
    return errors;
  }

  async state(
    messageId: string,
  ): Promise<{ state: string; attempts: number; last_error: string | null; raw_sha256: string | null }> {
    const [row] = await this.query<{
      state: string;
      attempts: number;
      last_error: string | null;
      raw_sha256: string | null;
    }>(`SELECT state, attempts, last_error, raw_sha256 FROM correspondence.message WHERE id = $1`, [
      messageId,
    ]);
    return row!;
  }

  async messageIdOf({ id }: Pick<MessageView, 'id'>): Promise<string> {
    const [row] = await this.query<{ message_id: string }>(
      `SELECT message_id FROM correspondence.message WHERE id = $1`,
      [id],
    );
    return row!.message_id;
  }

  async token(report: { id: string }): Promise<string> {
    const [row] = await this.query<{ token: string }>(
      `SELECT token FROM correspondence.thread WHERE report_id = $1`,
      [report.id],
    );
    return row!.token;
  }

  /** Actions in the record of a subject, oldest first. */
  async actions(subjectId: string): Promise<string[]> {
    const rows = await this.query<{ action: string }>(
      `SELECT action FROM audit.entry WHERE subject_id = $1 ORDER BY id`,
      [subjectId],
    );
    return rows.map(({ action }) => action);
  }
}

/** A plain mail; further header lines as given. */
export function eml(headers: Record<string, string>, text = 'Hello.'): string {
  const given = {
    From: 'Someone <someone@example.net>',
    To: 'cirt@cirt.example',
    Subject: 'Hello',
    ...headers,
  };
  const lines = Object.entries(given).map(([name, value]) => `${name}: ${value}`);
  return [...lines, 'Content-Type: text/plain; charset=utf-8', '', text, ''].join('\r\n');
}
