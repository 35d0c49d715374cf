import { type TimeFigure } from './figure.js';

export const timeToResolve: TimeFigure = {
  name: 'time-to-resolve',
  kind: 'time',
  unit: 'incident',
  version: 1,
  duration: 'resolve',
  leavesOut: ['drill', 'test', 'merged'],
  words:
    'From the opening of an incident to its first resolution, in elapsed time. Of incidents opened in the period; those not resolved are counted beside it, abandoned ones are left out.',
};
