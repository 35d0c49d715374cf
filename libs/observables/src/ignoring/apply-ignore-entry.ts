import { Database, HandlesJob, type JobHandler } from '@tocsin/platform';
import { isLocalAddress } from '../extract/ip-address.js';
import { APPLY_IGNORE_ENTRY } from './ignore-list.js';
import { type IgnoreKind } from './ignore-kind.js';

interface Changed {
  kind: IgnoreKind;
  value: string;
}

/** A thousand rows a statement: whoever records the same values waits for milliseconds, not for the whole table. */
const BATCH = 1_000;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** Which values an entry may be about: by the index of parts of values where it names one, by type where it is a range. */
const TOUCHED: Record<IgnoreKind, string> = {
  value: `o.value = $1`,
  domain: `o.type = 'domain' AND o.value LIKE '%' || replace($1, '_', '\\_')`,
  site: `o.type IN ('domain', 'url', 'email') AND o.value LIKE '%' || replace($1, '_', '\\_') || '%'`,
  range: `CASE WHEN o.type IN ('ipv4', 'ipv6', 'cidr') THEN o.value::inet <<= $1::text::inet ELSE false END`,
};

/** What a person said last of this one value: his word stands where the list is silent. */
const BY_A_PERSON = `coalesce((
  SELECT (e.detail->'changes'->'ignored'->>'to')::boolean FROM audit.entry e
   WHERE e.subject_id = o.id AND e.action = 'observable.ignored-changed' ORDER BY e.id DESC LIMIT 1), false)`;

/** Judges the stored values again that a changed entry is about. */
@HandlesJob(APPLY_IGNORE_ENTRY)
export class ApplyIgnoreEntry implements JobHandler<Changed> {
  constructor(private readonly database: Database) {}

  async run({ kind, value }: Changed): Promise<void> {
    for (let after: string | undefined = BEFORE_ALL; after !== undefined;) {
      const touched: { id: string; value: string }[] = await this.database.query(
        `SELECT o.id, o.value FROM observables.observable o WHERE o.id > $2::uuid AND ${TOUCHED[kind]}
          ORDER BY o.id LIMIT ${BATCH}`,
        [value, after],
      );
      await this.database.query(
        `UPDATE observables.observable o SET ignored = NOT o.ignored, version = o.version + 1
           FROM unnest($1::uuid[], $2::boolean[]) t(id, local)
          WHERE o.id = t.id
            AND o.ignored <> (t.local OR observables.is_ignored(o.type, o.value) OR ${BY_A_PERSON})`,
        [touched.map(({ id }) => id), touched.map((each) => isLocalAddress(each.value))],
      );
      after = touched.length < BATCH ? undefined : touched.at(-1)?.id;
    }
  }
}
