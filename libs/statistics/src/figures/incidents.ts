import { type CountFigure } from './figure.js';

export const incidents: CountFigure = {
  name: 'incidents',
  kind: 'count',
  unit: 'incident',
  version: 1,
  condition: `c.subject = 'incident'`,
  leavesOut: ['drill', 'test', 'merged'],
  words:
    'Incidents opened in the period, whatever their state now. One that was merged into another is counted once, with the one that survives.',
};
