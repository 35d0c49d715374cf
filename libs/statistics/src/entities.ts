import { FrozenPeriod } from './freezing/frozen-period.entity.js';
import { Statistics1764000307000 } from './migrations/1764000307000-statistics.migration.js';
import { PeriodTimes1764000307001 } from './migrations/1764000307001-period-times.migration.js';
import { ReportWords } from './report/report-words.entity.js';
import { Cell } from './rollup/cell.entity.js';
import { DailyCount } from './rollup/daily-count.entity.js';
import { Duration } from './rollup/duration.entity.js';
import { PeriodTime } from './rollup/period-time.entity.js';
import { RollUpState } from './rollup/roll-up-state.entity.js';

export const entities = [Cell, DailyCount, Duration, FrozenPeriod, PeriodTime, ReportWords, RollUpState];
export const migrations = [Statistics1764000307000, PeriodTimes1764000307001];
