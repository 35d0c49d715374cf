import { Injectable } from '@nestjs/common';
import { type Transaction } from '@tocsin/platform';
import { type Day } from '../periods/period.js';
import { COUNT, FORGET_COUNTS, FORGET_DURATIONS, MEASURE, NEW_CELLS, ROLLED } from './roll-days.sql.js';

/** Two that roll the same day at once would count it twice: one waits for the other. */
const LOCK = 'statistics.roll-up';

/** Counts days anew from the reports and incidents themselves: running it twice gives the same. */
@Injectable()
export class RollDays {
  async execute(tx: Transaction, days: readonly Day[], timeZone: string): Promise<void> {
    if (days.length === 0) return;
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext($1))`, [LOCK]);
    await tx.query(`DROP TABLE IF EXISTS pg_temp.rolled`);
    await tx.query(ROLLED, [days, timeZone]);
    await tx.query(NEW_CELLS);
    await tx.query(FORGET_COUNTS, [days]);
    await tx.query(FORGET_DURATIONS, [days]);
    await tx.query(COUNT);
    await tx.query(MEASURE);
  }
}
