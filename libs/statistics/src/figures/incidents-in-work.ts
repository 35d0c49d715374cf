import { type BacklogFigure } from './figure.js';

export const incidentsInWork: BacklogFigure = {
  name: 'incidents-in-work',
  kind: 'backlog',
  unit: 'incident',
  version: 1,
  leavesOut: ['drill', 'test', 'merged'],
  words:
    'Incidents that were opened by the end of the period and neither closed nor abandoned then, whenever they were opened.',
};
