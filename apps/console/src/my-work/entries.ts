import type { DraftItem, MentionItem, MyWork } from '../api/my-work.js';

export const SECTIONS = ['due', 'replies', 'mentions', 'tasks', 'snoozed', 'drafts'] as const;
export type Section = (typeof SECTIONS)[number];

/** One line of the page, wherever it comes from. */
export interface WorkEntry {
  key: string;
  section: Section;
  /** Null: the form for a report by phone. */
  to: '/reports/$ref' | '/incidents/$ref' | null;
  ref: string;
  title: string;
  /** What there is to do, or what was said. */
  what: string | null;
  who: string | null;
  severityLevel: number | null;
  at: string | null;
  /** Of a mention. */
  noteId: string | null;
}

const placeOf = (ref: string) => (ref.startsWith('R-') ? '/reports/$ref' : '/incidents/$ref');
const plain = { what: null, who: null, severityLevel: null, noteId: null };

/** All that waits, in the order of the page. Pure. */
export function entriesOf(
  work: MyWork | undefined,
  mentions: readonly MentionItem[],
  drafts: readonly DraftItem[],
): WorkEntry[] {
  const items = (section: 'due' | 'snoozed' | 'tasks') =>
    (work?.[section] ?? []).map(({ ref, title, task, severityLevel, at }, n): WorkEntry => {
      const key = `${section} ${ref} ${task ?? ''} ${n}`;
      return { ...plain, key, section, to: placeOf(ref), ref, title, what: task, severityLevel, at };
    });
  return [
    ...items('due'),
    ...(work?.replies ?? []).map(({ report, incident, title, from, at }): WorkEntry => {
      const ref = incident ?? report;
      return {
        ...plain,
        key: `reply ${report} ${ref}`,
        section: 'replies',
        to: placeOf(ref),
        ref,
        title,
        who: from,
        at,
      };
    }),
    ...mentions.map(({ noteId, incident, author, text, at }): WorkEntry => {
      const { ref, title } = incident;
      const entry = { ...plain, key: `mention ${noteId}`, section: 'mentions' as const, noteId };
      return { ...entry, to: placeOf(ref), ref, title, what: text, who: author, at };
    }),
    ...items('tasks'),
    ...items('snoozed'),
    ...drafts.map(({ ref, kind, title, savedAt }): WorkEntry => {
      const entry = { ...plain, key: `draft ${kind} ${ref ?? ''}`, section: 'drafts' as const };
      return {
        ...entry,
        to: ref === null ? null : placeOf(ref),
        ref: ref ?? '',
        title: title ?? '',
        at: savedAt,
      };
    }),
  ];
}
