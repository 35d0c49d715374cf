import { Injectable } from '@nestjs/common';
import { DutyRoster } from '@tocsin/duty';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database } from '@tocsin/platform';
import { boardSql, loadSql } from './board.sql.js';
import { type BoardView, type LoadRow } from './board.view.js';

/** How things stand now, in a fixed number of statements over what is in work: closed cases cost nothing. */
@Injectable()
export class ReadBoard {
  constructor(
    private readonly access: AccessPolicy,
    private readonly database: Database,
    private readonly roster: DutyRoster,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor): Promise<BoardView> {
    this.access.require(actor, 'statistics.read');
    this.access.require(actor, 'incident.read');
    const at = this.clock.now();
    const onDuty = await this.roster.onDutyAt(at);
    return this.database.transaction(async (tx) => {
      const params: unknown[] = [];
      const sql = boardSql(actor, at, params);
      const numbers = await tx.one<Omit<BoardView, 'at' | 'load'>>(sql, params);
      const loadParams: unknown[] = [];
      const loadStatement = loadSql(actor, at, onDuty, loadParams);
      return { at, ...numbers, load: await tx.query<LoadRow>(loadStatement, loadParams) };
    });
  }
}
