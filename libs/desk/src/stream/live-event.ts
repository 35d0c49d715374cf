/** What a browser is told. References only of what its person may see; never content. */
export type LiveEvent =
  /** First of a stream, and after a gap: whatever is shown may be old. */
  | { event: 'hello'; data: { presence: PresenceView[] } }
  | { event: 'changed'; data: { kind: 'report' | 'incident'; ref: string; mine: boolean } }
  /** The queue has something new. */
  | { event: 'inbox'; data: Record<string, never> }
  | { event: 'presence'; data: PresenceView }
  /** Something of the person's own (`notification`, `draft`), or of everybody's (`handover`, `duty`), changed. */
  | { event: 'own'; data: { topic: string } }
  /** The last one: the session ended, or the person has too many streams open. */
  | { event: 'end'; data: { reason: 'session' | 'too-many' } };

export const PRESENCE_STATES = ['viewing', 'idle', 'editing'] as const;
export type PresenceState = (typeof PRESENCE_STATES)[number];

/** Who is at a report or incident just now; the strongest state of each. */
export interface PresenceView {
  ref: string;
  people: { id: string; name: string; state: PresenceState }[];
}

/** The way to one browser. */
export interface LiveSink {
  send(event: LiveEvent): void;
  /** Keeps proxies from taking a quiet connection for a dead one. */
  beat(): void;
  end(): void;
}
