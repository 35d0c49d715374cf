import { type TimeFigure } from './figure.js';

export const timeToContain: TimeFigure = {
  name: 'time-to-contain',
  kind: 'time',
  unit: 'incident',
  version: 1,
  duration: 'contain',
  leavesOut: ['drill', 'test', 'merged'],
  words:
    'From the opening of an incident to its first containment, in elapsed time. Of incidents opened in the period; those not contained are counted beside it, abandoned ones are left out.',
};
