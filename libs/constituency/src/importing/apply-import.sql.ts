export type AssetTable = 'address_range' | 'autonomous_system' | 'domain';
/** Where an asset stands, and how an import writes it. */
export const VALUE_OF: Record<AssetTable, { kind: string; value: string }> = {
  address_range: { kind: 'range', value: 'a.range::text' },
  autonomous_system: { kind: 'asn', value: `'AS' || a.asn` },
  domain: { kind: 'domain', value: 'a.name' },
};

/** Writes what was judged new or changed; `$1` the import, `$2` its name as source. In this order. */
export const APPLY = [
  // What is changed keeps how it was, for the undo.
  `UPDATE constituency.import_item i
      SET before = jsonb_build_object('name', o.name, 'handle', o.handle, 'kind', o.kind, 'sector', o.sector,
                                      'legalClass', o.legal_class, 'country', o.country)
     FROM constituency.organisation o
    WHERE i.import_id = $1 AND i.kind = 'organisation' AND i.verdict = 'changed' AND o.id = i.organisation_id`,
  `INSERT INTO constituency.organisation (id, name, handle, kind, sector, legal_class, country, created_at)
   SELECT organisation_id, data->>'name', data->>'handle', coalesce(data->>'kind', 'constituent'), data->>'sector',
          data->>'legalClass', data->>'country', now()
     FROM constituency.import_item WHERE import_id = $1 AND kind = 'organisation' AND verdict = 'new'`,
  `UPDATE constituency.organisation o
      SET name = coalesce(i.data->>'name', o.name), handle = coalesce(i.data->>'handle', o.handle),
          kind = coalesce(i.data->>'kind', o.kind), sector = coalesce(i.data->>'sector', o.sector),
          legal_class = coalesce(i.data->>'legalClass', o.legal_class), country = coalesce(i.data->>'country', o.country)
     FROM constituency.import_item i
    WHERE i.import_id = $1 AND i.kind = 'organisation' AND i.verdict = 'changed' AND o.id = i.organisation_id`,
  `INSERT INTO constituency.address_range (id, organisation_id, range, source, valid_until)
   SELECT gen_random_uuid(), organisation_id, value::cidr, $2, (data->>'validUntil')::timestamptz
     FROM constituency.import_item WHERE import_id = $1 AND kind = 'range' AND verdict IN ('new', 'overlap')
   ON CONFLICT DO NOTHING`,
  `INSERT INTO constituency.autonomous_system (asn, organisation_id, source, valid_until)
   SELECT substr(value, 3)::bigint, organisation_id, $2, (data->>'validUntil')::timestamptz
     FROM constituency.import_item WHERE import_id = $1 AND kind = 'asn' AND verdict IN ('new', 'overlap')
   ON CONFLICT DO NOTHING`,
  `INSERT INTO constituency.domain (name, organisation_id, source, valid_until)
   SELECT value, organisation_id, $2, (data->>'validUntil')::timestamptz
     FROM constituency.import_item WHERE import_id = $1 AND kind = 'domain' AND verdict IN ('new', 'overlap')
   ON CONFLICT DO NOTHING`,
  ...(['address_range', 'autonomous_system', 'domain'] as const).flatMap((table) => changedAssets(table)),
  `UPDATE constituency.import_item i
      SET before = jsonb_build_object('id', c.id, 'name', c.name, 'phone', c.phone, 'role', c.role, 'locale', c.locale,
                                      'timeZone', c.time_zone, 'aroundTheClock', c.around_the_clock)
     FROM constituency.contact c
    WHERE i.import_id = $1 AND i.kind = 'contact' AND i.verdict = 'changed' AND c.organisation_id = i.organisation_id
      AND lower(coalesce(c.email, c.name)) = lower(i.value)`,
  `UPDATE constituency.contact c
      SET name = i.data->>'name', phone = coalesce(i.data->>'phone', c.phone), role = coalesce(i.data->>'role', c.role),
          locale = coalesce(i.data->>'locale', c.locale), time_zone = coalesce(i.data->>'timeZone', c.time_zone),
          around_the_clock = coalesce((i.data->>'aroundTheClock')::boolean, c.around_the_clock)
     FROM constituency.import_item i WHERE i.import_id = $1 AND i.kind = 'contact' AND c.id = (i.before->>'id')::uuid`,
  `UPDATE constituency.import_item SET before = jsonb_build_object('made', gen_random_uuid())
    WHERE import_id = $1 AND kind = 'contact' AND verdict = 'new'`,
  `INSERT INTO constituency.contact (id, organisation_id, name, email, phone, around_the_clock, locale, role, time_zone, position)
   SELECT (before->>'made')::uuid, organisation_id, data->>'name', data->>'email', data->>'phone',
          coalesce((data->>'aroundTheClock')::boolean, false), data->>'locale', data->>'role', data->>'timeZone',
          coalesce((data->>'position')::smallint, 0)
     FROM constituency.import_item WHERE import_id = $1 AND kind = 'contact' AND verdict = 'new'`,
  // Whoever edits one of them just now learns that it changed under him.
  `UPDATE constituency.organisation SET version = version + 1
    WHERE id IN (SELECT organisation_id FROM constituency.import_item
                  WHERE import_id = $1 AND verdict IN ('new', 'changed', 'overlap'))`,
];

function changedAssets(table: AssetTable): string[] {
  const { kind, value } = VALUE_OF[table];
  const same = `i.import_id = $1 AND i.kind = '${kind}' AND i.verdict = 'changed'
      AND a.organisation_id = i.organisation_id AND ${value} = i.value`;
  return [
    `UPDATE constituency.import_item i
        SET before = jsonb_build_object('source', a.source, 'validUntil', a.valid_until)
       FROM constituency.${table} a WHERE ${same}`,
    `UPDATE constituency.${table} a SET source = $2, valid_until = (i.data->>'validUntil')::timestamptz
       FROM constituency.import_item i WHERE ${same}`,
  ];
}
