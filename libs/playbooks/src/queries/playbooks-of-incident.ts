import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { IncidentReferences } from '@tocsin/incidents';
import { Database } from '@tocsin/platform';
import { PlaybookLibrary } from '../library/playbook-library.js';
import { fittest, inLanguage } from '../playbook/playbook.js';

/** A playbook that an incident has steps of, and how far they are. */
export interface PlaybookProgress {
  key: string;
  title: string;
  done: number;
  dropped: number;
  total: number;
}

export interface IncidentPlaybooks {
  applied: PlaybookProgress[];
  /** The one for the incident's classification, while it has no step of it. */
  proposed: string | null;
  /** What can be applied by hand. */
  choices: { key: string; title: string; summary: string; steps: number; applied: boolean }[];
}

/** Which playbooks an incident follows, and which it could. */
@Injectable()
export class PlaybooksOfIncident {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentReferences,
    private readonly library: PlaybookLibrary,
  ) {}

  /** @throws DomainError `INCIDENT.UNKNOWN` (404) */
  async execute(actor: Actor, ref: string, locale: string): Promise<IncidentPlaybooks> {
    this.access.require(actor, 'incident.read');
    const { id, rsitClass, rsitType } = await this.incidents.findByReference(actor, ref);
    const counts = await this.database.query<Omit<PlaybookProgress, 'title'>>(
      `SELECT playbook AS key, count(*) FILTER (WHERE state = 'done')::int AS done,
              count(*) FILTER (WHERE state = 'dropped')::int AS dropped, count(*)::int AS total
         FROM incidents.task WHERE incident_id = $1 AND playbook IS NOT NULL GROUP BY playbook ORDER BY min(position), playbook`,
      [id],
    );
    const usable = (await this.library.all()).flatMap(({ playbook }) => playbook ?? []);
    const titles = new Map(usable.map((each) => [each.key, inLanguage(each, locale)]));
    const has = (key: string) => counts.some((each) => each.key === key);
    const fit = fittest(usable, rsitClass, rsitType);
    return {
      applied: counts.map((each) => ({ ...each, title: titles.get(each.key)?.title ?? each.key })),
      proposed: fit && !has(fit.key) ? fit.key : null,
      choices: [...titles.values()].map(({ key, title, summary, steps }) => ({
        key,
        title,
        summary,
        steps: steps.length,
        applied: has(key),
      })),
    };
  }
}
