import { answered } from '../doors/api.js';
import type { CaseWork } from './case-work.js';

/** Answers to reporters; each waits in the outbox like any other, and nobody waits for it here. */
export async function writeReplies(work: CaseWork): Promise<void> {
  const { replies = [] } = work.plan;
  if (replies.length === 0) return;
  const { timeline } = await work.page();
  for (const { to, text, tlp } of replies) {
    const written = timeline.items.some(
      ({ message }) => message?.direction === 'out' && message.text?.startsWith(text.slice(0, 60)),
    );
    if (written) continue;
    const body = { reportRef: work.report(to).ref, text, tlp };
    const api = await work.owner();
    await answered(api.POST('/api/v1/incidents/{ref}/replies', { ...work.path, body }));
  }
}
