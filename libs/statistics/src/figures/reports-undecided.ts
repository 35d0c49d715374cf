import { type BacklogFigure } from './figure.js';

export const reportsUndecided: BacklogFigure = {
  name: 'reports-undecided',
  kind: 'backlog',
  unit: 'report',
  version: 1,
  leavesOut: ['drill', 'test', 'spam', 'automatic'],
  words:
    'Reports that were received by the end of the period and not decided then, whenever they were received.',
};
