import { isPublicSuffix } from '@tocsin/observables';
import { type Transaction } from '@tocsin/platform';
import { type OverlapWarning } from '../organisation/organisation.view.js';
import { type Assets } from './read-assets.js';

const MOST_WARNINGS = 100;

/** One statement for all lists: what of it another organisation has already, wholly or in part. */
const OVERLAPS = `
  WITH overlap AS (
    (SELECT 'range' AS kind, g.range::text AS value, r.range::text AS other, r.organisation_id
       FROM unnest($2::cidr[]) AS g(range) JOIN constituency.address_range r ON r.range && g.range
      WHERE r.organisation_id <> $1 LIMIT $5)
    UNION ALL
    (SELECT 'asn', 'AS' || a.asn, 'AS' || a.asn, a.organisation_id
       FROM constituency.autonomous_system a WHERE a.asn = ANY($3::bigint[]) AND a.organisation_id <> $1 LIMIT $5)
    UNION ALL
    (SELECT 'domain', g.name, d.name, d.organisation_id
       FROM unnest($4::text[]) AS g(name)
      CROSS JOIN LATERAL (SELECT array_to_string((string_to_array(g.name, '.'))[i:], '.') AS suffix
                            FROM generate_series(1, array_length(string_to_array(g.name, '.'), 1)) AS i) s
       JOIN constituency.domain d ON d.name = s.suffix
      WHERE d.organisation_id <> $1 LIMIT $5)
    UNION ALL
    (SELECT 'name', $6, n.name, n.id
       FROM constituency.organisation n WHERE lower(n.name) = lower($6) AND n.id <> $1 LIMIT $5)
  )
  SELECT v.kind, v.value, v.other, json_build_object('id', o.id, 'name', o.name) AS organisation
    FROM overlap v JOIN constituency.organisation o ON o.id = v.organisation_id
   ORDER BY v.kind, v.value, o.name
   LIMIT $5`;

/** What the caller should know about the assets of organisation `id`; at most 100 findings of the database. */
export async function findOverlaps(
  tx: Transaction,
  id: string,
  name: string,
  assets: Assets,
): Promise<OverlapWarning[]> {
  const overlaps = await tx.query<OverlapWarning>(OVERLAPS, [
    id,
    assets.ranges,
    assets.asns.map(asnNumber),
    assets.domains,
    MOST_WARNINGS,
    name,
  ]);
  return [...overlaps, ...assets.domains.filter(isPublicSuffix).map(wholeSuffix)];
}

/** `gov.example` may well be one organisation's; `co.uk` is a slip. Only a person can tell. */
function wholeSuffix(value: string): OverlapWarning {
  return { kind: 'public-suffix', value, other: null, organisation: null };
}

/** `AS64496` → "64496", as PostgreSQL takes a bigint. */
export function asnNumber(asn: string): string {
  return asn.slice(2);
}
