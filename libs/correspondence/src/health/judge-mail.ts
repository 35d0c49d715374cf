import {
  type AlarmKind,
  type BounceHealth,
  type HealthLevel,
  type MailFacts,
  type MailHealthView,
  type QueueHealth,
} from './mail-health.view.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long the oldest may wait before it is worth a look, and before something is wrong. */
export const PATIENCE = {
  filing: { warn: 2 * MINUTE, bad: 10 * MINUTE },
  examination: { warn: 5 * MINUTE, bad: 30 * MINUTE },
  scanning: { warn: 10 * MINUTE, bad: HOUR },
  outbox: { warn: HOUR, bad: 6 * HOUR },
} as const;

/** A door that was not heard of for so long has no process behind it; they speak every minute. */
const GONE_MS = 5 * MINUTE;
/** A mailbox that cannot be reached for a moment is no news. */
const FAILING_MS = 5 * MINUTE;

/** Shares of mails that came back. Of a handful, one is no rate. */
const BOUNCES = { fewest: 20, warn: 0.05, bad: 0.15 };

/** Pauses that must be known before one is called unusual, how far it must go beyond them, and at least how long. */
const SILENCE = { fewest: 20, times: 3, least: HOUR };

export interface Alarm {
  kind: AlarmKind;
  place: string;
  detail: Record<string, unknown>;
}

/** What the facts mean, and which alarms they give. Pure. */
export function judgeMail(
  facts: MailFacts,
  now: Date,
): { health: Omit<MailHealthView, 'alarms'>; alarms: Alarm[] } {
  const doors = facts.doors.map((door) => ({ ...door, level: levelOfDoor(door, now) }));
  const mailboxes = facts.mailboxes.map(({ count, ours, ...box }) => ({
    ...box,
    silent: ours && isSilent({ ...box, count }, now),
  }));
  const filing = { ...facts.filing, level: levelOfQueue(facts.filing, PATIENCE.filing, now) };
  const examination = {
    ...facts.examination,
    level: levelOfQueue(facts.examination, PATIENCE.examination, now),
  };
  const scanning = { ...facts.scanning, level: levelOfScanning(facts.scanning, now) };
  const outbox = { ...facts.outbox, level: levelOfQueue(facts.outbox, PATIENCE.outbox, now) };
  const bounces = { day: rated(facts.bounces.day), week: rated(facts.bounces.week) };
  const levels: HealthLevel[] = [
    ...doors.map(({ level }) => level),
    ...mailboxes.map(({ silent }) => (silent ? 'warn' : 'ok')),
    filing.level,
    examination.level,
    scanning.level,
    outbox.level,
    // Each has called somebody by itself; the page stays red until he has seen to it.
    facts.outbox.dead > 0 ? 'bad' : 'ok',
    bounces.day.level,
    facts.deadJobs.length > 0 ? 'warn' : 'ok',
  ];
  const { unreachable, deadJobs } = facts;
  const health = {
    at: now,
    level: worst(levels),
    doors,
    mailboxes,
    filing,
    examination,
    scanning,
    outbox,
    bounces,
    unreachable,
    deadJobs,
  };
  return { health, alarms: alarmsOf(health, now) };
}

function alarmsOf(health: Omit<MailHealthView, 'alarms'>, now: Date): Alarm[] {
  const { doors, mailboxes, filing, examination, scanning, outbox, bounces, deadJobs } = health;
  const queue = (kind: AlarmKind, { level, waiting, oldest }: QueueHealth): Alarm[] =>
    level === 'bad' ? [{ kind, place: '', detail: { waiting, oldest } }] : [];
  return [
    ...doors.flatMap((door): Alarm[] => {
      if (door.level !== 'bad') return [];
      const kind = isGone(door, now) ? 'door-gone' : 'door-failing';
      return [{ kind, place: door.name, detail: { since: door.since } }];
    }),
    ...mailboxes
      .filter(({ silent }) => silent)
      .map(({ name, lastAt, usualGapSeconds }) => ({
        kind: 'mailbox-silent' as const,
        place: name,
        detail: { lastAt, usualGapSeconds },
      })),
    ...queue('filing-stuck', filing),
    ...queue('examination-stuck', examination),
    ...queue('scanning-stuck', scanning),
    ...queue('outbox-stuck', outbox),
    ...(bounces.day.level === 'bad'
      ? [{ kind: 'bounce-rate' as const, place: '', detail: { ...bounces.day } }]
      : []),
    ...deadJobs.map(({ task, count }) => ({ kind: 'jobs-died' as const, place: task, detail: { count } })),
  ];
}

function levelOfDoor(door: MailFacts['doors'][number], now: Date): HealthLevel {
  if (isGone(door, now)) return 'bad';
  if (door.state === 'open') return 'ok';
  return door.state === 'failing' && now.getTime() - door.since.getTime() > FAILING_MS ? 'bad' : 'warn';
}

function isGone(
  { updatedAt, state }: Pick<MailFacts['doors'][number], 'updatedAt' | 'state'>,
  now: Date,
): boolean {
  // A failing mailbox speaks only when it tries again, which may take five minutes.
  const patience = state === 'failing' ? 3 * GONE_MS : GONE_MS;
  return now.getTime() - updatedAt.getTime() > patience;
}

function isSilent(
  { lastAt, usualGapSeconds, count }: Omit<MailFacts['mailboxes'][number], 'ours'>,
  now: Date,
): boolean {
  if (usualGapSeconds === null || count < SILENCE.fewest) return false;
  const silence = now.getTime() - lastAt.getTime();
  return silence > Math.max(SILENCE.least, SILENCE.times * usualGapSeconds * 1000);
}

function levelOfQueue(
  { oldest }: Pick<QueueHealth, 'oldest'>,
  patience: { warn: number; bad: number },
  now: Date,
): HealthLevel {
  const waits = oldest === null ? 0 : now.getTime() - oldest.getTime();
  if (waits > patience.bad) return 'bad';
  return waits > patience.warn ? 'warn' : 'ok';
}

function levelOfScanning({ configured, oldest }: MailFacts['scanning'], now: Date): HealthLevel {
  return configured ? levelOfQueue({ oldest }, PATIENCE.scanning, now) : 'ok';
}

function rated({ sent, bounced }: Omit<BounceHealth, 'level'>): BounceHealth {
  const rate = sent < BOUNCES.fewest ? 0 : bounced / sent;
  return { sent, bounced, level: rate >= BOUNCES.bad ? 'bad' : rate >= BOUNCES.warn ? 'warn' : 'ok' };
}

function worst(levels: readonly HealthLevel[]): HealthLevel {
  if (levels.includes('bad')) return 'bad';
  return levels.includes('warn') ? 'warn' : 'ok';
}
