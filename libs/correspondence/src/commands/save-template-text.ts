import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { LOCALES, type Locale } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database, newId, staleError, type Transaction } from '@tocsin/platform';
import { templateUnknown, wordingRefused } from '../correspondence.errors.js';
import { checkWording } from '../templates/check-wording.js';
import { normaliseWording, wordingRulesOf } from '../templates/template-rules.js';
import { TEMPLATE_NAMES, type TemplateName, type TemplateWording } from '../templates/template.js';

export interface TemplateChange {
  name: TemplateName;
  locale: Locale;
  /** The version that was changed; 0 where the delivered text holds since ever. */
  version: number;
  /** Null: back to the delivered text. */
  wording: TemplateWording | null;
}

interface Current extends TemplateWording {
  id: string;
  version: number;
  changedBy: string | null;
  changedAt: Date | null;
}

/** Writes a site's own words over a delivered template, or goes back to that; every version is kept. */
@Injectable()
export class SaveTemplateText {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the new version
   * @throws DomainError `CORRESPONDENCE.TEMPLATE_UNKNOWN` (404), `CORRESPONDENCE.TEXT_REFUSED` (422) with what is
   *   wrong where, `CORRESPONDENCE.TEMPLATE_STALE` (409)
   */
  async execute(actor: Actor, change: TemplateChange): Promise<{ version: number }> {
    this.access.require(actor, 'templates.manage');
    const { name, locale } = change;
    if (!TEMPLATE_NAMES.includes(name) || !LOCALES.includes(locale)) throw templateUnknown();
    const wording = change.wording && normaliseWording(change.wording);
    if (wording) {
      const problems = checkWording(wording, wordingRulesOf(name));
      if (problems.length > 0) throw wordingRefused(problems);
    }
    return this.database.transaction((tx) => this.write(tx, actor, change, wording));
  }

  private async write(
    tx: Transaction,
    actor: Actor,
    { name, locale, version: seen }: TemplateChange,
    wording: TemplateWording | null,
  ): Promise<{ version: number }> {
    const current = await this.lock(tx, name, locale);
    if (current.version !== seen) {
      const { changedBy, changedAt, version, subject, text } = current;
      throw staleError('CORRESPONDENCE.TEMPLATE_STALE', {
        current: { version, subject, text },
        changedBy,
        changedAt,
        changes: {},
      });
    }
    const version = current.version + 1;
    const words = [wording?.subject ?? null, wording?.text ?? null];
    await tx.query(
      `UPDATE correspondence.template_text SET subject = $2, text = $3, version = $4 WHERE id = $1`,
      [current.id, ...words, version],
    );
    await tx.query(
      `INSERT INTO correspondence.template_version (template_id, version, subject, text, author_kind, author_id, author_name, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [current.id, version, ...words, actor.kind, actor.id, actor.name, this.clock.now()],
    );
    await this.audit.append(tx, {
      actor,
      action: wording ? 'template.changed' : 'template.reverted',
      subject: { kind: 'template', id: current.id, ref: `${name}/${locale}` },
      detail: {
        version,
        changes: {
          subject: { from: current.subject, to: wording?.subject ?? null },
          text: { from: current.text, to: wording?.text ?? null },
        },
      },
    });
    return { version };
  }

  /** The row, made now at version 0 where nobody changed this template yet; the lock lets one writer at a time. */
  private async lock(tx: Transaction, name: TemplateName, locale: Locale): Promise<Current> {
    await tx.query(
      `INSERT INTO correspondence.template_text (id, name, locale, version) VALUES ($1, $2, $3, 0)
       ON CONFLICT (name, locale) DO NOTHING`,
      [newId(), name, locale],
    );
    const [current] = await tx.query<Current>(
      `SELECT t.id, t.version, t.subject, t.text, v.author_name AS "changedBy", v.at AS "changedAt"
         FROM correspondence.template_text t
         LEFT JOIN correspondence.template_version v ON v.template_id = t.id AND v.version = t.version
        WHERE t.name = $1 AND t.locale = $2 FOR UPDATE OF t`,
      [name, locale],
    );
    if (!current) throw new Error(`the template ${name}/${locale} vanished`);
    return current;
  }
}
