import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database } from '@tocsin/platform';
import { TEAM_KEY_VIEW, type TeamKeyView } from '../team-keys/team-key.view.js';

/** The team's keys: the active ones first, then by age. There are few. */
@Injectable()
export class ListTeamKeys {
  constructor(
    private readonly access: AccessPolicy,
    private readonly database: Database,
  ) {}

  /** @throws DomainError `IDENTITY.FORBIDDEN` (403) */
  async execute(actor: Actor): Promise<TeamKeyView[]> {
    this.access.require(actor, 'keyring.read');
    return this.database.query<TeamKeyView>(
      `SELECT ${TEAM_KEY_VIEW} FROM keyring.team_key k ORDER BY k.state <> 'active', k.added_at DESC, k.id`,
    );
  }
}
