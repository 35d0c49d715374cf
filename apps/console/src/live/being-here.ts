import { useEffect } from 'react';
import { client, read } from '../api/client.js';
import { newUuid } from '../bulk/new-uuid.js';
import type { PersonHere } from './live-connection.js';

const RENEW_MS = 10_000;
/** The cursor runs over many rows; whoever stays at one looks at it. */
const SETTLE_MS = 400;
const EDITING_MS = 30_000;
const IDLE_MS = 60_000;

const tab = newUuid();
let ref: string | null = null;
let said = '';
let typedAt = 0;
let activeAt = Date.now();
let settling: ReturnType<typeof setTimeout> | undefined;
let renewing: ReturnType<typeof setInterval> | undefined;

function state(now: number): PersonHere['state'] {
  if (now - typedAt < EDITING_MS) return 'editing';
  return document.hidden || now - activeAt > IDLE_MS ? 'idle' : 'viewing';
}

async function say(leaving = false): Promise<void> {
  const body = { tab, ref: leaving ? null : ref, state: state(Date.now()) };
  said = `${body.ref} ${body.state}`;
  try {
    await read(client.PUT('/api/v1/presence', { body, keepalive: leaving }));
  } catch {
    // Nobody knows then that we are here; the next renewal says it again.
    said = '';
  }
}

/** What has changed of it is told at once; the rest with the next renewal. */
function sayIfNew(): void {
  if (said !== `${ref} ${state(Date.now())}`) void say();
}

function settle(): void {
  clearTimeout(settling);
  settling = setTimeout(sayIfNew, SETTLE_MS);
}

/** Runs while somebody is signed in. @returns ends it */
export function sayWhereIAm(): () => void {
  const active = () => {
    activeAt = Date.now();
    if (said.endsWith('idle')) sayIfNew();
  };
  const leave = () => void say(true);
  const events = ['pointerdown', 'keydown', 'wheel'] as const;
  for (const event of events) window.addEventListener(event, active, { passive: true });
  window.addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', settle);
  renewing = setInterval(() => {
    if (ref !== null) void say();
  }, RENEW_MS);
  return () => {
    for (const event of events) window.removeEventListener(event, active);
    window.removeEventListener('pagehide', leave);
    document.removeEventListener('visibilitychange', settle);
    clearInterval(renewing);
  };
}

/** This window shows a report or incident; null: none. */
export function useBeingAt(shown: string | null): void {
  useEffect(() => {
    ref = shown;
    typedAt = 0;
    settle();
    return () => {
      if (ref !== shown) return;
      ref = null;
      typedAt = 0;
      settle();
    };
  }, [shown]);
}

/** Somebody writes here: told to colleagues for half a minute after the last key. */
export function nowTyping(): void {
  const began = Date.now() - typedAt > EDITING_MS;
  typedAt = Date.now();
  if (began) sayIfNew();
}
