import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { type TocsinConfig } from '@tocsin/config';
import { Config, Database, sha256Hex, Throttle } from '@tocsin/platform';
import { type Actor } from '../access/actor.js';
import { loginFailed, tooManyAttempts } from '../identity.errors.js';
import { hashPassword, passwordMatches } from './password.js';

const WINDOW_SECONDS = 15 * 60;

/** Checks a local account's password, with a limit on wrong ones per account. */
@Injectable()
export class LogIn {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly throttle: Throttle,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /**
   * @returns the person's id
   * @throws DomainError `IDENTITY.LOGIN_FAILED` (401), `IDENTITY.TOO_MANY_ATTEMPTS` (429)
   */
  async execute(email: string, password: string, address: string): Promise<string> {
    const keys = this.throttleKeys(email, address);
    for (const { key, limit } of keys) {
      const wait = await this.throttle.attempt(key, limit, WINDOW_SECONDS);
      if (wait > 0) throw tooManyAttempts(wait);
    }
    const [person] = await this.database.query<{ id: string; name: string; password_hash: string }>(
      `SELECT id, name, password_hash FROM identity.person WHERE email = lower($1) AND disabled_at IS NULL`,
      [email],
    );
    if (!(await passwordMatches(person?.password_hash ?? null, password)) || !person) {
      throw loginFailed();
    }
    for (const { key } of keys) await this.throttle.forget(key);
    await this.database.transaction((tx) =>
      this.audit.append(tx, {
        actor: { kind: 'person', id: person.id, name: person.name },
        action: 'session.opened',
        subject: { kind: 'person', id: person.id, ref: email.toLowerCase() },
      }),
    );
    return person.id;
  }

  /**
   * Per account and address, and more widely per account: guessing from many addresses is slowed, while one
   * stranger cannot lock a colleague out by failing on purpose.
   */
  private throttleKeys(email: string, address: string): { key: string; limit: number }[] {
    const limit = this.config.limits.loginAttempts;
    const account = sha256Hex(Buffer.from(email.toLowerCase()));
    return [
      { key: `login:${account}:${sha256Hex(Buffer.from(address)).slice(0, 32)}`, limit },
      { key: `login:${account}`, limit: limit * 10 },
    ];
  }

  /** A person's own new password; other sessions of his end. @throws DomainError `IDENTITY.LOGIN_FAILED` */
  async changePassword(
    actor: Actor & { id: string },
    current: string,
    next: string,
    keepSession: string,
  ): Promise<void> {
    const [person] = await this.database.query<{ password_hash: string; email: string }>(
      `SELECT password_hash, email FROM identity.person WHERE id = $1`,
      [actor.id],
    );
    if (!person || !(await passwordMatches(person.password_hash, current))) throw loginFailed();
    const passwordHash = await hashPassword(next);
    await this.database.transaction(async (tx) => {
      await tx.query(`UPDATE identity.person SET password_hash = $2, version = version + 1 WHERE id = $1`, [
        actor.id,
        passwordHash,
      ]);
      await tx.query(`DELETE FROM identity.session WHERE sess->>'personId' = $1 AND sid <> $2`, [
        actor.id,
        keepSession,
      ]);
      await this.audit.append(tx, {
        actor,
        action: 'person.password-changed',
        subject: { kind: 'person', id: actor.id, ref: person.email },
      });
    });
  }
}
