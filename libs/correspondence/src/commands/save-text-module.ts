import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { type Locale } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database, newId, type Transaction } from '@tocsin/platform';
import { shortcutTaken, textModuleUnknown, wordingRefused } from '../correspondence.errors.js';
import { checkText } from '../templates/check-wording.js';
import { normaliseText, PART_RULES } from '../templates/template-rules.js';
import { lockTextModule } from '../texts/lock-text-module.js';
import { requireTeam } from '../texts/require-team.js';
import { TEXT_MODULE_VIEW, type TextModuleView } from '../texts/text-module.view.js';

export interface TextModuleWording {
  teamId: string | null;
  /** Letters, digits and hyphens: what is typed behind `::`. */
  shortcut: string;
  locale: Locale;
  title: string;
  text: string;
}

/** Writes a text module: a new one, or another wording of one that is there. */
@Injectable()
export class SaveTextModule {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * @param known the module that is changed, at the version that was read
   * @throws DomainError `CORRESPONDENCE.TEXT_REFUSED` (422), `CORRESPONDENCE.SHORTCUT_TAKEN` (409),
   *   `CORRESPONDENCE.TEXT_MODULE_UNKNOWN` (404), `CORRESPONDENCE.TEXT_MODULE_STALE` (409)
   */
  async execute(
    actor: Actor,
    wording: TextModuleWording,
    known?: { id: string; version: number },
  ): Promise<TextModuleView> {
    this.access.require(actor, 'templates.manage');
    const text = normaliseText(wording.text);
    const problems = checkText(text, PART_RULES);
    if (problems.length > 0) throw wordingRefused(problems);
    return this.database.transaction((tx) => this.write(tx, actor, { ...wording, text }, known));
  }

  private async write(
    tx: Transaction,
    actor: Actor,
    wording: TextModuleWording,
    known: { id: string; version: number } | undefined,
  ): Promise<TextModuleView> {
    await requireTeam(tx, wording.teamId);
    // One writer of modules at a time: two new ones of the same name have no row to lock.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('correspondence.text_module'))`);
    const before = known ? await lockTextModule(tx, known) : null;
    const id = known?.id ?? newId();
    const { teamId, shortcut, locale, title, text } = wording;
    const [twin] = await tx.query(
      `SELECT 1 FROM correspondence.text_module
        WHERE team_id IS NOT DISTINCT FROM $1 AND shortcut = $2 AND locale = $3 AND id <> $4`,
      [teamId, shortcut, locale, id],
    );
    if (twin) throw shortcutTaken(shortcut);
    const saved = await tx.query(
      `INSERT INTO correspondence.text_module (id, team_id, shortcut, locale, title, text, changed_by, changed_at, version)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1)
       ON CONFLICT (id) DO UPDATE SET team_id = $2, shortcut = $3, locale = $4, title = $5, text = $6, changed_by = $7,
         changed_at = $8, version = correspondence.text_module.version + 1
       RETURNING id`,
      [id, teamId, shortcut, locale, title, text, actor.name, this.clock.now()],
    );
    if (saved.length === 0) throw textModuleUnknown();
    await this.audit.append(tx, {
      actor,
      action: before ? 'text-module.changed' : 'text-module.created',
      subject: { kind: 'text-module', id, ref: shortcut },
      detail: before
        ? { changes: { title: { from: before.title, to: title }, text: { from: before.text, to: text } } }
        : { locale, teamId, text },
    });
    const [view] = await tx.query<TextModuleView>(
      `SELECT ${TEXT_MODULE_VIEW} FROM correspondence.text_module m WHERE m.id = $1`,
      [id],
    );
    if (!view) throw textModuleUnknown();
    return view;
  }
}
