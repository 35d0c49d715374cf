import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { type Locale } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database, newId, staleError, type Transaction } from '@tocsin/platform';
import { wordingRefused } from '../correspondence.errors.js';
import { checkText } from '../templates/check-wording.js';
import { normaliseText, PART_RULES } from '../templates/template-rules.js';
import { SIGNATURE_VIEW, type SignatureView } from '../texts/signatures.js';
import { requireTeam } from '../texts/require-team.js';

export interface SignatureWording {
  /** Null: of the site. */
  teamId: string | null;
  locale: Locale;
  /** Empty: no signature any more. */
  text: string;
  /** The version that was read; 0 where there was none. */
  version: number;
}

/** RFC 3676 §4.3 and custom: a few lines. */
const RULES = { ...PART_RULES, maxWords: 80 };

/** Writes the signature of a team or of the site in one language, or takes it away. */
@Injectable()
export class SaveSignature {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @returns null where it was taken away. @throws DomainError `CORRESPONDENCE.TEXT_REFUSED`, `CORRESPONDENCE.SIGNATURE_STALE` */
  async execute(actor: Actor, wording: SignatureWording): Promise<SignatureView | null> {
    this.access.require(actor, 'templates.manage');
    const text = normaliseText(wording.text);
    const problems = text === '' ? [] : checkText(text, RULES);
    if (problems.length > 0) throw wordingRefused(problems);
    return this.database.transaction((tx) => this.write(tx, actor, { ...wording, text }));
  }

  private async write(
    tx: Transaction,
    actor: Actor,
    wording: SignatureWording,
  ): Promise<SignatureView | null> {
    const { teamId, locale, text } = wording;
    await requireTeam(tx, teamId);
    // One writer of signatures at a time: the first one of a team has no row to lock.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('correspondence.signature'))`);
    const before = await this.read(tx, teamId, locale);
    if ((before?.version ?? 0) !== wording.version) {
      throw staleError('CORRESPONDENCE.SIGNATURE_STALE', {
        current: { version: before?.version ?? 0, text: before?.text ?? '' },
        changedBy: before?.changedBy ?? null,
        changedAt: before?.changedAt ?? null,
        changes: {},
      });
    }
    const id = before?.id ?? newId();
    if (text === '') await tx.query(`DELETE FROM correspondence.signature WHERE id = $1`, [id]);
    else {
      await tx.query(
        `INSERT INTO correspondence.signature (id, team_id, locale, text, changed_by, changed_at)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (id) DO UPDATE SET text = $4, changed_by = $5, changed_at = $6,
           version = correspondence.signature.version + 1`,
        [id, teamId, locale, text, actor.name, this.clock.now()],
      );
    }
    await this.audit.append(tx, {
      actor,
      action: text === '' ? 'signature.removed' : 'signature.changed',
      subject: { kind: 'signature', id, ref: locale },
      detail: { teamId, changes: { text: { from: before?.text ?? null, to: text === '' ? null : text } } },
    });
    return this.read(tx, teamId, locale);
  }

  private async read(tx: Transaction, teamId: string | null, locale: Locale): Promise<SignatureView | null> {
    const [signature] = await tx.query<SignatureView>(
      `SELECT ${SIGNATURE_VIEW} FROM correspondence.signature s
        WHERE s.team_id IS NOT DISTINCT FROM $1 AND s.locale = $2`,
      [teamId, locale],
    );
    return signature ?? null;
  }
}
