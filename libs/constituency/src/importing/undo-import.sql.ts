import { type AssetTable, VALUE_OF } from './apply-import.sql.js';

/** The reason of an item that its undoing left: somebody has changed it since. */
export const CHANGED_SINCE = 'changed-since';

const TABLES: readonly AssetTable[] = ['address_range', 'autonomous_system', 'domain'];
const KEPT = `i.reason IS NOT DISTINCT FROM '${CHANGED_SINCE}'`;

/** As the import wrote it; without a value in the file, as it was before. */
const written = (field: string): string => `coalesce(i.data->>'${field}', i.before->>'${field}')`;
const ORGANISATION_AS_WRITTEN = `
  (o.name, o.handle, o.kind, o.sector, o.legal_class, o.country) IS NOT DISTINCT FROM
  (${written('name')}, ${written('handle')}, coalesce(${written('kind')}, 'constituent'), ${written('sector')},
   ${written('legalClass')}, ${written('country')})`;
const CONTACT_AS_WRITTEN = `
  (c.name, c.phone, c.role, c.locale, c.time_zone, c.around_the_clock) IS NOT DISTINCT FROM
  (i.data->>'name', ${written('phone')}, ${written('role')}, ${written('locale')}, ${written('timeZone')},
   coalesce(${written('aroundTheClock')}::boolean, false))`;

/** Marks what is no more as the import wrote it, before anything is taken back. `$1` the import, `$2` its name as source. */
const COMPARE = [
  ...TABLES.map((table) => {
    const { kind, value } = VALUE_OF[table];
    return `
  UPDATE constituency.import_item i SET reason = '${CHANGED_SINCE}'
   WHERE i.import_id = $1 AND i.kind = '${kind}' AND i.verdict IN ('new', 'overlap', 'changed')
     AND NOT EXISTS (SELECT FROM constituency.${table} a
                      WHERE a.organisation_id = i.organisation_id AND ${value} = i.value AND a.source = $2
                        AND a.valid_until IS NOT DISTINCT FROM (i.data->>'validUntil')::timestamptz)`;
  }),
  `UPDATE constituency.import_item i SET reason = '${CHANGED_SINCE}'
    WHERE i.import_id = $1 AND i.kind = 'contact' AND i.verdict IN ('new', 'changed')
      AND NOT EXISTS (SELECT FROM constituency.contact c
                       WHERE c.id = coalesce(i.before->>'made', i.before->>'id')::uuid AND ${CONTACT_AS_WRITTEN}
                         AND (i.verdict = 'changed' OR c.email IS NOT DISTINCT FROM i.data->>'email'))`,
  `UPDATE constituency.import_item i SET reason = '${CHANGED_SINCE}'
    WHERE i.import_id = $1 AND i.kind = 'organisation' AND i.verdict IN ('new', 'changed')
      AND NOT EXISTS (SELECT FROM constituency.organisation o WHERE o.id = i.organisation_id AND ${ORGANISATION_AS_WRITTEN})`,
];

/**
 * Takes an applied import back: what it brought goes, what it changed becomes as it was, each only where nobody has
 * changed it since. `$1` the import, `$2` its name as source.
 */
export const UNDO = [
  ...COMPARE,
  ...TABLES.flatMap((table) => {
    const { kind, value } = VALUE_OF[table];
    const same = `i.import_id = $1 AND i.kind = '${kind}' AND a.organisation_id = i.organisation_id AND ${value} = i.value
      AND NOT ${KEPT}`;
    return [
      `DELETE FROM constituency.${table} a USING constituency.import_item i
        WHERE ${same} AND i.verdict IN ('new', 'overlap')`,
      `UPDATE constituency.${table} a
          SET source = i.before->>'source', valid_until = (i.before->>'validUntil')::timestamptz
         FROM constituency.import_item i WHERE ${same} AND i.verdict = 'changed'`,
    ];
  }),
  `DELETE FROM constituency.contact c USING constituency.import_item i
    WHERE i.import_id = $1 AND i.kind = 'contact' AND c.id = (i.before->>'made')::uuid AND NOT ${KEPT}`,
  `UPDATE constituency.contact c
      SET name = i.before->>'name', phone = i.before->>'phone', role = i.before->>'role', locale = i.before->>'locale',
          time_zone = i.before->>'timeZone', around_the_clock = (i.before->>'aroundTheClock')::boolean
     FROM constituency.import_item i
    WHERE i.import_id = $1 AND i.kind = 'contact' AND i.verdict = 'changed' AND c.id = (i.before->>'id')::uuid AND NOT ${KEPT}`,
  `UPDATE constituency.organisation o
      SET name = i.before->>'name', handle = i.before->>'handle', kind = i.before->>'kind', sector = i.before->>'sector',
          legal_class = i.before->>'legalClass', country = i.before->>'country'
     FROM constituency.import_item i
    WHERE i.import_id = $1 AND i.kind = 'organisation' AND i.verdict = 'changed' AND o.id = i.organisation_id AND NOT ${KEPT}`,
  `UPDATE constituency.organisation SET version = version + 1
    WHERE id IN (SELECT organisation_id FROM constituency.import_item
                  WHERE import_id = $1 AND verdict IN ('new', 'changed', 'overlap'))`,
];
