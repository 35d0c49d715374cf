import { Injectable } from '@nestjs/common';
import { Database } from '@tocsin/platform';
import { type FrozenView } from '../queries/statistics.view.js';
import { type FrozenContent } from './frozen-content.js';

interface Row extends Omit<FrozenView, 'totals' | 'versions'> {
  content: string;
}

const COLUMNS = `f.id, f.period, f.revision, f.frozen_at AS "frozenAt", p.name AS by, f.reason, f.sha256`;

/** What was frozen, newest first. */
@Injectable()
export class FrozenPeriods {
  constructor(private readonly database: Database) {}

  /** The last revision of a period, or null. */
  async latest(period: string): Promise<FrozenView | null> {
    const [row] = await this.database.query<Row>(
      `SELECT ${COLUMNS}, f.content FROM statistics.frozen_period f LEFT JOIN identity.person p ON p.id = f.frozen_by
        WHERE f.period = $1 ORDER BY f.revision DESC LIMIT 1`,
      [period],
    );
    return row ? view(row) : null;
  }
}

export function view({ content, ...row }: Row): FrozenView {
  const { totals, versions } = JSON.parse(content) as FrozenContent;
  return { ...row, totals, versions };
}
