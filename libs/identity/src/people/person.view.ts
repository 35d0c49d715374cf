import { type Role } from '../access/rights.js';

/** A colleague as the console shows him. */
export interface PersonView {
  id: string;
  email: string;
  name: string;
  roles: Role[];
  locale: string;
  disabled: boolean;
  teams: { id: string; name: string }[];
  version: number;
}

/** SQL for `PersonView`; teams by one aggregated sub-select, so a list stays one round trip. */
export const PERSON_VIEW = `
  SELECT p.id, p.email, p.name, p.roles, p.locale, p.disabled_at IS NOT NULL AS disabled, p.version,
         coalesce((SELECT json_agg(json_build_object('id', t.id, 'name', t.name) ORDER BY t.name)
                     FROM identity.team_member m JOIN identity.team t ON t.id = m.team_id
                    WHERE m.person_id = p.id), '[]'::json) AS teams
    FROM identity.person p`;
