import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database, Jobs, newId, type Transaction } from '@tocsin/platform';
import { OutsideRequests } from '../../documents/outside-requests.js';
import { SourceKeys } from '../../documents/source-keys.js';
import { addressRefused, sourceStale, sourceUnknown } from '../../documents/documents.errors.js';
import { FEED_VIEW, type FeedFacts, type FeedView } from './feed.view.js';
import { feedJob } from './poll-feed.js';

/** The collections that we fetch from others: added, changed, asked at once, dropped. */
@Injectable()
export class TaxiiFeeds {
  constructor(
    private readonly access: AccessPolicy,
    private readonly database: Database,
    private readonly requests: OutsideRequests,
    private readonly keys: SourceKeys,
    private readonly jobs: Jobs,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<FeedView[]> {
    this.access.require(actor, 'partners.manage');
    return this.database.query<FeedView>(
      `SELECT ${FEED_VIEW} FROM sharing.taxii_feed f ORDER BY f.title, f.id LIMIT 500`,
    );
  }

  /** @throws DomainError `SHARING.ADDRESS_REFUSED` (422), `KEYRING.SECRET_MISSING` (503) */
  async add(actor: Actor, facts: FeedFacts): Promise<FeedView> {
    this.access.require(actor, 'partners.manage');
    this.check(facts);
    const id = newId();
    const now = this.clock.now();
    return this.database.transaction(async (tx) => {
      const view = await tx.one<FeedView>(
        `INSERT INTO sharing.taxii_feed AS f (id, title, url, collection, auth, user_name, secret_key, owner, tlp,
                interval_minutes, active, next_poll_at, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12) RETURNING ${FEED_VIEW}`,
        [...columns(id, facts), facts.key ? this.keys.seal(id, facts.key) : null, ...terms(facts), now],
      );
      await this.record(tx, actor, 'feed.added', view);
      return view;
    });
  }

  /** @throws DomainError `SHARING.SOURCE_UNKNOWN` (404), `SHARING.SOURCE_STALE` (409), as `add` */
  async change(
    actor: Actor,
    id: string,
    { version, ...facts }: FeedFacts & { version: number },
  ): Promise<FeedView> {
    this.access.require(actor, 'partners.manage');
    this.check(facts);
    return this.database.transaction(async (tx) => {
      const before = await this.locked(tx, id, version);
      // Another address is another collection: it is read from its beginning.
      const moved = before.url !== facts.url || before.collection !== facts.collection;
      const view = await tx.one<FeedView>(
        `UPDATE sharing.taxii_feed AS f
            SET title = $2, url = $3, collection = $4, auth = $5, user_name = $6,
                secret_key = CASE WHEN $13 THEN $7 ELSE secret_key END, owner = $8, tlp = $9, interval_minutes = $10,
                active = $11, next_poll_at = $12, failures = 0, last_error = NULL, version = version + 1,
                added_after = CASE WHEN $14 THEN NULL ELSE added_after END, next_page = NULL
          WHERE f.id = $1 RETURNING ${FEED_VIEW}`,
        [
          ...columns(id, facts),
          facts.key ? this.keys.seal(id, facts.key) : null,
          ...terms(facts),
          this.clock.now(),
          facts.key !== undefined,
          moved,
        ],
      );
      await this.record(tx, actor, 'feed.changed', view);
      return view;
    });
  }

  /** Asks now instead of at its time. @throws DomainError `SHARING.SOURCE_UNKNOWN` (404) */
  async poll(actor: Actor, id: string): Promise<void> {
    this.access.require(actor, 'partners.manage');
    await this.database.transaction(async (tx) => {
      await this.locked(tx, id, null);
      await this.jobs.enqueue(tx, ...feedJob(id));
    });
  }

  /** Its documents and reports stay. @throws DomainError `SHARING.SOURCE_UNKNOWN` (404) */
  async remove(actor: Actor, id: string): Promise<void> {
    this.access.require(actor, 'partners.manage');
    await this.database.transaction(async (tx) => {
      const feed = await this.locked(tx, id, null);
      await tx.query(`DELETE FROM sharing.taxii_seen WHERE feed_id = $1`, [id]);
      await tx.query(`DELETE FROM sharing.taxii_feed WHERE id = $1`, [id]);
      await this.record(tx, actor, 'feed.removed', feed);
    });
  }

  private check({ url }: FeedFacts): void {
    const objection = this.requests.objection(new URL(url));
    if (objection !== null) throw addressRefused(objection);
  }

  private async locked(tx: Transaction, id: string, version: number | null): Promise<FeedView> {
    const [feed] = await tx.query<FeedView>(
      `SELECT ${FEED_VIEW} FROM sharing.taxii_feed f WHERE f.id = $1 FOR UPDATE`,
      [id],
    );
    if (!feed) throw sourceUnknown();
    if (version !== null && feed.version !== version)
      throw sourceStale({ current: { ...feed }, changedBy: null, changedAt: null, changes: {} });
    return feed;
  }

  private record(tx: Transaction, actor: Actor, action: string, feed: FeedView): Promise<void> {
    const { id, title, url, collection, active } = feed;
    return this.audit.append(tx, {
      actor,
      action,
      subject: { kind: 'feed', id, ref: title },
      detail: { url, collection, active },
    });
  }
}

const columns = (id: string, { title, url, collection, auth, userName }: FeedFacts): unknown[] => [
  id,
  title,
  url,
  collection,
  auth,
  userName ?? null,
];
const terms = ({ owner, tlp, intervalMinutes, active }: FeedFacts): unknown[] => [
  owner,
  tlp,
  intervalMinutes,
  active,
];
