import { availability } from './availability.js';
import type { CasePlan } from './case-plan.js';
import { fraud } from './fraud.js';
import { intrusions } from './intrusions.js';
import { leaksAndWeaknesses } from './leaks-and-weaknesses.js';
import { malware } from './malware.js';
import { withoutReports } from './without-reports.js';

/** All incidents of the demo: 40, in every state. */
export const CASES: readonly CasePlan[] = [
  ...fraud,
  ...malware,
  ...availability,
  ...intrusions,
  ...leaksAndWeaknesses,
  ...withoutReports,
];
