import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { normaliseObservable } from '@tocsin/observables';
import { Database, decodeCursor, page } from '@tocsin/platform';
import { type OrganisationKind, type OrganisationSummary } from '../organisation/organisation.view.js';

export interface OrganisationFilter {
  /** Part of a name or domain; or an address, range or AS number, which finds its owners. */
  q?: string;
  kind?: OrganisationKind;
  sector?: string;
  cursor?: string;
  limit: number;
}

type Row = OrganisationSummary & { key: string };

const LIST = `
  SELECT o.id, o.name, o.kind, o.sector, o.legal_class AS "legalClass", o.country, lower(o.name) AS key
    FROM constituency.organisation o
   WHERE ($1::text IS NULL
          OR lower(o.name) LIKE '%' || lower($1) || '%'
          OR EXISTS (SELECT FROM constituency.domain d WHERE d.organisation_id = o.id AND d.name LIKE '%' || lower($1) || '%')
          OR o.id IN (SELECT r.organisation_id FROM constituency.address_range r WHERE r.range && $2::inet)
          OR o.id IN (SELECT a.organisation_id FROM constituency.autonomous_system a WHERE a.asn = $3::bigint))
     AND ($4::text IS NULL OR o.kind = $4)
     AND ($5::text IS NULL OR o.sector = $5)
     AND ($6::text IS NULL OR (lower(o.name), o.id) > ($6, $7::uuid))
   ORDER BY lower(o.name), o.id
   LIMIT $8`;

/** Organisations by name. */
@Injectable()
export class ListOrganisations {
  constructor(
    private readonly access: AccessPolicy,
    private readonly database: Database,
  ) {}

  /** @throws DomainError `IDENTITY.FORBIDDEN` (403), `PLATFORM.CURSOR_INVALID` (400) */
  async execute(
    actor: Actor,
    filter: OrganisationFilter,
  ): Promise<{ items: OrganisationSummary[]; next: string | null }> {
    this.access.require(actor, 'constituency.read');
    const q = filter.q?.trim() || null;
    const rows = await this.database.query<Row>(LIST, [
      q?.replaceAll(/[\\%_]/g, (char) => `\\${char}`) ?? null,
      q === null ? null : addressIn(q),
      q === null
        ? null
        : /^asn?\s?\d/i.test(q)
          ? (normaliseObservable('asn', q)?.value.slice(2) ?? null)
          : null,
      filter.kind ?? null,
      filter.sector ?? null,
      ...(filter.cursor === undefined ? [null, null] : decodeCursor(filter.cursor, 2)),
      filter.limit + 1,
    ]);
    return page(
      rows,
      filter.limit,
      ({ key, id }) => [key, id],
      ({ key: _key, ...summary }) => summary,
    );
  }
}

function addressIn(q: string): string | null {
  for (const type of ['ipv4', 'ipv6', 'cidr'] as const) {
    const found = normaliseObservable(type, q);
    if (found) return found.value;
  }
  return null;
}
