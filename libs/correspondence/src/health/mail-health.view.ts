/** How well something is; for people besides the colour a word. */
export type HealthLevel = 'ok' | 'warn' | 'bad';

export interface DoorHealth {
  name: string;
  kind: 'smtp' | 'lmtp' | 'imap';
  state: 'open' | 'failing' | 'closed';
  since: Date;
  lastPollAt: Date | null;
  lastError: string | null;
  lastErrorAt: Date | null;
  /** When its process last said anything. */
  updatedAt: Date;
  level: HealthLevel;
}

export interface MailboxHealth {
  name: string;
  lastAt: Date;
  /** Of the last 200 mails: nineteen of twenty pauses were shorter. Null where there are too few to tell. */
  usualGapSeconds: number | null;
  /** Ours, and quiet for much longer than it ever is. */
  silent: boolean;
}

export interface QueueHealth {
  waiting: number;
  /** Since when the oldest waits. */
  oldest: Date | null;
  level: HealthLevel;
}

export interface BounceHealth {
  sent: number;
  bounced: number;
  level: HealthLevel;
}

/** Something that is wrong now, and since when. */
export interface OpenAlarm {
  id: string;
  kind: AlarmKind;
  /** Which door, mailbox or queue; empty where there is only one. */
  place: string;
  detail: Record<string, unknown>;
  since: Date;
}

export const ALARM_KINDS = [
  'door-failing',
  'door-gone',
  'mailbox-silent',
  'filing-stuck',
  'examination-stuck',
  'outbox-stuck',
  'scanning-stuck',
  'bounce-rate',
  'jobs-died',
] as const;
export type AlarmKind = (typeof ALARM_KINDS)[number];

/** How mail is, in and out. */
export interface MailHealthView {
  at: Date;
  /** The worst of all. */
  level: HealthLevel;
  doors: DoorHealth[];
  /** Ours, then those that something came to last: 30 together. */
  mailboxes: MailboxHealth[];
  filing: QueueHealth;
  examination: QueueHealth;
  /** Files that wait for a verdict; nobody scans them where no scanner is configured. */
  scanning: QueueHealth & { configured: boolean };
  outbox: QueueHealth & { held: number; queued: number; retrying: number; dead: number };
  bounces: { day: BounceHealth; week: BounceHealth };
  /** Addresses that mail of ours did not reach. */
  unreachable: number;
  /** Jobs that were tried to the end and failed, by task. */
  deadJobs: { task: string; count: number; lastError: string }[];
  alarms: OpenAlarm[];
}

/** The same without the judgement, as it is looked up. */
export interface MailFacts {
  doors: Omit<DoorHealth, 'level'>[];
  mailboxes: (Omit<MailboxHealth, 'silent'> & {
    count: number;
    /** The team's address or a polled mailbox; others are whatever recipients somebody wrote to. */
    ours: boolean;
  })[];
  filing: Omit<QueueHealth, 'level'>;
  examination: Omit<QueueHealth, 'level'>;
  scanning: Omit<MailHealthView['scanning'], 'level'>;
  outbox: Omit<MailHealthView['outbox'], 'level'>;
  bounces: { day: Omit<BounceHealth, 'level'>; week: Omit<BounceHealth, 'level'> };
  unreachable: number;
  deadJobs: MailHealthView['deadJobs'];
}
