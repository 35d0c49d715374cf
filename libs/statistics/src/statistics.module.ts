import { Module } from '@nestjs/common';
import { DutyModule } from '@tocsin/duty';
import { ReleaseModule } from '@tocsin/release';
import { ReadBoard } from './board/read-board.js';
import { ExportStatistics } from './export/export-statistics.js';
import { FreezePeriod } from './freezing/freeze-period.js';
import { FreezeWhenDue } from './freezing/freeze-when-due.js';
import { FrozenPeriods } from './freezing/frozen-periods.js';
import { ListFrozen } from './freezing/list-frozen.js';
import { ReadStatistics } from './queries/read-statistics.js';
import { ReportDrafts } from './report/report-drafts.js';
import { CountAnew } from './rollup/count-anew.js';
import { CountNow } from './rollup/count-now.js';
import { RollDays } from './rollup/roll-days.js';
import { RollPeriods } from './rollup/roll-periods.js';
import { RollUp } from './rollup/roll-up.js';

const offered = [
  CountNow,
  ExportStatistics,
  FreezePeriod,
  ListFrozen,
  ReadBoard,
  ReadStatistics,
  ReportDrafts,
];
const parts = [CountAnew, FreezeWhenDue, FrozenPeriods, RollDays, RollPeriods, RollUp];

/** The figures of a CIRT: board, series, annual report. Needs PlatformModule, AuditModule, IdentityModule. */
@Module({ imports: [DutyModule, ReleaseModule], providers: [...offered, ...parts], exports: offered })
export class StatisticsModule {}
