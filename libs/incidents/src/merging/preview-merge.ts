import { Injectable } from '@nestjs/common';
import { type TlpLabel } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database, DomainError, type Transaction } from '@tocsin/platform';
import { IncidentLinks } from '../incident/incident-links.js';
import { type IncidentRecord } from '../incident/incident.record.js';
import { IncidentRepository } from '../incident/incident.repository.js';
import { type IncidentRow } from '../incident/incident.view.js';
import { type MergeOutcome, outcomeOfMerge, requireMergeable } from './merge.policy.js';
import { PartMover } from './part-mover.js';

/** What a merge would do, before anybody decides on it. */
export interface MergePreview {
  into: IncidentRow;
  merged: IncidentRow[];
  /** How many rows would move, by table; tables of which nothing moves are left out. */
  moves: { part: string; count: number }[];
  /** The survivor's label after it, where it rises. */
  tlp: { from: TlpLabel; to: TlpLabel } | null;
  /** The survivor becomes restricted by it. */
  becomesRestricted: boolean;
  /** Who sees a restricted survivor after it and did not before, of either; and who sees one of them now and would not. */
  gainSight: string[];
  loseSight: string[];
  /** Why it cannot be done, as a code; null where it can. */
  refusal: string | null;
}

/** Shows what would move and what would become stricter. Reads only. */
@Injectable()
export class PreviewMerge {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentRepository,
    private readonly links: IncidentLinks,
    private readonly mover: PartMover,
  ) {}

  /** @throws DomainError `INCIDENT.UNKNOWN`, `INCIDENT.MERGED` */
  async execute(actor: Actor, into: string, refs: readonly string[]): Promise<MergePreview> {
    this.access.require(actor, 'incident.write');
    return this.database.transaction(async (tx) => {
      await this.incidents.lockInOrder(tx, { references: [into, ...refs] });
      const survivor = await this.incidents.lockVisible(tx, actor, into);
      const before = new Map<string, Set<string> | null>();
      let row = survivor;
      let members = await this.membersOf(tx, survivor);
      const sight = async (incident: IncidentRecord) =>
        before.set(incident.id, await this.readers(tx, incident));
      await sight(survivor);
      const counts = new Map<string, number>();
      const merged: IncidentRow[] = [];
      let refusal: string | null = null;
      for (const ref of refs) {
        const other = await this.incidents.lockVisible(tx, actor, ref);
        refusal ??= whyNot(other, survivor);
        await sight(other);
        merged.push(await this.incidents.row(tx, other.id));
        for (const [part, count] of Object.entries(await this.mover.count(tx, other.id)))
          counts.set(part, (counts.get(part) ?? 0) + count);
        const outcome: MergeOutcome = outcomeOfMerge(
          { ...other, memberIds: await this.membersOf(tx, other) },
          { ...row, memberIds: members },
          actor.kind === 'person' ? actor.id : null,
        );
        row = { ...row, ...outcome.changes };
        members = [
          ...members.filter((id) => !outcome.members.removed.includes(id)),
          ...outcome.members.added,
        ];
      }
      const after = row.restricted ? await this.readers(tx, row, members) : null;
      return {
        into: await this.incidents.row(tx, survivor.id),
        merged,
        moves: [...counts].filter(([, count]) => count > 0).map(([part, count]) => ({ part, count })),
        tlp: row.tlp === survivor.tlp ? null : { from: survivor.tlp, to: row.tlp },
        becomesRestricted: row.restricted && !survivor.restricted,
        ...(await this.sightChanges(tx, [...before.values()], after)),
        refusal,
      };
    });
  }

  private async membersOf(tx: Transaction, { id }: IncidentRecord): Promise<string[]> {
    return (await this.links.members(tx, id)).map((member) => member.id);
  }

  /** Who sees a restricted incident besides those who see all; null: everybody, it is open. */
  private async readers(
    tx: Transaction,
    incident: IncidentRecord,
    memberIds?: readonly string[],
  ): Promise<Set<string> | null> {
    if (!incident.restricted) return null;
    const team = await tx.query<{ id: string }>(
      `SELECT person_id AS id FROM identity.team_member WHERE team_id = $1`,
      [incident.teamId],
    );
    const named = memberIds ?? (await this.membersOf(tx, incident));
    return new Set([
      ...team.map(({ id }) => id),
      ...named,
      ...(incident.assigneeId ? [incident.assigneeId] : []),
    ]);
  }

  private async sightChanges(
    tx: Transaction,
    before: readonly (Set<string> | null)[],
    after: Set<string> | null,
  ): Promise<Pick<MergePreview, 'gainSight' | 'loseSight'>> {
    const gain = [...(after ?? [])].filter((id) => before.some((readers) => readers && !readers.has(id)));
    const lose = before.flatMap((readers) => [...(readers ?? [])].filter((id) => after && !after.has(id)));
    const names = await tx.query<{ id: string; name: string }>(
      `SELECT id, name FROM identity.person WHERE id = ANY($1::uuid[]) ORDER BY name`,
      [[...gain, ...lose]],
    );
    const named = (ids: readonly string[]) =>
      names.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
    return { gainSight: named(gain), loseSight: named(lose) };
  }
}

function whyNot(merged: IncidentRecord, survivor: IncidentRecord): string | null {
  try {
    requireMergeable(merged, survivor);
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}
