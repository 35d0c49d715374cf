/** Who is at a report or incident just now, as the stream tells it. */
export interface PersonHere {
  id: string;
  name: string;
  state: 'viewing' | 'idle' | 'editing';
}
interface PresenceAt {
  ref: string;
  people: PersonHere[];
}

/** What the stream says, by the name of its events (`GET /api/v1/stream`). */
export interface LiveEvents {
  /** It begins, or begins again: whatever is shown may be old. */
  hello: { presence: PresenceAt[] };
  changed: { kind: 'report' | 'incident'; ref: string; mine: boolean };
  inbox: Record<string, never>;
  presence: PresenceAt;
  own: { topic: string };
  end: { reason: 'session' | 'too-many' };
}
export type LiveTopic = keyof LiveEvents;
type Handlers = { [Topic in LiveTopic]: Set<(data: LiveEvents[Topic]) => void> };

const TOPICS = ['hello', 'changed', 'inbox', 'presence', 'own', 'end'] as const;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
/** A window out of sight needs no stream, and browsers keep only six connections to one server. */
const HIDDEN_MS = 30_000;

const handlers: Handlers = {
  hello: new Set(),
  changed: new Set(),
  inbox: new Set(),
  presence: new Set(),
  own: new Set(),
  end: new Set(),
};
let source: EventSource | null = null;
let wait = FIRST_WAIT_MS;
let timer: ReturnType<typeof setTimeout> | undefined;
let users = 0;

function connect(): void {
  clearTimeout(timer);
  if (source || users === 0) return;
  const opened = new EventSource('/api/v1/stream');
  source = opened;
  for (const topic of TOPICS) {
    opened.addEventListener(topic, (event: MessageEvent<string>) => {
      if (topic === 'hello') wait = FIRST_WAIT_MS;
      // Too many windows: this one rests until it is looked at again.
      if (topic === 'end') disconnect();
      deliver(topic, JSON.parse(event.data));
    });
  }
  // Its own retrying ends at the first refusal (a restart behind a proxy answers 502), so it is done here.
  opened.addEventListener('error', () => {
    disconnect();
    timer = setTimeout(connect, wait * (0.5 + Math.random()));
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  });
}

function disconnect(): void {
  clearTimeout(timer);
  source?.close();
  source = null;
}

function deliver<Topic extends LiveTopic>(topic: Topic, data: LiveEvents[Topic]): void {
  for (const handler of handlers[topic]) handler(data);
}

function onVisibility(): void {
  clearTimeout(timer);
  if (document.hidden) timer = setTimeout(disconnect, HIDDEN_MS);
  else connect();
}

/** Keeps the stream open while somebody is signed in. @returns ends it */
export function keepLive(): () => void {
  users++;
  connect();
  document.addEventListener('visibilitychange', onVisibility);
  window.addEventListener('online', connect);
  return () => {
    users--;
    document.removeEventListener('visibilitychange', onVisibility);
    window.removeEventListener('online', connect);
    if (users === 0) disconnect();
  };
}

/** Hears one topic. @returns ends it */
export function onLive<Topic extends LiveTopic>(
  topic: Topic,
  handler: (data: LiveEvents[Topic]) => void,
): () => void {
  handlers[topic].add(handler);
  return () => {
    handlers[topic].delete(handler);
  };
}
