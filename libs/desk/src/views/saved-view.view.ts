export const VIEW_SUBJECTS = ['report', 'incident'] as const;
export type ViewSubject = (typeof VIEW_SUBJECTS)[number];

/** `oldest` and `due` are orders of reports only. */
export const VIEW_SORTS = ['newest', 'oldest', 'queue', 'due'] as const;
export type ViewSort = (typeof VIEW_SORTS)[number];

export const VIEW_DENSITIES = ['comfortable', 'compact'] as const;
export type ViewDensity = (typeof VIEW_DENSITIES)[number];

export const LONGEST_NAME = 60;

/** A saved view as its reader sees it. */
export interface SavedViewView {
  id: string;
  subject: ViewSubject;
  name: string;
  query: string;
  sort: ViewSort;
  /** Rows of 44 or 32 px; null: as the reader has them everywhere. */
  density: ViewDensity | null;
  owner: { id: string; name: string };
  /** Null: private. */
  team: { id: string; name: string } | null;
  /** Its place among the reader's tabs; null: no tab. */
  pinned: number | null;
  version: number;
}

/** The columns of `SavedViewView` for `desk.saved_view v`. @param person the place of the reader's id */
export const viewColumns = (person: string) => `
  v.id, v.subject, v.name, v.query, v.sort, v.density, v.version,
  (SELECT json_build_object('id', p.id, 'name', p.name) FROM identity.person p WHERE p.id = v.owner_id) AS owner,
  (SELECT json_build_object('id', t.id, 'name', t.name) FROM identity.team t WHERE t.id = v.team_id) AS team,
  (SELECT pin.position FROM desk.view_pin pin WHERE pin.view_id = v.id AND pin.person_id = ${person}) AS pinned`;

/** Who may see and change a view: its owner, and the members of its team. @param teams the place of his teams' ids */
export const isMine = (person: string, teams: string) =>
  `(v.team_id IS NULL AND v.owner_id = ${person} OR v.team_id = ANY(${teams}))`;
