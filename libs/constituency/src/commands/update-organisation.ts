import { Injectable } from '@nestjs/common';
import { AuditTrail, ListAudit } from '@tocsin/audit';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import {
  Database,
  type DomainError,
  type Transaction,
  mergedChanges,
  type StaleFacts,
} from '@tocsin/platform';
import { findOverlaps } from '../assets/find-overlaps.js';
import { organisationStale, organisationUnknown } from '../constituency.errors.js';
import { changesOf } from '../organisation/organisation-changes.js';
import { type CheckedInput, checkInput, type OrganisationInput } from '../organisation/organisation.input.js';
import { OrganisationRepository } from '../organisation/organisation.repository.js';
import { type OrganisationView, type SavedOrganisation } from '../organisation/organisation.view.js';

/** Changes what is given of an organisation; a list that is given replaces the stored one. */
@Injectable()
export class UpdateOrganisation {
  constructor(
    private readonly access: AccessPolicy,
    private readonly database: Database,
    private readonly organisations: OrganisationRepository,
    private readonly audit: AuditTrail,
    private readonly record: ListAudit,
  ) {}

  /**
   * @throws DomainError `IDENTITY.FORBIDDEN` (403), `CONSTITUENCY.ORGANISATION_UNKNOWN` (404),
   * `CONSTITUENCY.STALE` (409) with what changed since `version`, `CONSTITUENCY.ORGANISATION_INVALID` (422)
   */
  async execute(
    actor: Actor,
    id: string,
    version: number,
    input: OrganisationInput,
  ): Promise<SavedOrganisation> {
    this.access.require(actor, 'constituency.write');
    const checked = checkInput(input);
    return this.database.transaction(async (tx) => {
      const before = await this.organisations.findForUpdate(tx, id);
      if (!before) throw organisationUnknown();
      if (before.version !== version) throw await this.stale(before, version);
      const organisation = await this.change(tx, actor, before, checked);
      return { organisation, warnings: await findOverlaps(tx, id, organisation.name, organisation) };
    });
  }

  private async change(
    tx: Transaction,
    actor: Actor,
    before: OrganisationView,
    checked: CheckedInput,
  ): Promise<OrganisationView> {
    const changes = changesOf(before, checked);
    if (Object.keys(changes).length === 0) return before;
    const { id } = before;
    await this.organisations.update(tx, id, {
      name: checked.name ?? before.name,
      kind: checked.kind ?? before.kind,
      sector: checked.sector === undefined ? before.sector : checked.sector,
      legalClass: checked.legalClass === undefined ? before.legalClass : checked.legalClass,
      country: checked.country === undefined ? before.country : checked.country,
    });
    if (changes.ranges) await this.organisations.setRanges(tx, id, checked.ranges ?? []);
    if (changes.asns) await this.organisations.setAsns(tx, id, checked.asns ?? []);
    if (changes.domains) await this.organisations.setDomains(tx, id, checked.domains ?? []);
    if (changes.contacts) await this.organisations.setContacts(tx, id, checked.contacts ?? []);
    const after = await this.organisations.find(tx, id);
    if (!after) throw organisationUnknown();
    const subject = { kind: 'organisation', id, ref: after.name } as const;
    const detail = { version: after.version, changes };
    await this.audit.append(tx, { actor, action: 'organisation.changed', subject, detail });
    return after;
  }

  /** What others changed since the version that the caller saw, from the record itself. */
  private async stale(current: OrganisationView, version: number): Promise<DomainError> {
    const { items } = await this.record.execute({ subjectId: current.id, limit: 50 });
    const since = items.filter(({ detail }) => Number(detail?.version) > version);
    return organisationStale({
      current: { ...current },
      changedBy: since[0]?.actor.name ?? null,
      changedAt: since[0]?.at ?? null,
      changes: mergedChanges(since.toReversed().map(({ detail }) => changesIn(detail))),
    });
  }
}

/** The fields that a line of an organisation's record names. */
function changesIn(detail: { changes?: unknown } | null): StaleFacts['changes'] {
  const { changes } = detail ?? {};
  return typeof changes === 'object' && changes !== null ? { ...(changes as StaleFacts['changes']) } : {};
}
