import { type TimeFigure } from './figure.js';

export const timeToClose: TimeFigure = {
  name: 'time-to-close',
  kind: 'time',
  unit: 'incident',
  version: 1,
  duration: 'close',
  leavesOut: ['drill', 'test', 'merged'],
  words:
    'From the opening of an incident to its closing, in elapsed time. Of incidents opened in the period; those not closed are counted beside it, abandoned ones are left out.',
};
