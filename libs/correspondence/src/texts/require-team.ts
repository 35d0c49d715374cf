import { type Transaction } from '@tocsin/platform';
import { teamUnknown } from '../correspondence.errors.js';

/** @throws DomainError `CORRESPONDENCE.TEAM_UNKNOWN` (422); a text of the site belongs to no team */
export async function requireTeam(tx: Transaction, teamId: string | null): Promise<void> {
  if (teamId === null) return;
  const [team] = await tx.query(`SELECT 1 FROM identity.team WHERE id = $1`, [teamId]);
  if (!team) throw teamUnknown();
}
