import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database } from '@tocsin/platform';
import { type BusinessCalendar } from '../clocks/business-calendar.js';
import { calendarProblems } from './check-calendar.js';
import { calendarInvalid } from '../incidents.errors.js';
import { ServiceLevelRepository } from './service-level-repository.js';

/** A calendar has to hold a promise of a working year at least. */
const LONGEST_MINUTES = 60 * 24 * 60;

export interface CalendarInput {
  /** Without it, a new one. */
  id?: string;
  /** Of the one that was read. */
  version?: number;
  name: string;
  definition: BusinessCalendar;
}

/** Adds a calendar, or writes its next version: for clocks that begin from now on. */
@Injectable()
export class SaveCalendar {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly repository: ServiceLevelRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `SERVICE_LEVEL.CALENDAR_INVALID`, `.CALENDAR_UNKNOWN`, `.STALE` */
  async execute(actor: Actor, input: CalendarInput): Promise<{ id: string; version: number }> {
    this.access.require(actor, 'service-levels.manage');
    const problems = calendarProblems(input.definition, LONGEST_MINUTES, this.clock.now());
    if (problems.length > 0) throw calendarInvalid(problems);
    return this.database.transaction(async (tx) => {
      const before = input.id ? await this.repository.lockCalendar(tx, input.id, input.version ?? 0) : null;
      const saved = await this.repository.writeCalendar(tx, { ...input, id: before?.id ?? null }, actor.name);
      await this.audit.append(tx, {
        actor,
        action: before ? 'service-calendar.changed' : 'service-calendar.added',
        subject: { kind: 'service-level', id: saved.id, ref: input.name },
        detail: {
          version: saved.version,
          changes: before ? { definition: { from: before.definition, to: input.definition } } : {},
        },
      });
      return saved;
    });
  }
}
