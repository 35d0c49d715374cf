import { Injectable } from '@nestjs/common';
import { type ClockKind } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database } from '@tocsin/platform';
import { visibleIncidents } from '../incident/visible-incidents.js';
import { changedEnds } from './apply-agreement.js';
import { OpenClocks } from './open-clocks.js';

/** An end that would move. */
export interface MovedEnd {
  ref: string;
  title: string;
  kind: ClockKind;
  from: Date;
  to: Date;
  /** The new end lies in the past: the clock would be missed at once. */
  missedAtOnce: boolean;
}

export interface ApplicationPreview {
  incidents: number;
  clocks: number;
  /** The first 200; of incidents that the actor may not see, nothing but their number in the counts above. */
  ends: MovedEnd[];
}

const SHOWN = 200;

/** What applying an agreement to the clocks that go would change. It changes nothing. */
@Injectable()
export class PreviewApplication {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly open: OpenClocks,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, agreementId: string): Promise<ApplicationPreview> {
    this.access.require(actor, 'service-levels.manage');
    return this.database.transaction(async (tx) => {
      const now = this.clock.now();
      const candidates = await this.open.candidates(tx, agreementId);
      const params: unknown[] = [candidates.map(({ id }) => id)];
      const seen = await tx.query<{ id: string }>(
        `SELECT i.id FROM incidents.incident i WHERE i.id = ANY($1::uuid[]) AND ${visibleIncidents('i', actor, params)}`,
        params,
      );
      const visible = new Set(seen.map(({ id }) => id));
      const preview: ApplicationPreview = { incidents: 0, clocks: 0, ends: [] };
      for (const candidate of candidates) {
        const found = await this.open.moved(tx, candidate, agreementId);
        const pairs = found ? changedEnds(found) : [];
        if (pairs.length === 0) continue;
        preview.incidents += 1;
        preview.clocks += pairs.length;
        if (!visible.has(candidate.id)) continue;
        const { ref, title } = candidate;
        // What ends first stands first: it is what somebody would have to act on.
        const soonest = pairs.toSorted(([, a], [, b]) => a.dueAt.getTime() - b.dueAt.getTime());
        for (const [{ kind, dueAt: from }, { dueAt: to }] of soonest)
          if (preview.ends.length < SHOWN)
            preview.ends.push({ ref, title, kind, from, to, missedAtOnce: to < now });
      }
      return preview;
    });
  }
}
