/** The channel of `NOTIFY` that all processes share. */
export const NOTICE_CHANNEL = 'tocsin_notices';

/**
 * That something happened, for whoever looks at it just now. Ids only, never a reference, a name or a word of content:
 * every role that may connect to the database may listen (docs/adr/0080).
 */
export interface Notice {
  /** `report`, `incident`: it changed; other words belong to those who announce them. */
  topic: string;
  /** What or whom it is about. */
  id: string | null;
  /** Who did it, where that is a person or key. */
  by?: string | null;
}

/** Who hears what is announced. */
export interface NoticeHandler {
  notice(notice: Notice): void;
  /** The connection was away: notices of that time are lost, so whatever is shown may be old. */
  gap(): void;
}

/** What stands in the `NOTIFY`; a few dozen bytes of the 8,000 that PostgreSQL takes. */
export function noticePayload({ topic, id, by }: Notice): string {
  return JSON.stringify(by ? { topic, id, by } : { topic, id });
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const isId = (id: unknown): id is string => typeof id === 'string' && UUID.test(id);

/**
 * Null for what is none of ours: the channel is open to everyone who may connect, to speak as well as to listen. An id
 * that is none would make the look-up fail, and with it whatever else is told in the same look.
 */
export function readNotice(payload: string): Notice | null {
  try {
    const read = JSON.parse(payload) as Partial<Notice> | null;
    if (typeof read?.topic !== 'string') return null;
    const { topic, id = null, by } = read;
    if (id !== null && !isId(id)) return null;
    return { topic, id, by: isId(by) ? by : null };
  } catch {
    return null;
  }
}
