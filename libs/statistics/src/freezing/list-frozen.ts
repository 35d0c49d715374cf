import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database } from '@tocsin/platform';
import { frozenUnknown } from '../statistics.errors.js';

export interface FrozenRow {
  id: string;
  period: string;
  revision: number;
  frozenAt: Date;
  by: string | null;
  reason: string | null;
  sha256: string;
}

const ROW = `f.id, f.period, f.revision, f.frozen_at AS "frozenAt", p.name AS by, f.reason, f.sha256`;
/** Fifty years of quarters with their years. */
const MOST = 250;

/** Everything that was frozen, and the exact text that a hash is of. */
@Injectable()
export class ListFrozen {
  constructor(
    private readonly access: AccessPolicy,
    private readonly database: Database,
  ) {}

  async execute(actor: Actor): Promise<FrozenRow[]> {
    this.access.require(actor, 'statistics.read');
    return this.database.query<FrozenRow>(
      `SELECT ${ROW} FROM statistics.frozen_period f LEFT JOIN identity.person p ON p.id = f.frozen_by
        ORDER BY f.period DESC, f.revision DESC LIMIT ${MOST}`,
    );
  }

  /** @throws DomainError `STATISTICS.FROZEN_UNKNOWN` */
  async content(actor: Actor, id: string): Promise<string> {
    this.access.require(actor, 'statistics.read');
    const [row] = await this.database.query<{ content: string }>(
      `SELECT content FROM statistics.frozen_period WHERE id = $1`,
      [id],
    );
    if (!row) throw frozenUnknown();
    return row.content;
  }
}
