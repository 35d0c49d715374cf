import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database, newId, staleError } from '@tocsin/platform';
import { readPeriod } from '../periods/period.js';
import { periodUnknown } from '../statistics.errors.js';
import { type ReportLocale } from '../words/speak.js';
import { REPORT_PARTS, type ReportPart } from './report-parts.js';

export interface ReportDraft {
  part: ReportPart;
  text: string;
  /** 0: nothing was written yet. */
  version: number;
  updatedAt: Date | null;
}

/** The team's own words for the report of a period, in one language. */
@Injectable()
export class ReportDrafts {
  constructor(
    private readonly access: AccessPolicy,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor, period: string, locale: ReportLocale): Promise<ReportDraft[]> {
    this.access.require(actor, 'statistics.read');
    const rows = await this.database.query<ReportDraft>(
      `SELECT part, text, version, updated_at AS "updatedAt" FROM statistics.report_words
        WHERE period = $1 AND locale = $2`,
      [period, locale],
    );
    return REPORT_PARTS.map(
      (part) => rows.find((row) => row.part === part) ?? { part, text: '', version: 0, updatedAt: null },
    );
  }

  /** @throws DomainError `STATISTICS.PERIOD_UNKNOWN`, `STATISTICS.STALE` (409) with the text that stands there now */
  async save(
    actor: Actor,
    where: { period: string; locale: ReportLocale; part: ReportPart },
    change: { text: string; version: number },
  ): Promise<ReportDraft> {
    this.access.require(actor, 'statistics.publish');
    const { period, locale, part } = where;
    if (!readPeriod(period)) throw periodUnknown(period);
    const now = this.clock.now();
    return this.database.transaction(async (tx) => {
      const [saved] = await tx.query<{ version: number }>(
        change.version === 0
          ? `INSERT INTO statistics.report_words (period, locale, part, text, updated_at) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT DO NOTHING RETURNING version`
          : `UPDATE statistics.report_words SET text = $4, updated_at = $5, version = version + 1
              WHERE period = $1 AND locale = $2 AND part = $3 AND version = $6 RETURNING version`,
        change.version === 0
          ? [period, locale, part, change.text, now]
          : [period, locale, part, change.text, now, change.version],
      );
      if (!saved) throw await this.stale(where);
      await this.audit.append(tx, {
        actor,
        action: 'statistics.words-changed',
        subject: { kind: 'figures', id: newId(), ref: period },
        detail: { locale, part, version: saved.version, length: change.text.length },
      });
      return { part, text: change.text, version: saved.version, updatedAt: now };
    });
  }

  private async stale(where: { period: string; locale: string; part: string }): Promise<Error> {
    const [row] = await this.database.query<{ text: string; version: number; updatedAt: Date }>(
      `SELECT text, version, updated_at AS "updatedAt" FROM statistics.report_words
        WHERE period = $1 AND locale = $2 AND part = $3`,
      [where.period, where.locale, where.part],
    );
    return staleError('STATISTICS.STALE', {
      current: { text: row?.text ?? '', version: row?.version ?? 0 },
      changedBy: null,
      changedAt: row?.updatedAt ?? null,
      changes: {},
    });
  }
}
