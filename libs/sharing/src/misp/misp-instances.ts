import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database, Jobs, newId, type Transaction } from '@tocsin/platform';
import { OutsideRequests } from '../documents/outside-requests.js';
import { SourceKeys } from '../documents/source-keys.js';
import { addressRefused, sourceStale, sourceUnknown } from '../documents/documents.errors.js';
import { Partners } from '../partners/directory/partners.js';
import { partnerUnknown } from '../partners/partners.errors.js';
import { MISP_VIEW, type MispFacts, type MispView } from './misp.view.js';
import { pullJob } from './pull-events.js';
import { pushJob } from './push-event.js';

/** MISPs that events go to or come from: added, changed, asked at once, tried again, dropped. */
@Injectable()
export class MispInstances {
  constructor(
    private readonly access: AccessPolicy,
    private readonly database: Database,
    private readonly requests: OutsideRequests,
    private readonly keys: SourceKeys,
    private readonly partners: Partners,
    private readonly jobs: Jobs,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<MispView[]> {
    this.access.require(actor, 'partners.manage');
    return this.database.query<MispView>(
      `SELECT ${MISP_VIEW} FROM sharing.misp_instance m ORDER BY m.title, m.id LIMIT 200`,
    );
  }

  /** @throws DomainError `SHARING.ADDRESS_REFUSED` (422), `PARTNERS.UNKNOWN` (404), `KEYRING.SECRET_MISSING` (503) */
  async add(actor: Actor, facts: MispFacts): Promise<MispView> {
    this.access.require(actor, 'partners.manage');
    const id = newId();
    const now = this.clock.now();
    return this.database.transaction(async (tx) => {
      await this.check(tx, facts);
      const view = await tx.one<MispView>(
        `INSERT INTO sharing.misp_instance AS m (id, title, url, secret_key, owner, tlp, partner_id, pushes, pulls,
                interval_minutes, active, next_poll_at, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12) RETURNING ${MISP_VIEW}`,
        [...this.columns(id, facts), now],
      );
      await this.record(tx, actor, 'misp.added', view);
      return view;
    });
  }

  /** @throws DomainError `SHARING.SOURCE_UNKNOWN` (404), `SHARING.SOURCE_STALE` (409), as `add` */
  async change(
    actor: Actor,
    id: string,
    { version, ...facts }: MispFacts & { version: number },
  ): Promise<MispView> {
    this.access.require(actor, 'partners.manage');
    return this.database.transaction(async (tx) => {
      await this.locked(tx, id, version);
      await this.check(tx, facts);
      const view = await tx.one<MispView>(
        `UPDATE sharing.misp_instance AS m
            SET title = $2, url = $3, secret_key = CASE WHEN $13 THEN $4 ELSE secret_key END, owner = $5, tlp = $6,
                partner_id = $7, pushes = $8, pulls = $9, interval_minutes = $10, active = $11, next_poll_at = $12,
                pulled_to = CASE WHEN url = $3 THEN pulled_to END, failures = 0, last_error = NULL, version = version + 1
          WHERE m.id = $1 RETURNING ${MISP_VIEW}`,
        [...this.columns(id, facts), this.clock.now(), facts.key !== undefined],
      );
      await this.record(tx, actor, 'misp.changed', view);
      return view;
    });
  }

  /** Asks for events now. @throws DomainError `SHARING.SOURCE_UNKNOWN` (404) */
  async poll(actor: Actor, id: string): Promise<void> {
    this.access.require(actor, 'partners.manage');
    await this.database.transaction(async (tx) => {
      await this.locked(tx, id, null);
      await this.jobs.enqueue(tx, ...pullJob(id));
    });
  }

  /** Tries again what stands as dead. @throws DomainError `SHARING.SOURCE_UNKNOWN` (404) */
  async retry(actor: Actor, id: string): Promise<void> {
    this.access.require(actor, 'partners.manage');
    await this.database.transaction(async (tx) => {
      const instance = await this.locked(tx, id, null);
      const dead = await tx.query<{ id: string }>(
        `UPDATE sharing.misp_push SET state = 'queued', attempts = 0, ended_at = NULL, version = version + 1
          WHERE instance_id = $1 AND state = 'dead' RETURNING id`,
        [id],
      );
      for (const push of dead) await this.jobs.enqueue(tx, ...pushJob(push.id, id));
      await this.record(tx, actor, 'misp.retried', instance);
    });
  }

  private async check(tx: Transaction, { url, partnerId }: MispFacts): Promise<void> {
    const objection = this.requests.objection(new URL(url));
    if (objection !== null) throw addressRefused(objection);
    if (partnerId && !(await this.partners.byId(partnerId, tx))) throw partnerUnknown();
  }

  private columns(id: string, facts: MispFacts): unknown[] {
    const { title, url, key, owner, tlp, partnerId, pushes, pulls, intervalMinutes, active } = facts;
    const sealed = key ? this.keys.seal(id, key) : null;
    return [id, title, url, sealed, owner, tlp, partnerId ?? null, pushes, pulls, intervalMinutes, active];
  }

  private async locked(tx: Transaction, id: string, version: number | null): Promise<MispView> {
    await tx.query(`SELECT FROM sharing.misp_instance WHERE id = $1 FOR UPDATE`, [id]);
    const [found] = await tx.query<MispView>(
      `SELECT ${MISP_VIEW} FROM sharing.misp_instance m WHERE m.id = $1`,
      [id],
    );
    if (!found) throw sourceUnknown();
    if (version !== null && found.version !== version)
      throw sourceStale({ current: { ...found }, changedBy: null, changedAt: null, changes: {} });
    return found;
  }

  private record(tx: Transaction, actor: Actor, action: string, instance: MispView): Promise<void> {
    const { id, title, url, active, pushes, pulls } = instance;
    return this.audit.append(tx, {
      actor,
      action,
      subject: { kind: 'feed', id, ref: title },
      detail: { url, active, pushes, pulls },
    });
  }
}
