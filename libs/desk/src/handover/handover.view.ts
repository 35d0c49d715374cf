/** Why an incident stands in a handover note. */
export const HANDOVER_SECTIONS = ['due', 'waiting', 'open'] as const;
export type HandoverSection = (typeof HANDOVER_SECTIONS)[number];

/** An incident of a note, as it is kept. */
export interface HandoverItem {
  incidentId: string;
  section: HandoverSection;
  remark: string;
}

/** The same as its reader sees it, as the incident stands now. */
export interface HandoverItemView {
  ref: string;
  title: string;
  state: string;
  section: HandoverSection;
  remark: string;
  dueAt: Date | null;
  assignee: string | null;
}

export interface HandoverView {
  id: string;
  team: { id: string; name: string } | null;
  author: { id: string; name: string };
  writtenAt: Date;
  text: string;
  /** Those that the reader may see; how many others there are is not said. */
  items: HandoverItemView[];
  readBy: { id: string; name: string; at: Date }[];
  /** The reader is asked to acknowledge it: it is for him, by somebody else, and he has not yet. */
  unread: boolean;
}
