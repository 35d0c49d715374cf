import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { Database, newId, type Transaction } from '@tocsin/platform';
import { AccessPolicy } from '../access/access-policy.js';
import { type Actor } from '../access/actor.js';
import { teamNameTaken, teamUnknown } from '../identity.errors.js';

export interface TeamView {
  id: string;
  name: string;
  members: { id: string; name: string }[];
}

const TEAM_VIEW = `
  SELECT t.id, t.name,
         coalesce((SELECT json_agg(json_build_object('id', p.id, 'name', p.name) ORDER BY p.name)
                     FROM identity.team_member m JOIN identity.person p ON p.id = m.person_id
                    WHERE m.team_id = t.id AND p.disabled_at IS NULL), '[]'::json) AS members
    FROM identity.team t`;

/** Teams and who is in them. */
@Injectable()
export class Teams {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly access: AccessPolicy,
  ) {}

  list(actor: Actor): Promise<TeamView[]> {
    this.access.require(actor, 'report.read');
    return this.database.query<TeamView>(`${TEAM_VIEW} ORDER BY t.name`);
  }

  /** @throws DomainError `IDENTITY.TEAM_NAME_TAKEN` */
  async create(actor: Actor, team: { name: string; memberIds: string[] }): Promise<TeamView> {
    this.access.require(actor, 'people.manage');
    const id = newId();
    return this.database.transaction(async (tx) => {
      const inserted = await tx.query(
        `INSERT INTO identity.team (id, name) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING RETURNING id`,
        [id, team.name],
      );
      if (inserted.length === 0) throw teamNameTaken();
      await setMembers(tx, id, team.memberIds);
      await this.record(tx, actor, 'team.created', id, team);
      return one(tx, id);
    });
  }

  /** @throws DomainError `IDENTITY.TEAM_UNKNOWN`, `IDENTITY.TEAM_NAME_TAKEN` */
  async change(
    actor: Actor,
    id: string,
    changes: { name?: string; memberIds?: string[] },
  ): Promise<TeamView> {
    this.access.require(actor, 'people.manage');
    return this.database.transaction(async (tx) => {
      await one(tx, id);
      if (changes.name !== undefined) {
        const [taken] = await tx.query(`SELECT 1 FROM identity.team WHERE name = $1 AND id <> $2`, [
          changes.name,
          id,
        ]);
        if (taken) throw teamNameTaken();
        await tx.query(`UPDATE identity.team SET name = $2 WHERE id = $1`, [id, changes.name]);
      }
      if (changes.memberIds) await setMembers(tx, id, changes.memberIds);
      await this.record(tx, actor, 'team.changed', id, changes);
      return one(tx, id);
    });
  }

  private record(tx: Transaction, actor: Actor, action: string, id: string, detail: object): Promise<void> {
    return this.audit.append(tx, { actor, action, subject: { kind: 'team', id }, detail: { ...detail } });
  }
}

async function one(tx: Transaction, id: string): Promise<TeamView> {
  const [team] = await tx.query<TeamView>(`${TEAM_VIEW} WHERE t.id = $1`, [id]);
  if (!team) throw teamUnknown();
  return team;
}

async function setMembers(tx: Transaction, id: string, memberIds: string[]): Promise<void> {
  await tx.query(`DELETE FROM identity.team_member WHERE team_id = $1 AND person_id <> ALL($2)`, [
    id,
    memberIds,
  ]);
  await tx.query(
    `INSERT INTO identity.team_member (team_id, person_id)
     SELECT $1, p.id FROM identity.person p WHERE p.id = ANY($2) ON CONFLICT DO NOTHING`,
    [id, memberIds],
  );
}
