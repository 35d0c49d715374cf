import { type CaseEvent } from '../../protocol/incoming-case.js';
import { type VerifiedEvent } from '../../transport/receiving/incoming-events.js';
import { type NewCaseMessage } from './case-thread.js';

/** What of an event stands in the thread; null for one that says nothing to people. Pure. */
export function incomingEntry(
  { partner, jti, event }: VerifiedEvent<CaseEvent>,
  partnerName: string,
): NewCaseMessage | null {
  const { case: ref, tlp, exercise } = event;
  const entry = {
    partnerId: partner.id,
    owner: ref.owner,
    caseId: ref.id,
    direction: 'in',
    messageId: jti,
    inReplyTo: null,
    jti,
    authorName: partnerName,
    tlp,
    exercise,
  } as const;
  switch (event.name) {
    case 'message': {
      const { id, in_reply_to: inReplyTo, author, text } = event;
      return { ...entry, kind: 'message', messageId: id, inReplyTo, authorName: author, text };
    }
    case 'investigation-request':
      return { ...entry, kind: 'request', text: event.text, dueAt: event.due };
    case 'result':
      return { ...entry, kind: 'result', inReplyTo: event.of, text: event.text, content: event.content };
    case 'proposal':
      return { ...entry, kind: 'proposal', text: event.text, content: event.changes };
    case 'handover':
      return { ...entry, kind: 'handover', text: event.reason, content: { step: event.step, to: event.to } };
    case 'acknowledgement':
    case 'query':
    case 'report':
    case 'revocation':
    case 'revocation-status':
      return null;
  }
}
