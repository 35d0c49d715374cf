import { type TlpLabel } from '@tocsin/config';
import { type Actor } from '@tocsin/identity';
import { type IncidentRow, LinkReports, type NewIncident, type OpeningReport } from '@tocsin/incidents';
import { Observables, sightingsIn } from '@tocsin/observables';
import { newId } from '@tocsin/platform';
import { TriageWorld } from '../../factories/triage-world.js';

/** Reports and cases that name values, as examination leaves them. */
export interface ValueWorld {
  world: TriageWorld;
  report(text: string, options?: { tlp?: TlpLabel; sealed?: boolean }): Promise<OpeningReport>;
  /** With one report that names them. */
  incident(actor: Actor, text: string, input?: Partial<NewIncident>): Promise<IncidentRow>;
  attach(actor: Actor, incident: string, report: OpeningReport): Promise<void>;
}

export async function openWithValues(options: Parameters<typeof TriageWorld.open>[0]): Promise<ValueWorld> {
  const world = await TriageWorld.open(options);
  const report: ValueWorld['report'] = async (text, { tlp = 'GREEN', sealed = false } = {}) => {
    const id = newId();
    const ref = `R-2026-${String(Number.parseInt(id.slice(-7), 16)).padStart(9, '0')}`;
    await world.query(
      `INSERT INTO platform.blob (sha256, size, bytes) VALUES ('raw', 3, 'raw') ON CONFLICT DO NOTHING`,
    );
    await world.query(
      `INSERT INTO intake.report (id, reference, channel, received_at, raw_sha256, raw_content_type, raw_size, subject, tlp,
                                  due_at, sealed_at)
       VALUES ($1, $2, 'email', now(), 'raw', 'message/rfc822', 3, 'A report', $3, now(), CASE WHEN $4::boolean THEN now() END)`,
      [id, ref, tlp, sealed],
    );
    const subject = { kind: 'report' as const, id, ref };
    await world.get(Observables).record(world.db.database, subject, sightingsIn(text, 'body'));
    return { id, ref, tlp };
  };
  return {
    world,
    report,
    incident: async (actor, text, input = {}) =>
      world.incident(actor, { reports: [await report(text)], ...input }),
    attach: async (actor, incident, held) => {
      await world.get(LinkReports).execute(actor, incident, [held.ref]);
    },
  };
}
