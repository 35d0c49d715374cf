/** The list behind each number of the board, as a question to the search: what is counted is what is found. */
const IN_WORK = 'state:open,in-progress,contained,waiting,resolved';
const REAL = '-is:drill -class:test';
const LEVELS = ['baseline', 'low', 'medium', 'high', 'severe', 'emergency'];

export const LISTS = {
  incidents: {
    active: `kind:incident ${IN_WORK} ${REAL}`,
    unowned: `kind:incident is:unassigned ${REAL}`,
    dueSoon: `kind:incident due:<1h -is:overdue ${REAL}`,
    overdue: `kind:incident is:overdue ${REAL}`,
  },
  reports: {
    dueSoon: 'kind:report due:<1h -is:overdue',
    overdue: 'kind:report is:overdue',
  },
} as const;

/** A sector that is not known has no operator; its cell has no list. */
export function heatList(severity: number | null, sector: string | null): string {
  const level = severity === null ? '' : ` severity:${LEVELS[severity] ?? ''}`;
  return `kind:incident${level}${sector ? ` sector:${sector}` : ''} ${IN_WORK} ${REAL}`;
}

export const personList = (personId: string) => `kind:incident assignee:${personId} ${IN_WORK} ${REAL}`;
