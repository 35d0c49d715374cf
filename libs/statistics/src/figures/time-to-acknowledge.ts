import { type TimeFigure } from './figure.js';

export const timeToAcknowledge: TimeFigure = {
  name: 'time-to-acknowledge',
  kind: 'time',
  unit: 'incident',
  version: 1,
  duration: 'acknowledge',
  leavesOut: ['drill', 'test', 'merged'],
  words:
    'From the opening of an incident to the first step of work on it, in elapsed time, nights and holidays included. Of incidents opened in the period; those that nobody has taken up are counted beside it.',
};
