import { type FieldChanges } from '../incident/incident.record.js';

/** A note as it was written. */
export interface NoteView {
  id: string;
  at: Date;
  author: string;
  text: string;
}

/** One line of an incident's timeline, newest first. */
export interface TimelineEntry {
  /** Unique in the timeline; its first letter tells the source. */
  id: string;
  at: Date;
  /** `change` and `note` are ours; registered sources bring others (`message`, `report`). */
  kind: string;
  actor: { kind: string; name: string };
  action: string | null;
  reason: string | null;
  changes: FieldChanges | null;
  text: string | null;
  /** What a registered source tells besides, as it made it. */
  message: Record<string, unknown> | null;
  /** The reference of a merged incident, where the line is from its own record. */
  incident: string | null;
  /** For a line of kind `report`: which one was linked to this case. */
  /** Sealed evidence: subject and text are empty. */
  report: { ref: string; subject: string; channel: string; sealed: boolean; files: number } | null;
}

export interface TimelinePage {
  items: TimelineEntry[];
  next: string | null;
}
