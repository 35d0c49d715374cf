import { type CountFigure } from './figure.js';

export const reportsToIncident: CountFigure = {
  name: 'reports-to-incident',
  kind: 'count',
  unit: 'report',
  version: 1,
  condition: `c.subject = 'report' AND c.outcome = 'accepted'`,
  leavesOut: ['drill', 'test', 'spam', 'automatic'],
  words: 'Of the reports received in the period, those that belong to an incident at the cut-off.',
};
