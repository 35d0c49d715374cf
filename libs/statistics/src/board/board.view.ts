/** Counts of reports and statutory stages stop here; a client shows 1,001 as "1,000+". */
export const COUNT_CAP = 1_001;

/** What is waiting of one kind of thing. */
export interface Waiting {
  active: number;
  unowned: number;
  /** Its clock ends within the hour. */
  dueSoon: number;
  overdue: number;
}

export interface HeatCell {
  severity: number;
  /** Empty: no organisation with a sector is named. An incident that affects two sectors stands under both. */
  sector: string;
  count: number;
}

export interface LoadRow {
  personId: string;
  name: string;
  onDuty: boolean;
  incidents: number;
  overdue: number;
  reports: number;
  tasks: number;
}

/** How things stand now, as far as the one who looks may see it. Exercises and tests are not work. */
export interface BoardView {
  at: Date;
  incidents: Waiting;
  /** Undecided ones that people sent; snoozed ones are not waiting. */
  reports: Waiting;
  /** Stages owed to the law that run. Their incidents are those that one may see. */
  statutory: Omit<Waiting, 'unowned' | 'active'> & { open: number };
  heat: HeatCell[];
  /** Whoever is on duty or holds something, the heaviest load first. */
  load: LoadRow[];
}
