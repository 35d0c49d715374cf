import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database, newId, staleError, type Transaction } from '@tocsin/platform';
import { PlaybookLibrary } from '../library/playbook-library.js';
import { type PlaybookProblem, readPlaybook } from '../playbook/read-playbook.js';
import { playbookRefused, playbookUnknown } from '../playbooks.errors.js';

export interface PlaybookChange {
  key: string;
  /** The version that was read; 0 where nobody changed it, or there is none yet. */
  version: number;
  /** YAML; null: back to the delivered one, and a playbook of the site's own is gone. */
  text: string | null;
}

interface Current {
  id: string;
  version: number;
  text: string | null;
  changedBy: string | null;
  changedAt: Date | null;
}

/** Writes a site's own playbook, over a delivered one or beside them, or goes back; every version is kept. */
@Injectable()
export class SavePlaybook {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly library: PlaybookLibrary,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the new version
   * @throws DomainError `PLAYBOOK.REFUSED` (422) with what is wrong where, `PLAYBOOK.STALE` (409), `PLAYBOOK.UNKNOWN` (404)
   */
  async execute(actor: Actor, change: PlaybookChange): Promise<{ version: number }> {
    this.access.require(actor, 'templates.manage');
    const { key, text } = change;
    if (text !== null) {
      const { playbook, problems } = readPlaybook(text);
      const misnamed: PlaybookProblem[] =
        playbook && playbook.key !== key
          ? [{ path: 'playbook', message: `this is ${key}; another key is another playbook`, line: 1 }]
          : [];
      if (problems.length + misnamed.length > 0) throw playbookRefused([...problems, ...misnamed]);
    } else if ((await this.library.find(key)) === null) throw playbookUnknown();
    return this.database.transaction((tx) => this.write(tx, actor, change));
  }

  private async write(
    tx: Transaction,
    actor: Actor,
    { key, version: seen, text }: PlaybookChange,
  ): Promise<{ version: number }> {
    const current = await this.lock(tx, key);
    if (current.version !== seen) {
      const { changedBy, changedAt, version } = current;
      throw staleError('PLAYBOOK.STALE', {
        current: { version, text: current.text ?? this.library.deliveredText(key) },
        changedBy,
        changedAt,
        changes: {},
      });
    }
    const version = current.version + 1;
    await tx.query(`UPDATE playbooks.playbook_text SET text = $2, version = $3 WHERE id = $1`, [
      current.id,
      text,
      version,
    ]);
    await tx.query(
      `INSERT INTO playbooks.playbook_version (playbook_id, version, text, author_kind, author_id, author_name, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [current.id, version, text, actor.kind, actor.id, actor.name, this.clock.now()],
    );
    await this.audit.append(tx, {
      actor,
      action: text === null ? 'playbook.reverted' : 'playbook.changed',
      subject: { kind: 'playbook', id: current.id, ref: key },
      detail: { version },
    });
    return { version };
  }

  /** The row, made now at version 0 where nobody changed this playbook yet; the lock lets one writer at a time. */
  private async lock(tx: Transaction, key: string): Promise<Current> {
    await tx.query(
      `INSERT INTO playbooks.playbook_text (id, key) VALUES ($1, $2) ON CONFLICT (key) DO NOTHING`,
      [newId(), key],
    );
    const [current] = await tx.query<Current>(
      `SELECT t.id, t.version, t.text, v.author_name AS "changedBy", v.at AS "changedAt"
         FROM playbooks.playbook_text t
         LEFT JOIN playbooks.playbook_version v ON v.playbook_id = t.id AND v.version = t.version
        WHERE t.key = $1 FOR UPDATE OF t`,
      [key],
    );
    if (!current) throw new Error(`the playbook ${key} vanished`);
    return current;
  }
}
