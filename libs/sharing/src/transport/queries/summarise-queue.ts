import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database } from '@tocsin/platform';
import { Partners } from '../../partners/directory/partners.js';
import { partnerUnknown } from '../../partners/partners.errors.js';
import { type QueueSummary } from './queue.views.js';
import { visibleMessages } from './visible-messages.js';

/** How the exchange stands: with all partners together, or with one. */
@Injectable()
export class SummariseQueue {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly partners: Partners,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `PARTNERS.UNKNOWN` (404) */
  async execute(actor: Actor, partnerId: string | null): Promise<QueueSummary> {
    this.access.require(actor, 'sharing.read');
    if (partnerId !== null && !(await this.partners.byId(partnerId))) throw partnerUnknown();
    const now = this.clock.now();
    const params: unknown[] = [partnerId, now.toISOString().slice(0, 10), now];
    const visible = visibleMessages('m', actor, params);
    // Each part reads a partial index: nothing grows with what has ended.
    const [summary] = await this.database.query<QueueSummary>(
      `SELECT o.waiting, o.retrying, o.oldest, d.dead, i.received, i.failed, r."refusedToday", a.alarms, z."pausedUntil"
         FROM (SELECT count(*)::int AS waiting, (count(*) FILTER (WHERE failure IS NOT NULL))::int AS retrying,
                      min(created_at) AS oldest
                 FROM sharing.outgoing_message m
                WHERE state IN ('held', 'queued', 'delivering') AND ($1::uuid IS NULL OR partner_id = $1) AND ${visible}) o,
              (SELECT count(*)::int AS dead FROM sharing.outgoing_message m
                WHERE state = 'dead' AND ($1::uuid IS NULL OR partner_id = $1) AND ${visible}) d,
              (SELECT (count(*) FILTER (WHERE state = 'received'))::int AS received,
                      (count(*) FILTER (WHERE state = 'failed'))::int AS failed
                 FROM sharing.incoming_message m
                WHERE state IN ('received', 'failed') AND ($1::uuid IS NULL OR partner_id = $1) AND ${visible}) i,
              (SELECT coalesce(sum(times), 0)::int AS "refusedToday" FROM sharing.refused_message
                WHERE day = $2::date AND ($1::uuid IS NULL OR partner_id = $1)) r,
              (SELECT count(*)::int AS alarms FROM sharing.alarm
                WHERE seen_at IS NULL AND ($1::uuid IS NULL OR partner_id = $1)) a,
              (SELECT max(until) AS "pausedUntil" FROM sharing.delivery_pause
                WHERE partner_id = $1 AND until > $3) z`,
      params,
    );
    if (!summary) throw new Error('counts returned no row');
    return summary;
  }
}
