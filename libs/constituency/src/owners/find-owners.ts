import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { guessObservable, type NormalisedObservable } from '@tocsin/observables';
import { Database } from '@tocsin/platform';
import { lookupKeys } from '../affected/lookup-keys.js';

/** Somebody's asset that holds a value. */
export interface Owner {
  id: string;
  name: string;
  by: 'range' | 'domain' | 'asn';
  /** The most specific one. */
  asset: string;
  source: string | null;
}

export interface OwnedValue {
  /** As it was given. */
  value: string;
  /** What it was read as; null: it is nothing that anybody can own. */
  read: NormalisedObservable | null;
  /** Several where two organisations hold it equally; none where nobody does. */
  owners: Owner[];
}

type Row = Owner & { n: number };

/**
 * Only the prefix lengths that occur are tried, each by equality: one hash join over all values, where a look-up in the
 * GiST index for every value took many times as long (`npm run bench -- --only owners`). Names try their parents. What
 * is not valid any more owns nothing.
 */
const OWNERS = `
  WITH length AS MATERIALIZED (
    SELECT family(range) AS family, masklen(range) AS bits FROM constituency.address_range GROUP BY 1, 2
  ), hit AS (
    SELECT n, 'range' AS by, range::text AS asset, organisation_id, source
      FROM (SELECT a.n, r.range, r.organisation_id, r.source,
                   rank() OVER (PARTITION BY a.n ORDER BY masklen(r.range) DESC) AS place
              FROM unnest($1::int[], $2::inet[]) AS a(n, address)
              JOIN length l ON l.family = family(a.address) AND l.bits <= masklen(a.address)
              JOIN constituency.address_range r ON r.range = network(set_masklen(a.address, l.bits))
                                               AND (r.valid_until IS NULL OR r.valid_until > now())) ranged
     WHERE place = 1
    UNION ALL
    SELECT n, 'domain', name, organisation_id, source
      FROM (SELECT k.n, d.name, d.organisation_id, d.source,
                   rank() OVER (PARTITION BY k.n ORDER BY k.labels DESC) AS place
              FROM unnest($3::int[], $4::text[], $5::int[]) AS k(n, name, labels)
              JOIN constituency.domain d ON d.name = k.name
                                        AND (d.valid_until IS NULL OR d.valid_until > now())) named
     WHERE place = 1
    UNION ALL
    SELECT k.n, 'asn', 'AS' || s.asn, s.organisation_id, s.source
      FROM unnest($6::int[], $7::bigint[]) AS k(n, asn)
      JOIN constituency.autonomous_system s ON s.asn = k.asn AND (s.valid_until IS NULL OR s.valid_until > now())
  )
  SELECT h.n, o.id, o.name, h.by, h.asset, h.source
    FROM hit h JOIN constituency.organisation o ON o.id = h.organisation_id
   ORDER BY h.n, o.name, o.id`;

/** Whose are these addresses, ranges, AS numbers, names, URLs and mailboxes? One statement for 100,000 of them. */
@Injectable()
export class FindOwners {
  constructor(
    private readonly access: AccessPolicy,
    private readonly database: Database,
  ) {}

  /** @throws DomainError `IDENTITY.FORBIDDEN` (403) */
  async execute(actor: Actor, values: readonly string[]): Promise<OwnedValue[]> {
    this.access.require(actor, 'constituency.read');
    const found = values.map((value): OwnedValue => {
      return { value, read: guessObservable(value.trim()), owners: [] };
    });
    // What cannot be read keeps its place, so that `n` points into the list that was given.
    const { addresses, names, asns } = lookupKeys(found.map(({ read }) => read ?? NOTHING));
    const rows = await this.database.query<Row>(OWNERS, [
      addresses.n,
      addresses.address,
      names.n,
      names.name,
      names.labels,
      asns.n,
      asns.asn,
    ]);
    for (const { n, ...owner } of rows) found[n]?.owners.push(owner);
    return found;
  }
}

const NOTHING: NormalisedObservable = { type: 'md5', value: '' };
