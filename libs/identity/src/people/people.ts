import { Injectable } from '@nestjs/common';
import { AuditTrail, SYSTEM } from '@tocsin/audit';
import { Database, newId, type Transaction } from '@tocsin/platform';
import { AccessPolicy } from '../access/access-policy.js';
import { type Actor, personActor } from '../access/actor.js';
import { RIGHTS_OF_ROLE, type Role } from '../access/rights.js';
import {
  emailTaken,
  lastAdministrator,
  personUnknown,
  preferencesTooLarge,
  scopeBeyondOwn,
} from '../identity.errors.js';
import { hashPassword } from './password.js';
import { PERSON_VIEW, type PersonView } from './person.view.js';

/** Bytes of JSON; the keyboard map of somebody who changed every key takes about four thousand. */
const MOST_PREFERENCES = 16_384;

export interface NewPerson {
  email: string;
  name: string;
  password: string;
  roles: Role[];
  locale?: string;
}

export interface PersonChanges {
  name?: string;
  roles?: Role[];
  disabled?: boolean;
  password?: string;
}

/** The people who work in the console. */
@Injectable()
export class People {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly access: AccessPolicy,
  ) {}

  /** Everyone may see who the colleagues are: reports are assigned to them. */
  list(actor: Actor): Promise<PersonView[]> {
    // A feed's key that only hands in reports has no colleagues.
    this.access.require(actor, 'report.read');
    return this.database.query<PersonView>(`${PERSON_VIEW} ORDER BY p.name, p.id`);
  }

  /** @throws DomainError `IDENTITY.EMAIL_TAKEN`, `IDENTITY.SCOPE_BEYOND_OWN` */
  async create(actor: Actor, person: NewPerson): Promise<PersonView> {
    this.access.require(actor, 'people.manage');
    this.requireOwn(actor, person.roles);
    return this.insert(actor, person);
  }

  /** The first administrator of an empty installation; afterwards it does nothing and returns null. */
  async createFirstAdministrator(person: Omit<NewPerson, 'roles'>): Promise<PersonView | null> {
    const [someone] = await this.database.query(`SELECT 1 FROM identity.person LIMIT 1`);
    if (someone) return null;
    return this.insert(SYSTEM, { ...person, roles: ['administrator', 'duty-lead', 'auditor'] });
  }

  private async insert(actor: Pick<Actor, 'kind' | 'id' | 'name'>, person: NewPerson): Promise<PersonView> {
    const id = newId();
    const passwordHash = await hashPassword(person.password);
    return this.database.transaction(async (tx) => {
      const inserted = await tx.query(
        `INSERT INTO identity.person (id, email, name, password_hash, roles, locale)
         VALUES ($1, lower($2), $3, $4, $5, $6) ON CONFLICT (email) DO NOTHING RETURNING id`,
        [id, person.email, person.name, passwordHash, person.roles, person.locale ?? 'en'],
      );
      if (inserted.length === 0) throw emailTaken();
      await this.audit.append(tx, {
        actor,
        action: 'person.created',
        subject: { kind: 'person', id, ref: person.email.toLowerCase() },
        detail: { roles: person.roles },
      });
      return this.one(tx, id);
    });
  }

  /** @throws DomainError `IDENTITY.PERSON_UNKNOWN`, `IDENTITY.LAST_ADMINISTRATOR`, `IDENTITY.SCOPE_BEYOND_OWN` */
  async change(actor: Actor, id: string, changes: PersonChanges): Promise<PersonView> {
    this.access.require(actor, 'people.manage');
    const passwordHash = changes.password === undefined ? null : await hashPassword(changes.password);
    return this.database.transaction(async (tx) => {
      const before = await this.one(tx, id, 'FOR UPDATE OF p');
      this.requireOwn(actor, [...before.roles, ...(changes.roles ?? [])]);
      await tx.query(
        `UPDATE identity.person
            SET name = coalesce($2, name), roles = coalesce($3, roles), password_hash = coalesce($4, password_hash),
                disabled_at = CASE WHEN $5::boolean IS NULL THEN disabled_at WHEN $5 THEN coalesce(disabled_at, now()) END,
                version = version + 1
          WHERE id = $1`,
        [id, changes.name ?? null, changes.roles ?? null, passwordHash, changes.disabled ?? null],
      );
      await this.keepAnAdministrator(tx);
      if (changes.disabled || passwordHash) await endSessions(tx, id);
      const after = await this.one(tx, id);
      await this.audit.append(tx, {
        actor,
        action: 'person.changed',
        subject: { kind: 'person', id, ref: after.email },
        detail: {
          changes: {
            name: { from: before.name, to: after.name },
            roles: { from: before.roles, to: after.roles },
            disabled: { from: before.disabled, to: after.disabled },
          },
          passwordSet: passwordHash !== null,
        },
      });
      return after;
    });
  }

  /**
   * A person's own settings: language, keyboard. Each name given replaces the one kept.
   * @throws DomainError `IDENTITY.PREFERENCES_TOO_LARGE`: they travel with every session, so they stay small
   */
  async changePreferences(actor: Actor, changes: { locale?: string; preferences?: object }): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [kept] = await tx.query<{ bytes: number }>(
        `UPDATE identity.person SET locale = coalesce($2, locale), preferences = preferences || coalesce($3::jsonb, '{}')
          WHERE id = $1 RETURNING octet_length(preferences::text) AS bytes`,
        [actor.id, changes.locale ?? null, changes.preferences ? JSON.stringify(changes.preferences) : null],
      );
      if (kept && kept.bytes > MOST_PREFERENCES) throw preferencesTooLarge(kept.bytes, MOST_PREFERENCES);
    });
  }

  /** The actor behind a session; null when he is gone or disabled meanwhile. */
  async actor(id: string): Promise<(Actor & { email: string; locale: string; preferences: object }) | null> {
    const [row] = await this.database.query<{
      id: string;
      email: string;
      name: string;
      roles: Role[];
      locale: string;
      preferences: object;
      team_ids: string[];
    }>(
      `SELECT p.id, p.email, p.name, p.roles, p.locale, p.preferences,
              array(SELECT team_id FROM identity.team_member WHERE person_id = p.id) AS team_ids
         FROM identity.person p WHERE p.id = $1 AND p.disabled_at IS NULL`,
      [id],
    );
    if (!row) return null;
    const { email, locale, preferences } = row;
    return { ...personActor({ ...row, teamIds: row.team_ids }), email, locale, preferences };
  }

  /**
   * A key makes nobody, and takes over nobody, who may do more than itself: else the scope `people.manage` would be
   * every scope. People are not bound by it; what an administrator gives himself stands in the record under his name.
   */
  private requireOwn(actor: Actor, roles: readonly Role[]): void {
    if (actor.kind !== 'api-key') return;
    const beyond = roles
      .flatMap((role) => RIGHTS_OF_ROLE[role])
      .find((right) => !this.access.allows(actor, right));
    if (beyond) throw scopeBeyondOwn(beyond);
  }

  private async one(tx: Transaction, id: string, lock = ''): Promise<PersonView> {
    const [person] = await tx.query<PersonView>(`${PERSON_VIEW} WHERE p.id = $1 ${lock}`, [id]);
    if (!person) throw personUnknown();
    return person;
  }

  private async keepAnAdministrator(tx: Transaction): Promise<void> {
    const [left] = await tx.query(
      `SELECT 1 FROM identity.person WHERE 'administrator' = ANY(roles) AND disabled_at IS NULL LIMIT 1`,
    );
    if (!left) throw lastAdministrator();
  }
}

/** Whoever lost his account or got a new password is logged out everywhere. */
async function endSessions(tx: Transaction, personId: string): Promise<void> {
  await tx.query(`DELETE FROM identity.session WHERE sess->>'personId' = $1`, [personId]);
}
