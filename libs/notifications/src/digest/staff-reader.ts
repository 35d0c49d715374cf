import { Injectable } from '@nestjs/common';
import { type Actor, personActor, type Role } from '@tocsin/identity';
import { type Transaction } from '@tocsin/platform';
import { type MailWish } from '../notification/notification.vocabulary.js';

/** A colleague to be written to, with what he may see now. */
export interface StaffReader {
  actor: Actor;
  email: string;
  locale: string;
  mail: MailWish;
  weekly: boolean;
}

@Injectable()
export class StaffReaders {
  /** Locks the person's mail against a second writer. Null for whoever is gone or disabled. */
  async lock(tx: Transaction, personId: string): Promise<StaffReader | null> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('notifications.mail'), hashtext($1))`, [personId]);
    const [row] = await tx.query<{
      id: string;
      name: string;
      email: string;
      locale: string;
      roles: Role[];
      team_ids: string[];
      mail: MailWish;
      weekly: boolean;
    }>(
      `SELECT p.id, p.name, p.email, p.locale, p.roles, coalesce(w.mail, 'daily') AS mail, coalesce(w.weekly, true) AS weekly,
              array(SELECT team_id FROM identity.team_member WHERE person_id = p.id) AS team_ids
         FROM identity.person p LEFT JOIN notifications.preference w ON w.person_id = p.id
        WHERE p.id = $1 AND p.disabled_at IS NULL`,
      [personId],
    );
    if (!row) return null;
    const { email, locale, mail, weekly } = row;
    return { actor: personActor({ ...row, teamIds: row.team_ids }), email, locale, mail, weekly };
  }
}
