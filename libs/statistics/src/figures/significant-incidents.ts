import { type CountFigure } from './figure.js';

export const significantIncidents: CountFigure = {
  name: 'significant-incidents',
  kind: 'count',
  unit: 'incident',
  version: 1,
  // Level 3 is "high": the first at which NCISS speaks of a demonstrable impact on public health, safety or security.
  condition: `c.subject = 'incident' AND c.severity >= 3`,
  leavesOut: ['drill', 'test', 'merged'],
  words: 'Incidents opened in the period whose severity at the cut-off is high, severe or emergency.',
};
