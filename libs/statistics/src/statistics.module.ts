import { Module } from '@nestjs/common';
import { FreezePeriod } from './freezing/freeze-period.js';
import { FreezeWhenDue } from './freezing/freeze-when-due.js';
import { FrozenPeriods } from './freezing/frozen-periods.js';
import { ListFrozen } from './freezing/list-frozen.js';
import { ReadStatistics } from './queries/read-statistics.js';
import { CountAnew } from './rollup/count-anew.js';
import { CountNow } from './rollup/count-now.js';
import { RollDays } from './rollup/roll-days.js';
import { RollUp } from './rollup/roll-up.js';

const offered = [CountNow, FreezePeriod, ListFrozen, ReadStatistics];
const parts = [CountAnew, FreezeWhenDue, FrozenPeriods, RollDays, RollUp];

/** The figures of a CIRT: board, series, annual report. Needs PlatformModule, AuditModule, IdentityModule. */
@Module({ providers: [...offered, ...parts], exports: offered })
export class StatisticsModule {}
