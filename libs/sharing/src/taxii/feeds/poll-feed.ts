import { randomUUID } from 'node:crypto';
import { Inject } from '@nestjs/common';
import { type TlpLabel, type TocsinConfig } from '@tocsin/config';
import { stixIdentityId } from '@tocsin/formats';
import {
  Clock,
  Config,
  Database,
  HandlesJob,
  type JobHandler,
  type JobOptions,
  sha256Hex,
  type Transaction,
} from '@tocsin/platform';
import { nextPoll } from '../../documents/next-poll.js';
import { OutsideError, OutsideRequests } from '../../documents/outside-requests.js';
import { ReceiveDocument } from '../../documents/receive-document.js';
import { SourceKeys } from '../../documents/source-keys.js';
import { TAXII_TYPE } from '../serving/media-type.js';
import { type FeedAuth } from './feed.view.js';
import { type EnvelopeReading, readEnvelope } from './read-envelope.js';

interface Feed {
  id: string;
  title: string;
  url: string;
  collection: string;
  auth: FeedAuth;
  userName: string | null;
  secretKey: Buffer | null;
  owner: string;
  tlp: TlpLabel;
  intervalMinutes: number;
  active: boolean;
  addedAfter: string | null;
  nextPage: string | null;
  failures: number;
}

/** A page is a report; more objects than this are no longer something to read. */
const PAGE = 500;
/** The rest comes next time: a collection of years must not keep a worker for hours. */
const MOST_PAGES = 40;
/** Nothing to tell anybody of by themselves. */
const DESCRIBING = new Set(['marking-definition', 'extension-definition', 'identity', 'language-content']);

/** The job that asks one feed; two never ask it at once. */
export const feedJob = (feedId: string): [string, object, JobOptions] => [
  'sharing.taxii-poll-feed',
  { feedId },
  { key: `taxii-feed:${feedId}`, queue: `taxii-feed:${feedId}`, maxAttempts: 3 },
];

/**
 * Fetches what is new in a collection. A page, what was new in it and the place to go on are written in one transaction,
 * so each version of an object is taken once, wherever we are killed. What goes wrong stands with the feed.
 */
@HandlesJob('sharing.taxii-poll-feed')
export class PollFeed implements JobHandler<{ feedId: string }> {
  private readonly ourselves: string;

  constructor(
    private readonly database: Database,
    private readonly requests: OutsideRequests,
    private readonly keys: SourceKeys,
    private readonly documents: ReceiveDocument,
    private readonly clock: Clock,
    @Inject(Config) config: TocsinConfig,
  ) {
    this.ourselves = stixIdentityId(config.federation.domain);
  }

  async run({ feedId }: { feedId: string }): Promise<void> {
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const [feed] = await this.database.query<Feed>(
        `SELECT ${COLUMNS} FROM sharing.taxii_feed f WHERE f.id = $1`,
        [feedId],
      );
      if (!feed?.active) return;
      const answer = await this.ask(feed);
      if ('wrong' in answer) return this.failed(feed, answer.wrong);
      if (!(await this.take(feed, answer))) return;
    }
  }

  private async ask(feed: Feed): Promise<EnvelopeReading | { wrong: string }> {
    const url = new URL(
      `${feed.url.replace(/\/+$/, '')}/collections/${encodeURIComponent(feed.collection)}/objects/`,
    );
    url.searchParams.set('limit', String(PAGE));
    if (feed.addedAfter !== null) url.searchParams.set('added_after', feed.addedAfter);
    if (feed.nextPage !== null) url.searchParams.set('next', feed.nextPage);
    try {
      return readEnvelope(
        await this.requests.send({ url, headers: { accept: TAXII_TYPE, ...this.authorization(feed) } }),
      );
    } catch (error) {
      if (error instanceof OutsideError) return { wrong: error.message };
      throw error;
    }
  }

  private authorization({ id, auth, userName, secretKey }: Feed): Record<string, string> {
    if (auth === 'none' || secretKey === null) return {};
    const key = this.keys.open(id, secretKey);
    if (auth === 'bearer') return { authorization: `Bearer ${key}` };
    return { authorization: `Basic ${Buffer.from(`${userName ?? ''}:${key}`).toString('base64')}` };
  }

  /** @returns whether there is more now */
  private take(feed: Feed, page: EnvelopeReading): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const [held] = await tx.query(
        `SELECT FROM sharing.taxii_feed WHERE id = $1 AND added_after IS NOT DISTINCT FROM $2
            AND next_page IS NOT DISTINCT FROM $3 FOR UPDATE`,
        [feed.id, feed.addedAfter, feed.nextPage],
      );
      // It was changed, removed or asked by somebody else meanwhile: his word stands.
      if (held === undefined) return false;
      const fresh = await this.unseen(tx, feed, page.objects);
      if (fresh.some(({ type }) => !DESCRIBING.has(String(type)))) {
        const bundle = { type: 'bundle', id: `bundle--${randomUUID()}`, objects: fresh };
        await this.documents.execute(tx, {
          source: { kind: 'taxii', id: feed.id, title: feed.title },
          owner: feed.owner,
          tlp: feed.tlp,
          format: 'stix21',
          content: Buffer.from(JSON.stringify(bundle)),
        });
      }
      // A server that says "more" and moves nothing would keep us here for ever.
      const moves =
        page.next !== null
          ? page.next !== feed.nextPage
          : page.lastAdded !== null && page.lastAdded !== feed.addedAfter;
      const more = page.more && moves && page.objects.length > 0;
      const now = this.clock.now();
      await tx.query(
        `UPDATE sharing.taxii_feed
            SET added_after = $2, next_page = $3, polled_at = $4, succeeded_at = $4, failures = 0, last_error = NULL,
                next_poll_at = $5, objects_taken = objects_taken + $6
          WHERE id = $1`,
        [
          feed.id,
          more && page.next !== null ? feed.addedAfter : (page.lastAdded ?? feed.addedAfter),
          more ? page.next : null,
          now,
          more ? now : nextPoll(now, feed.intervalMinutes, 0),
          fresh.length,
        ],
      );
      return more;
    });
  }

  /** Objects that no page brought yet in this version; our own, come round, are none. */
  private async unseen(
    tx: Transaction,
    { id }: Feed,
    objects: readonly Record<string, unknown>[],
  ): Promise<Record<string, unknown>[]> {
    const named = objects.filter(
      (each) =>
        typeof each.id === 'string' && each.created_by_ref !== this.ourselves && each.id !== this.ourselves,
    );
    const rows = await tx.query<{ id: string; version: string }>(
      `INSERT INTO sharing.taxii_seen (feed_id, object_id, version, seen_at)
       SELECT $1, s.id, s.version, $3 FROM jsonb_to_recordset($2::jsonb) AS s (id text, version text)
       ON CONFLICT DO NOTHING RETURNING object_id AS id, version`,
      [
        id,
        JSON.stringify(named.map((each) => ({ id: idOf(each), version: versionOf(each) }))),
        this.clock.now(),
      ],
    );
    const fresh = new Set(rows.map((row) => `${row.id} ${row.version}`));
    // Twice in one page is once.
    return named.filter((each) => fresh.delete(`${idOf(each)} ${versionOf(each)}`));
  }

  private async failed({ id, intervalMinutes, failures, nextPage }: Feed, why: string): Promise<void> {
    const now = this.clock.now();
    await this.database.query(
      `UPDATE sharing.taxii_feed
          SET polled_at = $2, failures = failures + 1, last_error = $3, next_poll_at = $4, next_page = NULL
        WHERE id = $1 AND next_page IS NOT DISTINCT FROM $5`,
      [id, now, why.slice(0, 500), nextPoll(now, intervalMinutes, failures + 1), nextPage],
    );
  }
}

/** What no index holds (NUL, half a character, a book) is remembered by its hash: one such object would stop the feed. */
const remembered = (text: unknown): string => {
  if (typeof text !== 'string') return '';
  return /^[\x21-\x7e]{1,300}$/.test(text) ? text : sha256Hex(Buffer.from(text));
};
const idOf = ({ id }: Record<string, unknown>): string => remembered(id);
const versionOf = ({ modified, created }: Record<string, unknown>): string => remembered(modified ?? created);

const COLUMNS = `f.id, f.title, f.url, f.collection, f.auth, f.user_name AS "userName", f.secret_key AS "secretKey", f.owner,
  f.tlp, f.interval_minutes AS "intervalMinutes", f.active, f.added_after AS "addedAfter", f.next_page AS "nextPage", f.failures`;
