import { type Locale } from '@tocsin/config';

export interface TextModuleView {
  id: string;
  /** Null: everybody's. */
  team: { id: string; name: string } | null;
  shortcut: string;
  locale: Locale;
  title: string;
  text: string;
  version: number;
  changedBy: string;
  changedAt: Date;
}

/** Columns of `TextModuleView` from `correspondence.text_module m`. */
export const TEXT_MODULE_VIEW = `
  m.id, CASE WHEN m.team_id IS NOT NULL
             THEN json_build_object('id', m.team_id, 'name', (SELECT t.name FROM identity.team t WHERE t.id = m.team_id)) END AS team,
  m.shortcut, m.locale, m.title, m.text, m.version, m.changed_by AS "changedBy", m.changed_at AS "changedAt"`;
