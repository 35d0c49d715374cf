import { Inject, Injectable } from '@nestjs/common';
import { type ActorRef, AuditTrail, SYSTEM } from '@tocsin/audit';
import { type TocsinConfig } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Config, Database, newId } from '@tocsin/platform';
import { dayIn, type Period, readPeriod } from '../periods/period.js';
import { ReadStatistics } from '../queries/read-statistics.js';
import { type FrozenView } from '../queries/statistics.view.js';
import { notFreezable, periodNotOver, periodUnknown, reasonMissing } from '../statistics.errors.js';
import { frozenContent, sealed } from './frozen-content.js';
import { FrozenPeriods } from './frozen-periods.js';

/** Keeps the figures of a quarter or year as they are now, for good. There is no way back, only a new revision. */
@Injectable()
export class FreezePeriod {
  constructor(
    private readonly access: AccessPolicy,
    private readonly database: Database,
    private readonly statistics: ReadStatistics,
    private readonly frozen: FrozenPeriods,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /**
   * @param reason why it is frozen anew; needed where it was frozen before
   * @throws DomainError `STATISTICS.NOT_FREEZABLE`, `.PERIOD_NOT_OVER`, `.REASON_MISSING`, `IDENTITY.FORBIDDEN`
   */
  async execute(actor: Actor, key: string, reason: string | null): Promise<FrozenView> {
    this.access.require(actor, 'statistics.publish');
    const period = freezable(key);
    await this.freeze(actor, period, reason?.trim() || null);
    const made = await this.frozen.latest(period.key);
    if (!made) throw new Error(`what was frozen of ${period.key} is not there`);
    return made;
  }

  /** By itself, where nobody froze it before. @returns whether it was frozen now */
  async byItself(key: string): Promise<boolean> {
    if (await this.frozen.latest(key)) return false;
    await this.freeze(SYSTEM, freezable(key), null);
    return true;
  }

  private async freeze(actor: ActorRef, period: Period, reason: string | null): Promise<void> {
    // Without restricted incidents, whoever freezes: what is frozen is shown to all (docs/adr/0093).
    const view = await this.statistics.read({ period: period.key }, 'ordinary');
    if (!view.cutOff || dayIn(view.timeZone, view.cutOff) <= period.to) throw periodNotOver(period.key);
    const { text, sha256 } = sealed(frozenContent(view));
    const id = newId();
    await this.database.transaction(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext($1))`, [`statistics.freeze ${period.key}`]);
      const [before] = await tx.query<{ revision: number }>(
        `SELECT max(revision) AS revision FROM statistics.frozen_period WHERE period = $1`,
        [period.key],
      );
      const revision = (before?.revision ?? 0) + 1;
      if (revision > 1 && !reason) throw reasonMissing();
      await tx.query(
        `INSERT INTO statistics.frozen_period (id, period, revision, frozen_at, frozen_by, reason, content, sha256)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          id,
          period.key,
          revision,
          this.clock.now(),
          actor.kind === 'person' ? actor.id : null,
          reason,
          text,
          sha256,
        ],
      );
      await this.audit.append(tx, {
        actor,
        action: 'statistics.frozen',
        subject: { kind: 'figures', id, ref: period.key },
        reason,
        detail: { revision, sha256, totals: view.totals.values },
      });
    });
  }

  /** The first day on which a period's figures freeze by themselves has come. */
  isDue(period: Period): boolean {
    const days = this.config.statistics.freezeAfterDays;
    const then = new Date(this.clock.now().getTime() - days * 86_400_000);
    return days > 0 && dayIn(this.config.site.timeZone, then) > period.to;
  }
}

/** @throws DomainError where it is no quarter or year */
function freezable(key: string): Period {
  const period = readPeriod(key);
  if (!period) throw periodUnknown(key);
  if (period.kind !== 'quarter' && period.kind !== 'year') throw notFreezable(key);
  return period;
}
