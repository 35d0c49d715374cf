import { Inject } from '@nestjs/common';
import { type TlpLabel, type TocsinConfig } from '@tocsin/config';
import { Clock, Config, Database, HandlesJob, type JobHandler, type JobOptions } from '@tocsin/platform';
import { nextPoll } from '../documents/next-poll.js';
import { ReceiveDocument } from '../documents/receive-document.js';
import { MispApi, type MispTarget } from './misp-api.js';

interface Instance extends MispTarget {
  title: string;
  owner: string;
  tlp: TlpLabel;
  intervalMinutes: number;
  pulledTo: string | null;
  failures: number;
}

type Json = Record<string, unknown>;

const PAGE = 20;
/** A page that comes full each time, whatever is asked, would keep a worker for ever. */
const MOST_PAGES = 500;
/** A MISP of years is not read from its beginning: who wants old events imports them. */
const FIRST_DAYS = 30;

/** The job that asks one MISP for events; two never ask it at once. */
export const pullJob = (instanceId: string): [string, object, JobOptions] => [
  'sharing.misp-pull',
  { instanceId },
  { key: `misp-pull:${instanceId}`, queue: `misp-pull:${instanceId}`, maxAttempts: 3 },
];

/**
 * Fetches published events that changed since the last time. Each version of an event is taken once; an event that is our
 * own, come round, is not taken. What goes wrong stands with the instance.
 */
@HandlesJob('sharing.misp-pull')
export class PullEvents implements JobHandler<{ instanceId: string }> {
  private readonly ourselves: string;

  constructor(
    private readonly database: Database,
    private readonly api: MispApi,
    private readonly documents: ReceiveDocument,
    private readonly clock: Clock,
    @Inject(Config) config: TocsinConfig,
  ) {
    this.ourselves = config.federation.domain;
  }

  async run({ instanceId }: { instanceId: string }): Promise<void> {
    const [instance] = await this.database.query<Instance>(INSTANCE, [instanceId]);
    if (!instance) return;
    const since = Number(
      instance.pulledTo ?? Math.floor(this.clock.now().getTime() / 1000) - FIRST_DAYS * 86_400,
    );
    let newest = since;
    for (let page = 1; page <= MOST_PAGES; page += 1) {
      const events = await this.ask(instance, since, page);
      if ('wrong' in events) return this.failed(instance, events.wrong);
      for (const event of events.list) newest = Math.max(newest, await this.take(instance, event));
      if (events.count < PAGE) return this.succeeded(instance, newest);
    }
    // Pages are in no order of time: had we gone on from the newest, the rest would never be asked for.
    await this.failed(instance, `it holds more than ${MOST_PAGES * PAGE} new events`);
  }

  private async ask(
    instance: Instance,
    since: number,
    page: number,
  ): Promise<{ list: Json[]; count: number } | { wrong: string }> {
    // By when it was published: what is published a day after it was written would be older than what we have.
    const query = { returnFormat: 'json', publish_timestamp: String(since), published: 1, limit: PAGE, page };
    const answer = await this.api.post(instance, '/events/restSearch', JSON.stringify(query));
    if ('wrong' in answer) return answer;
    if (answer.status !== 200) return { wrong: `it answers ${answer.status}` };
    const { value } = answer;
    const list: unknown =
      typeof value === 'object' && value !== null && 'response' in value ? value.response : value;
    if (!Array.isArray(list)) return { wrong: 'its answer holds no events' };
    return {
      count: list.length,
      list: list.flatMap((each: unknown) => {
        const event = typeof each === 'object' && each !== null && 'Event' in each ? each.Event : null;
        return typeof event === 'object' && event !== null ? [{ ...event }] : [];
      }),
    };
  }

  /** @returns when it was published: up to there the MISP is read now */
  private async take(instance: Instance, event: Json): Promise<number> {
    const { uuid, timestamp, publish_timestamp: publishedAt, Orgc: maker } = event;
    const at = Number(timestamp);
    const isOurs =
      typeof maker === 'object' && maker !== null && 'name' in maker && maker.name === this.ourselves;
    if (typeof uuid !== 'string' || !UUID.test(uuid) || !Number.isSafeInteger(at) || at <= 0 || isOurs)
      return 0;
    await this.database.transaction(async (tx) => {
      const [fresh] = await tx.query(
        `INSERT INTO sharing.misp_seen (instance_id, event_uuid, event_timestamp, seen_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING RETURNING event_uuid`,
        [instance.id, uuid, at, this.clock.now()],
      );
      if (fresh === undefined) return;
      await this.documents.execute(tx, {
        source: { kind: 'misp', id: instance.id, title: instance.title },
        owner: instance.owner,
        tlp: instance.tlp,
        format: 'misp',
        content: Buffer.from(JSON.stringify({ Event: event })),
      });
      await tx.query(`UPDATE sharing.misp_instance SET events_taken = events_taken + 1 WHERE id = $1`, [
        instance.id,
      ]);
    });
    const published = Number(publishedAt);
    // A time to come, which anybody in a community can write, would have us miss all until then.
    const now = Math.floor(this.clock.now().getTime() / 1000);
    return Number.isSafeInteger(published) ? Math.min(published, now) : 0;
  }

  private async succeeded({ id, intervalMinutes }: Instance, newest: number): Promise<void> {
    const now = this.clock.now();
    await this.database.query(
      `UPDATE sharing.misp_instance SET pulled_to = greatest(pulled_to, $2), polled_at = $3, succeeded_at = $3,
              failures = 0, last_error = NULL, next_poll_at = $4 WHERE id = $1`,
      [id, newest, now, nextPoll(now, intervalMinutes, 0)],
    );
  }

  private async failed({ id, intervalMinutes, failures }: Instance, why: string): Promise<void> {
    const now = this.clock.now();
    await this.database.query(
      `UPDATE sharing.misp_instance SET polled_at = $2, failures = failures + 1, last_error = $3, next_poll_at = $4
        WHERE id = $1`,
      [id, now, why.slice(0, 500), nextPoll(now, intervalMinutes, failures + 1)],
    );
  }
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const INSTANCE = `
  SELECT m.id, m.title, m.url, m.secret_key AS "secretKey", m.owner, m.tlp, m.interval_minutes AS "intervalMinutes",
         m.pulled_to AS "pulledTo", m.failures
    FROM sharing.misp_instance m WHERE m.id = $1 AND m.active AND m.pulls`;
