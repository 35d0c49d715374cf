import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { isLegalClass, isSector, type ServiceTerms, serviceTermsSchema } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database, type Transaction } from '@tocsin/platform';
import { type AgreementScope } from './agreement.js';
import { calendarProblems } from './check-calendar.js';
import { calendarInvalid, scopeUnknown, termsInvalid } from '../incidents.errors.js';
import { ServiceLevelRepository } from './service-level-repository.js';

export interface AgreementInput {
  /** Without it, a new one. */
  id?: string;
  /** Of the one that was read. */
  version?: number;
  name: string;
  /** Of a new one; it does not change afterwards, because clocks name the agreement. */
  scope: AgreementScope;
  scopeValue: string | null;
  terms: ServiceTerms;
  calendarId: string | null;
}

/** Adds an agreement, or writes its next version: for clocks that begin from now on. */
@Injectable()
export class SaveAgreement {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly repository: ServiceLevelRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `SERVICE_LEVEL.TERMS_INVALID`, `.CALENDAR_INVALID`, `.CALENDAR_UNKNOWN`, `.SCOPE_UNKNOWN`,
   *   `.SCOPE_TAKEN`, `.AGREEMENT_UNKNOWN`, `.STALE`
   */
  async execute(actor: Actor, input: AgreementInput): Promise<{ id: string; version: number }> {
    this.access.require(actor, 'service-levels.manage');
    const terms = checkedTerms(input.terms);
    return this.database.transaction(async (tx) => {
      await this.checkCalendar(tx, terms, input.calendarId);
      const before = input.id ? await this.repository.lockAgreement(tx, input.id, input.version ?? 0) : null;
      const id = before?.id ?? (await this.add(tx, input));
      const version = await this.repository.writeAgreement(tx, id, { ...input, terms }, actor.name);
      const { name, calendarId } = input;
      const from = before && { name: before.name, terms: before.terms, calendarId: before.calendarId };
      await this.audit.append(tx, {
        actor,
        action: before ? 'agreement.changed' : 'agreement.added',
        subject: { kind: 'service-level', id, ref: name },
        detail: {
          version,
          scope: before?.scope ?? input.scope,
          changes: { agreement: { from, to: { name, terms, calendarId } } },
        },
      });
      return { id, version };
    });
  }

  private async add(tx: Transaction, input: AgreementInput): Promise<string> {
    const { scope, scopeValue } = input;
    const known =
      (scope === 'sector' && isSector(scopeValue ?? '')) ||
      (scope === 'legal-class' && isLegalClass(scopeValue ?? ''));
    if (scope === 'organisation') await this.repository.requireOrganisation(tx, scopeValue ?? '');
    else if (!known) throw scopeUnknown();
    return this.repository.addAgreement(tx, input);
  }

  /** The longest promise has to end in the calendar's hours. */
  private async checkCalendar(
    tx: Transaction,
    terms: ServiceTerms,
    calendarId: string | null,
  ): Promise<void> {
    if (!calendarId) return;
    const calendar = await this.repository.calendar(tx, calendarId);
    const longest = Math.max(...terms.minutesByLevel.flatMap((row) => Object.values(row)));
    const problems = calendarProblems(calendar, longest, this.clock.now());
    if (problems.length > 0) throw calendarInvalid(problems);
  }
}

/** As the file's own are checked. @throws DomainError `SERVICE_LEVEL.TERMS_INVALID` */
export function checkedTerms(terms: unknown): ServiceTerms {
  const read = serviceTermsSchema.safeParse(terms);
  if (!read.success)
    throw termsInvalid(read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}.`));
  return read.data;
}
