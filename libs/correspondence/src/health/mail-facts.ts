import { Inject, Injectable } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { SCAN_TASK } from '@tocsin/intake';
import { Clock, Config, Database } from '@tocsin/platform';
import { withoutDetail } from '../thread/own-address.js';
import { type MailFacts } from './mail-health.view.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Looks up how mail is. Each statement goes by an index and reads no more than what is unsettled, or the last few. */
@Injectable()
export class MailFactsReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  async read(): Promise<MailFacts> {
    const now = this.clock.now();
    const since = (days: number): Date => new Date(now.getTime() - days * DAY_MS);
    const one = async <T>(sql: string, params: unknown[] = []): Promise<T> =>
      (await this.database.query<T>(sql, params))[0] as T;
    const [doors, mailboxes, filing, examination, scanning, outbox, day, week, unreachable, deadJobs] =
      await Promise.all([
        this.database.query<MailFacts['doors'][number]>(DOORS),
        this.database.query<MailFacts['mailboxes'][number]>(MAILBOXES, [
          withoutDetail(this.config.mail.address),
        ]),
        one<MailFacts['filing']>(FILING),
        one<MailFacts['examination']>(EXAMINATION),
        one<Omit<MailFacts['scanning'], 'configured'>>(SCANNING, [SCAN_TASK]),
        one<MailFacts['outbox']>(OUTBOX, [now]),
        one<MailFacts['bounces']['day']>(BOUNCES, [since(1)]),
        one<MailFacts['bounces']['week']>(BOUNCES, [since(7)]),
        one<{ count: number }>(`SELECT count(*)::int AS count FROM correspondence.unreachable_address`),
        this.database.query<MailFacts['deadJobs'][number]>(DEAD_JOBS),
      ]);
    return {
      doors,
      mailboxes,
      filing,
      examination,
      scanning: { ...scanning, configured: this.config.scanning.clamd !== undefined },
      outbox,
      bounces: { day, week },
      unreachable: unreachable.count,
      deadJobs,
    };
  }
}

const DOORS = `
  SELECT name, kind, state, since, last_poll_at AS "lastPollAt", last_error AS "lastError",
         last_error_at AS "lastErrorAt", updated_at AS "updatedAt"
    FROM intake.door ORDER BY kind DESC, name LIMIT 100`;

// Steps from name to name through the index: anybody may invent recipients, and a GROUP BY would read every mail.
// Ours are looked up by name, so that no number of invented ones hides them. The polled ones are known by their doors:
// their settings hold passwords, which mailgate alone has.
const MAILBOXES = `
  WITH RECURSIVE step AS (
    (SELECT mailbox, 1 AS n FROM intake.inbound_message WHERE mailbox IS NOT NULL ORDER BY mailbox LIMIT 1)
    UNION ALL
    SELECT (SELECT m.mailbox FROM intake.inbound_message m WHERE m.mailbox > step.mailbox ORDER BY m.mailbox LIMIT 1), n + 1
      FROM step WHERE step.mailbox IS NOT NULL AND n < 500),
  ours AS (SELECT $1::text AS mailbox UNION SELECT name FROM intake.door WHERE kind = 'imap'),
  known AS (SELECT mailbox, true AS ours FROM ours
            UNION ALL SELECT mailbox, false FROM step WHERE mailbox NOT IN (SELECT mailbox FROM ours))
  SELECT known.mailbox AS name, known.ours, seen.*
    FROM known CROSS JOIN LATERAL (
      SELECT max(received_at) AS "lastAt", count(*)::int AS count,
             extract(epoch FROM percentile_cont(0.95) WITHIN GROUP (ORDER BY gap))::float8 AS "usualGapSeconds"
        FROM (SELECT received_at, received_at - lag(received_at) OVER (ORDER BY received_at) AS gap
                FROM (SELECT received_at FROM intake.inbound_message m WHERE m.mailbox = known.mailbox
                       ORDER BY received_at DESC LIMIT 200) newest) gaps) seen
   WHERE seen.count > 0 ORDER BY known.ours DESC, seen."lastAt" DESC LIMIT 30`;

const FILING = `
  SELECT count(*)::int AS waiting, min(received_at) AS oldest FROM intake.inbound_message WHERE filed_at IS NULL`;

// By the jobs that wait for it: a count of unexamined reports would need an index of its own at the busiest table.
const EXAMINATION = `
  SELECT count(*)::int AS waiting, min(j.created_at) AS oldest
    FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
   WHERE t.identifier IN ('report.examine', 'report.examine-batch') AND j.attempts < j.max_attempts`;

// A scan that failed is a new job; since when its file waits stands with the file.
const SCANNING = `
  SELECT count(*)::int AS waiting, min(coalesce(v.asked_at, j.created_at)) AS oldest
    FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
    LEFT JOIN intake.file_verdict v ON v.sha256 = j.payload->>'sha256'
   WHERE t.identifier = $1 AND j.attempts < j.max_attempts`;

const OUTBOX = `
  SELECT (count(*) FILTER (WHERE state <> 'dead'))::int AS waiting,
         min(at) FILTER (WHERE state IN ('queued', 'retrying') AND at < $1) AS oldest,
         (count(*) FILTER (WHERE state = 'held'))::int AS held, (count(*) FILTER (WHERE state = 'queued'))::int AS queued,
         (count(*) FILTER (WHERE state = 'retrying'))::int AS retrying, (count(*) FILTER (WHERE state = 'dead'))::int AS dead
    FROM correspondence.message
   WHERE direction = 'out' AND state IN ('held', 'queued', 'retrying', 'dead')`;

const BOUNCES = `
  SELECT count(*)::int AS sent, (count(*) FILTER (WHERE bounced_at IS NOT NULL))::int AS bounced
    FROM correspondence.message WHERE direction = 'out' AND channel = 'email' AND sent_at > $1`;

const DEAD_JOBS = `
  SELECT t.identifier AS task, count(*)::int AS count, left((array_agg(j.last_error ORDER BY j.updated_at DESC))[1], 200) AS "lastError"
    FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
   WHERE j.attempts >= j.max_attempts AND j.locked_at IS NULL AND (j.flags ? 'superseded') IS NOT TRUE
   GROUP BY t.identifier ORDER BY count(*) DESC LIMIT 20`;
