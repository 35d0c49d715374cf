import { type CountFigure } from './figure.js';

export const reports: CountFigure = {
  name: 'reports',
  kind: 'count',
  unit: 'report',
  version: 1,
  condition: `c.subject = 'report'`,
  leavesOut: ['drill', 'test', 'spam', 'automatic'],
  words:
    'Reports received in the period by any channel, whatever became of them. Duplicates count, because each was somebody who told us; rejected spam, bounces and automatic answers do not, nor do reports that belong to exercises or tests alone.',
};
