import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { type Actor } from '@tocsin/identity';
import { Database, type Transaction } from '@tocsin/platform';
import { type MailWish } from '../notification/notification.vocabulary.js';
import { noPerson, preferencesStale } from '../notifications.errors.js';

/** How a person wants to be told by mail. */
export interface MailPreferences {
  mail: MailWish;
  /** A summary on Mondays. */
  weekly: boolean;
  /** 0: never set; daily and weekly hold. */
  version: number;
}

const DEFAULT: MailPreferences = { mail: 'daily', weekly: true, version: 0 };

/** A person's own wishes. */
@Injectable()
export class Preferences {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws DomainError `NOTIFICATIONS.NO_PERSON` (404) for an API key */
  async read(actor: Actor): Promise<MailPreferences> {
    if (actor.kind !== 'person') throw noPerson();
    return this.database.transaction((tx) => this.current(tx, actor));
  }

  /** @throws DomainError `NOTIFICATIONS.NO_PERSON` (404), `NOTIFICATIONS.STALE` (409) */
  async change(actor: Actor, wanted: MailPreferences): Promise<MailPreferences> {
    if (actor.kind !== 'person') throw noPerson();
    return this.database.transaction(async (tx) => {
      const before = await this.current(tx, actor);
      const [after] = await tx.query<MailPreferences>(
        `INSERT INTO notifications.preference AS p (person_id, mail, weekly) VALUES ($1, $2, $3)
         ON CONFLICT (person_id) DO UPDATE SET mail = $2, weekly = $3, version = p.version + 1 WHERE p.version = $4
         RETURNING mail, weekly, version`,
        [actor.id, wanted.mail, wanted.weekly, wanted.version],
      );
      if (!after || (wanted.version === 0) !== (before.version === 0)) throw preferencesStale(before.version);
      await this.audit.append(tx, {
        actor,
        action: 'person.notifications-changed',
        subject: { kind: 'person', id: actor.id ?? '' },
        detail: {
          changes: {
            mail: { from: before.mail, to: after.mail },
            weekly: { from: before.weekly, to: after.weekly },
          },
        },
      });
      return after;
    });
  }

  private async current(tx: Transaction, actor: Actor): Promise<MailPreferences> {
    const [row] = await tx.query<MailPreferences>(
      `SELECT mail, weekly, version FROM notifications.preference WHERE person_id = $1 FOR UPDATE`,
      [actor.id],
    );
    return row ?? DEFAULT;
  }
}
