import { type TimeFigure } from './figure.js';

export const timeToTriage: TimeFigure = {
  name: 'time-to-triage',
  kind: 'time',
  unit: 'report',
  version: 1,
  duration: 'triage',
  leavesOut: ['drill', 'test', 'spam', 'automatic'],
  words:
    'From the receipt of a report to the decision about it, in elapsed time. Of reports received in the period; those that are undecided are counted beside it.',
};
