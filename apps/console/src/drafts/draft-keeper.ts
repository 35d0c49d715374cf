import { client, read } from '../api/client.js';
import { ApiProblem } from '../api/problem.js';
import { device } from './device.js';
import { draftId, isDraftKey, kindAndRef, readLocal, writeLocal } from './local-drafts.js';
import { reconcile, type Content, type LocalDraft, type RemoteDraft } from './reconcile.js';

/** A pause in the typing; in this browser it is kept with every key. */
const PAUSE_MS = 1_000;
const AGAIN_MS = 15_000;

let person: string | null = null;
let local = new Map<string, LocalDraft>();
let others: ReadonlyMap<string, RemoteDraft> = new Map();
const unsent = new Map<string, ReturnType<typeof setTimeout>>();
const listeners = new Set<() => void>();

function publish(): void {
  for (const listener of listeners) listener();
}

function keep(id: string, draft: LocalDraft | null): void {
  if (person === null) return;
  if (draft) local.set(id, draft);
  else local.delete(id);
  writeLocal(person, id, draft);
  publish();
}

/** Sends what has changed, after a pause; as long as it does not arrive, again and again. */
function sendSoon(id: string, wait = PAUSE_MS): void {
  clearTimeout(unsent.get(id));
  unsent.set(
    id,
    setTimeout(() => void send(id), wait),
  );
}

async function send(id: string): Promise<void> {
  const draft = local.get(id) ?? null;
  unsent.delete(id);
  try {
    const body = {
      ...kindAndRef(id),
      device,
      content: draft?.content ?? null,
      ...(draft?.continues ? { continues: draft.continues } : {}),
    };
    const { savedAt } = await read(client.PUT('/api/v1/drafts', { body }));
    // Typed on meanwhile: that is sent by itself.
    if (draft && local.get(id) === draft) keep(id, { content: draft.content, savedAt });
  } catch (error) {
    // Offline or restarting: later. Refused (no right any more, too long): it stays in this browser.
    if (error instanceof ApiProblem && (error.isOffline || error.status >= 500)) sendSoon(id, AGAIN_MS);
  }
}

export function changeDraft(kind: string, ref: string | null, content: Content): void {
  const id = draftId(kind, ref);
  const before = local.get(id);
  keep(id, { content, savedAt: null, ...(before?.continues ? { continues: before.continues } : {}) });
  sendSoon(id);
}

/** Sent, or thrown away: here and on the server. */
export function dropDraft(kind: string, ref: string | null): void {
  const id = draftId(kind, ref);
  const draft = local.get(id);
  if (!draft) return;
  keep(id, null);
  clearTimeout(unsent.get(id));
  const { continues } = draft;
  const body = { ...kindAndRef(id), device, content: null, ...(continues ? { continues } : {}) };
  read(client.PUT('/api/v1/drafts', { body })).catch(() => sendSoon(id, AGAIN_MS));
}

/** Takes what was begun on another device instead of what stands here; that one goes. */
export function takeOther(kind: string, ref: string | null): void {
  const id = draftId(kind, ref);
  const other = others.get(id);
  if (!other) return;
  const { content, savedAt } = other;
  forgetOther(id);
  keep(id, { content, savedAt: null, continues: { device: other.device, savedAt } });
  sendSoon(id, 0);
}

/** Throws away what was begun on the other device. */
export function dropOther(kind: string, ref: string | null): void {
  const id = draftId(kind, ref);
  const other = others.get(id);
  if (!other) return;
  forgetOther(id);
  const body = { ...kindAndRef(id), device: other.device, content: null };
  // Where that does not arrive, it is offered again, and nothing is lost.
  read(client.PUT('/api/v1/drafts', { body })).catch(() => void meetServer());
}

function forgetOther(id: string): void {
  others = new Map([...others].filter(([each]) => each !== id));
  publish();
}

/** Reads what the server has, from this and other devices, and brings both together. */
export async function meetServer(): Promise<void> {
  if (person === null) return;
  const asked = person;
  // What is saved or sent while the answer is on its way is newer than the answer.
  const before = new Map(local);
  let listed;
  try {
    listed = await read(client.GET('/api/v1/drafts'));
  } catch {
    // What this browser has goes on to be used; the next look brings the rest.
    return;
  }
  if (person !== asked) return;
  const remote = new Map<string, RemoteDraft[]>();
  for (const { kind, ref, ...draft } of listed) {
    const id = draftId(kind, ref);
    remote.set(id, [...(remote.get(id) ?? []), draft]);
  }
  const found = new Map<string, RemoteDraft>();
  for (const id of new Set([...remote.keys(), ...local.keys()])) {
    const met = reconcile(local.get(id) ?? null, remote.get(id) ?? [], device);
    if (met.other) found.set(id, met.other);
    if (local.get(id) !== before.get(id)) continue;
    if (met.local !== (local.get(id) ?? null)) keep(id, met.local);
    if (met.local?.savedAt === null && !unsent.has(id)) sendSoon(id);
  }
  others = found;
  publish();
}

/** Another window of this browser wrote: the same draft stands in both. */
export function heedOtherWindows(): () => void {
  const heed = ({ key }: StorageEvent) => {
    if (person === null || key === null || !isDraftKey(person, key)) return;
    local = readLocal(person);
    publish();
  };
  window.addEventListener('storage', heed);
  return () => window.removeEventListener('storage', heed);
}

/** Whose drafts these are; each person has his own, also where several use one browser. */
export function keepDraftsOf(personId: string): void {
  if (person === personId) return;
  person = personId;
  local = readLocal(personId);
  others = new Map();
  publish();
  void meetServer();
}

export const localDraft = (id: string): LocalDraft | undefined => local.get(id);
export const otherDraft = (id: string): RemoteDraft | undefined => others.get(id);

export function onDrafts(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
