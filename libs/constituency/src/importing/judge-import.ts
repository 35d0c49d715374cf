import { type Transaction } from '@tocsin/platform';

/**
 * Says of every item of an import what it would do, as things stand now: a fixed number of statements, whatever the
 * size. Asked again in the transaction that applies it: where the constituency changed meanwhile, it judges anew.
 */
export async function judgeImport(tx: Transaction, importId: string): Promise<void> {
  const { mark, same } = await tx.one<{ mark: string; same: boolean }>(MARK, [importId]);
  if (same) return;
  for (const statement of STEPS) await tx.query(statement, statement.includes('$1') ? [importId] : []);
  await tx.query(`UPDATE constituency.import SET judged_against = $2 WHERE id = $1`, [importId, mark]);
}

/** Every change of an organisation, its contacts and its assets counts its version up. */
const MARK = `
  SELECT m.mark, coalesce(i.judged_against = m.mark, false) AS same
    FROM constituency.import i,
         (SELECT count(*) || ' ' || coalesce(sum(version), 0) AS mark FROM constituency.organisation) m
   WHERE i.id = $1`;

/** Contacts that organisations name by handle (`admin-c: AB1-TEST`) become theirs; once, as their first judging. */
const NAME_CONTACTS = `
  INSERT INTO constituency.import_item (import_id, n, line, kind, org_key, value, data)
  SELECT $1, top.n + row_number() OVER (ORDER BY o.n, c.place), p.line, 'contact', o.org_key, p.value,
         p.data - 'nic' || jsonb_build_object('role', c.named->>'role', 'position', c.named->'position')
    FROM (SELECT max(n) AS n FROM constituency.import_item WHERE import_id = $1) top
   CROSS JOIN constituency.import_item o
   CROSS JOIN LATERAL jsonb_array_elements(o.data->'contacts') WITH ORDINALITY AS c(named, place)
    JOIN constituency.import_item p ON p.import_id = $1 AND p.kind = 'contact' AND p.data->>'nic' = c.named->>'nic'
   WHERE o.import_id = $1 AND o.kind = 'organisation' AND o.data ? 'contacts' AND o.verdict IS NULL`;

const FORGET = `
  UPDATE constituency.import_item
     SET verdict = NULL, reason = NULL, organisation_id = NULL, other_id = NULL, other_value = NULL
   WHERE import_id = $1 AND kind <> 'error' AND (verdict IS NOT NULL OR organisation_id IS NOT NULL)`;

/** By its handle, else by its name where the stored one has no handle; two of one name are for a person to tell apart. */
const FIND_ORGANISATIONS = `
  WITH wanted AS (
    SELECT org_key, min(lower(value)) FILTER (WHERE kind = 'organisation') AS name
      FROM constituency.import_item WHERE import_id = $1 AND org_key IS NOT NULL GROUP BY org_key
  ), found AS (
    SELECT w.org_key, o.id, 1 AS rank FROM wanted w JOIN constituency.organisation o ON lower(o.handle) = substr(w.org_key, 8)
     WHERE w.org_key LIKE 'handle:%'
    UNION ALL
    SELECT w.org_key, o.id, 2 FROM wanted w
      JOIN constituency.organisation o ON lower(o.name) = coalesce(w.name, substr(w.org_key, 6))
     WHERE w.org_key LIKE 'name:%' OR o.handle IS NULL
  ), best AS (
    SELECT org_key, (array_agg(id ORDER BY rank))[1] AS id, count(*) FILTER (WHERE rank = least) AS alike
      FROM (SELECT *, min(rank) OVER (PARTITION BY org_key) AS least FROM found) f WHERE rank = least GROUP BY org_key
  )
  UPDATE constituency.import_item i
     SET organisation_id = CASE WHEN b.alike = 1 THEN b.id END,
         verdict = CASE WHEN b.alike > 1 THEN 'conflict' END,
         reason = CASE WHEN b.alike > 1 THEN 'ambiguous-name' END
    FROM best b WHERE i.import_id = $1 AND i.org_key = b.org_key`;

/** Rows of one organisation must not contradict each other: neither is right just because it came first. */
const CONTRADICTIONS = `
  WITH differing AS (
    SELECT org_key FROM constituency.import_item WHERE import_id = $1 AND kind = 'organisation' AND verdict IS NULL
     GROUP BY org_key
    HAVING count(DISTINCT data->>'kind') > 1 OR count(DISTINCT data->>'sector') > 1 OR count(DISTINCT data->>'country') > 1
        OR count(DISTINCT data->>'legalClass') > 1 OR count(DISTINCT data->>'name') > 1)
  UPDATE constituency.import_item i SET verdict = 'conflict', reason = 'differs-in-file'
    FROM differing d WHERE i.import_id = $1 AND i.org_key = d.org_key`;

const NEW_ORGANISATIONS = `
  WITH made AS (
    SELECT org_key, gen_random_uuid() AS id FROM constituency.import_item
     WHERE import_id = $1 AND kind = 'organisation' AND verdict IS NULL AND organisation_id IS NULL GROUP BY org_key)
  UPDATE constituency.import_item i SET organisation_id = m.id FROM made m WHERE i.import_id = $1 AND i.org_key = m.org_key`;

const NOBODYS = `
  UPDATE constituency.import_item
     SET verdict = CASE WHEN data ? 'nic' THEN 'unchanged' ELSE 'error' END,
         reason = CASE WHEN data ? 'nic' THEN 'named-by-handle' ELSE 'unknown-organisation' END
   WHERE import_id = $1 AND verdict IS NULL AND organisation_id IS NULL`;

const REPEATED = `
  WITH doubled AS (
    SELECT n, row_number() OVER (PARTITION BY kind, organisation_id, CASE WHEN kind <> 'organisation' THEN lower(value) END
                                 ORDER BY n) AS place
      FROM constituency.import_item WHERE import_id = $1 AND verdict IS NULL)
  UPDATE constituency.import_item i SET verdict = 'unchanged', reason = 'repeated'
    FROM doubled d WHERE i.import_id = $1 AND i.n = d.n AND d.place > 1`;

/** Later rows of one organisation may say what the first left out: all their fields together. */
const GATHER = `
  WITH fields AS (
    SELECT org_key, jsonb_object_agg(f.key, f.value) AS data
      FROM constituency.import_item i CROSS JOIN LATERAL jsonb_each(i.data) f
     WHERE i.import_id = $1 AND i.kind = 'organisation' AND f.value <> 'null' AND i.verdict IS DISTINCT FROM 'conflict'
     GROUP BY org_key)
  UPDATE constituency.import_item i SET data = f.data FROM fields f
   WHERE i.import_id = $1 AND i.kind = 'organisation' AND i.verdict IS NULL AND i.org_key = f.org_key AND i.data <> f.data`;

const ORGANISATIONS = `
  UPDATE constituency.import_item i
     SET verdict = CASE WHEN o.id IS NULL THEN 'new'
           WHEN (coalesce(i.data->>'name', o.name), coalesce(i.data->>'handle', o.handle), coalesce(i.data->>'kind', o.kind),
                 coalesce(i.data->>'sector', o.sector), coalesce(i.data->>'legalClass', o.legal_class),
                 coalesce(i.data->>'country', o.country))
             IS DISTINCT FROM (o.name, o.handle, o.kind, o.sector, o.legal_class, o.country) THEN 'changed'
           ELSE 'unchanged' END
    FROM constituency.import_item self LEFT JOIN constituency.organisation o ON o.id = self.organisation_id
   WHERE self.import_id = $1 AND self.kind = 'organisation' AND self.verdict IS NULL
     AND i.import_id = $1 AND i.n = self.n`;

const CONTACTS = `
  UPDATE constituency.import_item i
     SET verdict = CASE WHEN c.id IS NULL THEN 'new'
           WHEN (i.data->>'name', coalesce(i.data->>'phone', c.phone), coalesce(i.data->>'role', c.role),
                 coalesce(i.data->>'locale', c.locale), coalesce(i.data->>'timeZone', c.time_zone),
                 coalesce((i.data->>'aroundTheClock')::boolean, c.around_the_clock))
             IS DISTINCT FROM (c.name, c.phone, c.role, c.locale, c.time_zone, c.around_the_clock) THEN 'changed'
           ELSE 'unchanged' END
    FROM constituency.import_item self
    LEFT JOIN LATERAL (SELECT * FROM constituency.contact c WHERE c.organisation_id = self.organisation_id
                          AND lower(coalesce(c.email, c.name)) = lower(self.value) ORDER BY c.id LIMIT 1) c ON true
   WHERE self.import_id = $1 AND self.kind = 'contact' AND self.verdict IS NULL AND i.import_id = $1 AND i.n = self.n`;

/** What the organisation has already; a date of validity that differs is a change. */
const OWN_ASSETS = `
  WITH own AS (
    SELECT 'range' AS kind, organisation_id, range::text AS value, valid_until FROM constituency.address_range
    UNION ALL SELECT 'asn', organisation_id, 'AS' || asn, valid_until FROM constituency.autonomous_system
    UNION ALL SELECT 'domain', organisation_id, name, valid_until FROM constituency.domain)
  UPDATE constituency.import_item i
     SET verdict = CASE WHEN (i.data->>'validUntil')::timestamptz IS NOT DISTINCT FROM own.valid_until
                          OR NOT i.data ? 'validUntil' AND own.valid_until > now() THEN 'unchanged' ELSE 'changed' END
    FROM own WHERE i.import_id = $1 AND i.verdict IS NULL AND own.kind = i.kind AND own.organisation_id = i.organisation_id
     AND own.value = i.value`;

/**
 * What lies in, around, on or across somebody else's, of the stored ones and of the file's own: each range asks for the
 * networks that could hold it, by equality, in both directions. Of several the tightest is named.
 */
const RANGE_OVERLAPS = `
  WITH mine AS MATERIALIZED (
    SELECT n, organisation_id, value::cidr AS range, (data->>'first')::inet AS first, (data->>'last')::inet AS last
      FROM constituency.import_item WHERE import_id = $1 AND kind = 'range' AND verdict IS NULL
  ), known AS MATERIALIZED (
    SELECT organisation_id, range FROM constituency.address_range
    UNION ALL SELECT organisation_id, range FROM mine
  ), length AS MATERIALIZED (
    SELECT DISTINCT family(range) AS family, masklen(range) AS bits FROM known
  ), met AS (
    SELECT m.n, k.organisation_id, k.range FROM mine m
      JOIN length l ON l.family = family(m.range) AND l.bits <= masklen(m.range)
      JOIN known k ON k.range = network(set_masklen(m.range::inet, l.bits)) AND k.organisation_id <> m.organisation_id
    UNION ALL
    SELECT m.n, k.organisation_id, k.range FROM known k
      JOIN length l ON l.family = family(k.range) AND l.bits < masklen(k.range)
      JOIN mine m ON m.range = network(set_masklen(k.range::inet, l.bits)) AND k.organisation_id <> m.organisation_id
  ), tightest AS (
    SELECT DISTINCT ON (n) n, organisation_id, range FROM met ORDER BY n, masklen(range) DESC, range)
  UPDATE constituency.import_item i
     SET verdict = 'overlap', other_id = t.organisation_id, other_value = t.range::text,
         reason = CASE
           WHEN m.first IS NULL AND m.range = t.range THEN 'equal'
           WHEN m.range << t.range AND (m.first IS NULL OR m.first >= host(network(t.range))::inet
                                        AND m.last <= host(broadcast(t.range))::inet) THEN 'inside'
           WHEN m.first IS NULL OR m.first <= host(network(t.range))::inet
                               AND m.last >= host(broadcast(t.range))::inet THEN 'around'
           ELSE 'partial' END
    FROM tightest t JOIN mine m ON m.n = t.n WHERE i.import_id = $1 AND i.n = t.n`;

const NAME_OVERLAPS = `
  WITH known AS (
    SELECT 'asn' AS kind, 'AS' || asn AS value, organisation_id FROM constituency.autonomous_system
    UNION ALL SELECT 'domain', name, organisation_id FROM constituency.domain
    UNION ALL SELECT kind, value, organisation_id FROM constituency.import_item
               WHERE import_id = $1 AND kind IN ('asn', 'domain') AND verdict IS NULL
  ), met AS (
    SELECT DISTINCT ON (i.n) i.n, k.organisation_id, k.value, k.value = i.value AS same
      FROM constituency.import_item i
     CROSS JOIN LATERAL (
       SELECT i.value AS value
       UNION ALL
       SELECT array_to_string((string_to_array(i.value, '.'))[p:], '.') FROM generate_series(2, 6) AS p WHERE i.kind = 'domain'
     ) asked
      JOIN known k ON k.kind = i.kind AND k.value = asked.value AND k.organisation_id <> i.organisation_id
     WHERE i.import_id = $1 AND i.kind IN ('asn', 'domain') AND i.verdict IS NULL
     ORDER BY i.n, length(k.value) DESC)
  UPDATE constituency.import_item i
     SET verdict = 'overlap', other_id = m.organisation_id, other_value = m.value,
         reason = CASE WHEN m.same THEN 'equal' ELSE 'inside' END
    FROM met m WHERE i.import_id = $1 AND i.n = m.n`;

const REST_IS_NEW = `UPDATE constituency.import_item SET verdict = 'new' WHERE import_id = $1 AND verdict IS NULL`;

const STEPS = [
  NAME_CONTACTS,
  `ANALYZE constituency.import_item`,
  FORGET,
  FIND_ORGANISATIONS,
  CONTRADICTIONS,
  NEW_ORGANISATIONS,
  NOBODYS,
  GATHER,
  REPEATED,
  ORGANISATIONS,
  CONTACTS,
  OWN_ASSETS,
  RANGE_OVERLAPS,
  NAME_OVERLAPS,
  REST_IS_NEW,
];
