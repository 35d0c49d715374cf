import { Inject, Injectable } from '@nestjs/common';
import { type ActorRef } from '@tocsin/audit';
import { type Locale, type TocsinConfig } from '@tocsin/config';
import { Config, type Transaction } from '@tocsin/platform';
import { fillVariables } from '../templates/fill-variables.js';
import { mailLocale } from '../templates/render-template.js';
import { variableValues } from '../templates/variable-values.js';

export interface SignatureView {
  id: string;
  team: { id: string; name: string } | null;
  locale: Locale;
  text: string;
  version: number;
  changedBy: string;
  changedAt: Date;
}

export const SIGNATURE_VIEW = `
  s.id, CASE WHEN s.team_id IS NOT NULL
             THEN json_build_object('id', s.team_id, 'name', (SELECT t.name FROM identity.team t WHERE t.id = s.team_id)) END AS team,
  s.locale, s.text, s.version, s.changed_by AS "changedBy", s.changed_at AS "changedAt"`;

/** Chooses what stands below a person's answer. */
@Injectable()
export class Signatures {
  constructor(@Inject(Config) private readonly config: TocsinConfig) {}

  /**
   * The signature of the case's team, else of a team of the writer's, else of the site; in the reader's language where
   * there is one, else in the site's. Null: nobody wrote one, so the site's name stands there.
   * @param incidentTeamId the team that the incident is given to
   */
  async choose(
    tx: Pick<Transaction, 'query'>,
    writer: ActorRef,
    incidentTeamId: string | null,
    language: string | null,
    reference: string,
  ): Promise<string | null> {
    const rows = await tx.query<{ teamId: string | null; locale: Locale; text: string }>(
      `SELECT s.team_id AS "teamId", s.locale, s.text
         FROM correspondence.signature s LEFT JOIN identity.team t ON t.id = s.team_id
        WHERE s.team_id IS NULL OR s.team_id = $1
           OR s.team_id IN (SELECT m.team_id FROM identity.team_member m WHERE m.person_id = $2)
        ORDER BY CASE WHEN s.team_id = $1 THEN 0 WHEN s.team_id IS NULL THEN 2 ELSE 1 END, t.name`,
      [incidentTeamId, writer.kind === 'person' ? writer.id : null],
    );
    const [first] = rows;
    if (!first) return null;
    const own = rows.filter(({ teamId }) => teamId === first.teamId);
    const locales = own.map(({ locale }) => locale);
    const chosen = mailLocale(language, locales, this.config.site.defaultLocale);
    const { text, locale } = own.find((each) => each.locale === chosen?.locale) ?? first;
    return fillVariables(text, { ...variableValues(this.config), reference }, locale);
  }
}
