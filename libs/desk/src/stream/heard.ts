import { type Notice } from '@tocsin/platform';

/** Topics that only the person they are about is told of; the id is his. */
const OWN = new Set(['notification', 'draft']);
/** Topics that everybody is told of; who reads on is asked for his rights there. */
const OPEN = new Set(['handover', 'duty']);

/** What was heard since the last look, each thing once: a decision in bulk is one look, not five hundred. */
export class Heard {
  /** Changed reports and incidents, and whether the same one person did all of it. */
  readonly changed = new Map<string, string | null>();
  readonly presence = new Set<string>();
  readonly own = new Map<string, Set<string>>();
  /** Whose sessions or rights changed. */
  readonly people = new Set<string>();
  readonly open = new Set<string>();
  inbox = false;

  add({ topic, id, by }: Notice): void {
    if (topic === 'inbox') this.inbox = true;
    if (OPEN.has(topic)) this.open.add(topic);
    if (!id) return;
    if (topic === 'report' || topic === 'incident') {
      const known = this.changed.get(id);
      this.changed.set(id, known === undefined || known === by ? (by ?? null) : null);
      // What was decided on a report leaves or enters the queue.
      if (topic === 'report') this.inbox = true;
    } else if (topic === 'presence') this.presence.add(id);
    else if (topic === 'person') this.people.add(id);
    else if (OWN.has(topic)) this.own.set(id, (this.own.get(id) ?? new Set()).add(topic));
  }
}
