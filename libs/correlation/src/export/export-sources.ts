import { Inject, Injectable } from '@nestjs/common';
import { type TocsinConfig, type TlpLabel, TLP_LABELS } from '@tocsin/config';
import { type Actor } from '@tocsin/identity';
import { IncidentReferences, IncidentSubjects, visibleIncidents } from '@tocsin/incidents';
import { type ListedObservable, Observables } from '@tocsin/observables';
import { Config, Database, newId } from '@tocsin/platform';
import { caseJoins, caseTlpRank, sightingsReader } from '@tocsin/triage';
import { type ExportRequest } from './export-request.js';
import { type ExportCandidate, type ExportSource } from './export-source.js';

interface Row extends Omit<ExportCandidate, 'tlp' | 'drill'> {
  id: string;
  rank: number | null;
}

const PAGE = 2_000;

/** What of a case or of a search may be exported at all: what the actor may know, and never of sealed evidence. */
@Injectable()
export class ExportSources {
  constructor(
    private readonly database: Database,
    private readonly incidents: IncidentReferences,
    private readonly subjects: IncidentSubjects,
    private readonly observables: Observables,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /** @throws DomainError `INCIDENT.UNKNOWN` */
  of(actor: Actor, request: ExportRequest): Promise<ExportSource> | ExportSource {
    // Whoever may open sealed evidence may still not send it: for a file nobody has that right.
    const rights = new Set([...actor.rights].filter((right) => right !== 'evidence.unseal'));
    const reader = { ...actor, rights };
    return request.incident === undefined
      ? this.ofSearch(reader, request.search ?? {})
      : this.ofIncident(reader, request.incident);
  }

  private async ofIncident(actor: Actor, ref: string): Promise<ExportSource> {
    const { id, ref: reference, drill, tlp } = await this.incidents.findByReference(actor, ref);
    const pages = async function* (this: ExportSources): AsyncGenerator<ExportCandidate[]> {
      for (let after = ['', '']; ;) {
        const params: unknown[] = [id, tlp, TLP_LABELS, ...after];
        const rows = await this.database.query<Row>(this.incidentSql(actor, params), params);
        yield rows.map((row) => candidate(row, drill, tlp));
        const last = rows.at(-1);
        if (rows.length < PAGE || !last) return;
        after = [last.type, last.value];
      }
    }.bind(this);
    const subject = { kind: 'incident' as const, id, ref: reference };
    return { title: `Observables of ${reference}`, scope: reference, drill, subject, pages };
  }

  /**
   * A value's label in a case: what a person gave it, else the strictest of the case's and of where it stands in it. A
   * part's own label alone would not do: it stays as it came when the case is raised.
   */
  private incidentSql(actor: Actor, params: unknown[]): string {
    return `
      WITH part AS MATERIALIZED (
        SELECT p.kind, p.id, greatest(array_position($3::text[], coalesce(m.tlp, r.tlp)), array_position($3::text[], $2)) AS rank
          FROM (${this.subjects.readable(actor, '$1::uuid', params)}) p
          LEFT JOIN correspondence.message m ON p.kind = 'message' AND m.id = p.id
          LEFT JOIN intake.report r ON p.kind = 'report' AND r.id = p.id
      )
      SELECT o.id, o.type, o.value, count(*)::int AS count, min(s.seen_at) AS "firstSeen", max(s.seen_at) AS "lastSeen",
             coalesce(array_position($3::text[], max(io.tlp)), max(part.rank)) AS rank,
             coalesce(bool_or(io.malicious), false) OR coalesce(o.verdict = 'malicious', false) AS malicious,
             coalesce(bool_or(io.affected), false) AS affected, coalesce(max(io.note), '') AS note
        FROM part
        JOIN observables.sighting s ON s.subject_kind = part.kind AND s.subject_id = part.id
        JOIN observables.observable o ON o.id = s.observable_id
        LEFT JOIN incidents.incident_observable io ON io.incident_id = $1 AND io.observable_id = o.id
       WHERE NOT coalesce(io.dismissed, false) AND (o.type, o.value) > ($4::text, $5::text)
       GROUP BY o.id ORDER BY o.type, o.value LIMIT ${PAGE}`;
  }

  private ofSearch(actor: Actor, search: NonNullable<ExportRequest['search']>): ExportSource {
    const reader = sightingsReader(actor);
    const pages = async function* (this: ExportSources): AsyncGenerator<ExportCandidate[]> {
      for (let cursor: string | undefined; ;) {
        const { items, next } = await this.observables.list({ ...search, reader, cursor, limit: PAGE });
        yield await this.labelled(actor, items);
        if (next === null) return;
        cursor = next;
      }
    }.bind(this);
    const asked = [search.type, search.verdict, search.q].filter(Boolean).join(' ');
    const title = `Observables${asked ? `: ${asked}` : ''}`;
    const subject = { kind: 'export' as const, id: newId(), ref: null };
    return { title, scope: `search ${asked}`, drill: false, subject, pages };
  }

  /**
   * The strictest label of all that a reader may know of each, with that of the case; no sample, for it decides what
   * leaves. A case's label counts also for who may not read cases: he could send what it holds back.
   */
  private async labelled(actor: Actor, items: readonly ListedObservable[]): Promise<ExportCandidate[]> {
    const reader = sightingsReader(actor);
    const params: unknown[] = [items.map(({ id }) => id), reader.kinds, TLP_LABELS];
    const hidden = reader.hidden(params);
    const joins = caseJoins('s', actor, params);
    const labelling = visibleIncidents('li', actor, params);
    const rows = await this.database.query<{ id: string; rank: number | null; drill: boolean }>(
      `WITH hidden AS MATERIALIZED (${hidden})
       SELECT s.observable_id AS id, greatest(max(${caseTlpRank('$3::text[]')}), max(array_position($3::text[], li.tlp))) AS rank,
              bool_and(coalesce(pi.drill, false)) AS drill
         FROM observables.sighting s ${joins}
         LEFT JOIN incidents.incident li
           ON pi.id IS NULL AND li.id = coalesce(pl.incident_id, pm.incident_id, pt.incident_id) AND ${labelling}
        WHERE s.observable_id = ANY($1::uuid[]) AND s.subject_kind = ANY($2) AND s.subject_id NOT IN (SELECT id FROM hidden)
        GROUP BY s.observable_id`,
      params,
    );
    const known = new Map(rows.map((row) => [row.id, row]));
    return items.map(({ id, type, value, firstSeenAt, lastSeenAt, count, verdict }) => {
      const { rank = null, drill = false } = known.get(id) ?? {};
      const seen = { id, type, value, rank, count, firstSeen: firstSeenAt, lastSeen: lastSeenAt };
      const said = { malicious: verdict === 'malicious', affected: false, note: '' };
      return candidate({ ...seen, ...said }, drill, this.config.site.defaultTlp);
    });
  }
}

function candidate({ id: _id, rank, ...row }: Row, drill: boolean, otherwise: TlpLabel): ExportCandidate {
  return { ...row, drill, tlp: (rank === null ? undefined : TLP_LABELS[rank - 1]) ?? otherwise };
}
