import { abandoned, type CasePlan, closed, started } from './case-plan.js';
import { worstCase } from './severity-answers.js';

/** What nobody reported: two exercises, and a question. */
export const withoutReports: CasePlan[] = [
  {
    title: 'Cold Harbour: control centre of the grid operator lost',
    owner: 'yusuf',
    team: 'response',
    severity: worstCase,
    drill: true,
    tlp: 'GREEN',
    rsit: ['availability', 'sabotage'],
    organisations: ['Transmission Grid Operator'],
    notes: ['Exercise control plays the operator. Nothing of this is real.'],
    tasks: [{ title: 'Hold the first conference call', owner: 'yusuf', due: 1 }],
    steps: started,
  },
  {
    title: 'Paper Tiger: forged press release',
    owner: 'leila',
    team: 'desk',
    drill: true,
    tlp: 'CLEAR',
    rsit: ['fraud', 'masquerade'],
    notes: ['Lesson: the press office had no number of the duty desk.'],
    steps: closed,
  },
  {
    title: 'USB sticks left at the station',
    reports: ['form-12'],
    owner: 'tomas',
    team: 'desk',
    rsit: ['other', 'other'],
    steps: abandoned(
      'The railway police collected eleven sticks: all empty, advertising of a printing house.',
    ),
  },
];
