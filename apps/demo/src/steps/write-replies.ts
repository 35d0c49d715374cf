import { answered } from '../doors/api.js';
import type { CaseDesk } from './case-desk.js';

/** Answers to reporters; each waits in the outbox like any other, and nobody waits for it here. */
export async function writeReplies(desk: CaseDesk): Promise<void> {
  const { replies = [] } = desk.plan;
  if (replies.length === 0) return;
  const { timeline } = await desk.page();
  for (const { to, text, tlp } of replies) {
    const written = timeline.items.some(
      ({ message }) => message?.direction === 'out' && message.text?.startsWith(text.slice(0, 60)),
    );
    if (written) continue;
    const body = { reportRef: desk.report(to).ref, text, tlp };
    const api = await desk.owner();
    await answered(api.POST('/api/v1/incidents/{ref}/replies', { ...desk.path, body }));
  }
}
