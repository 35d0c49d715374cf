import type { PersonKey, TeamKey } from '../people/people.js';
import type { SeedTlp } from '../reports/report-seed.js';

/** An incident of the demo and all that was done about it; known again by its title. */
export interface CasePlan {
  title: string;
  /** Keys of reports: the first one opens it, the others are attached. None: opened by hand. */
  reports?: string[];
  owner: PersonKey;
  team: TeamKey;
  summary?: string;
  /** RSIT, where the suggestion is not taken. */
  rsit?: [rsitClass: string, rsitType: string];
  /** Answers to the severity form, besides those that the reports suggest. */
  severity?: Record<string, string>;
  override?: { level: number; reason: string };
  tlp?: SeedTlp;
  drill?: true;
  /** Who may see it besides its owner and team. */
  restrictedTo?: PersonKey[];
  /** By name, besides those that the reports suggest. */
  organisations?: string[];
  notes?: string[];
  tasks?: PlannedTask[];
  replies?: PlannedReply[];
  countermeasures?: PlannedCountermeasure[];
  thirdParties?: PlannedThirdParty[];
  /** Steps from `open` on, in order. */
  steps?: PlannedStep[];
}

export interface PlannedTask {
  title: string;
  owner?: PersonKey;
  /** Days from now; open tasks only. */
  due?: number;
  state?: 'done' | 'dropped';
}

export interface PlannedReply {
  /** Key of the report whose sender gets it. */
  to: string;
  text: string;
  /** Of this text, where it is not as secret as the case. */
  tlp?: SeedTlp;
  /** What he writes back. */
  answer?: string;
}

export interface PlannedCountermeasure {
  kind: 'block' | 'sinkhole' | 'takedown' | 'filter' | 'isolate';
  targets: string[];
  /** It is known again by this. */
  description: string;
  askedOf?: string;
  /** Days until it is to be looked at again. */
  days?: number;
  to?: 'active';
}

export interface PlannedThirdParty {
  kind: 'hoster' | 'registrar' | 'network-owner' | 'police';
  party: string;
  to: string[];
  subject: string;
  text: string;
  /** Days until it is asked again. */
  days?: number;
}

export interface PlannedStep {
  to: 'in-progress' | 'contained' | 'waiting' | 'resolved' | 'closed' | 'abandoned';
  reason?: string;
  /** For `waiting`: whom for, and how many days. */
  waitingFor?: string;
  days?: number;
}

export const started: PlannedStep[] = [{ to: 'in-progress' }];
export const contained: PlannedStep[] = [...started, { to: 'contained' }];
export const resolved: PlannedStep[] = [...contained, { to: 'resolved' }];
export const closed: PlannedStep[] = [...resolved, { to: 'closed' }];

export function waiting(waitingFor: string, days: number): PlannedStep[] {
  return [...started, { to: 'waiting', waitingFor, days }];
}

export function abandoned(reason: string): PlannedStep[] {
  return [{ to: 'abandoned', reason }];
}
