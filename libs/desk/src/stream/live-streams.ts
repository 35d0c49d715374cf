import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { type Actor, People, Sessions } from '@tocsin/identity';
import { Notices, watchGauge } from '@tocsin/platform';
import { type PeopleAt, Presence } from '../presence/presence.js';
import { type Subject, VisibleSubjects } from '../subject/visible-subjects.js';
import { Heard } from './heard.js';
import { type LiveSink, type PresenceView } from './live-event.js';
import { OpenStream } from './open-stream.js';

/** What comes within this goes out together; well below what a person notices. */
const GATHER_MS = 100;
const BEAT_MS = 15_000;
const SWEEP_MS = 3_000;
/** More windows than anybody has in view at once; beyond it the oldest ends. */
const MOST_PER_PERSON = 8;
/** People who are told at a time: a look at each asks the database, and its pool is there for requests as well. */
const TOLD_AT_ONCE = 4;

/**
 * The streams of this process. Every notice is held against the rights of each person anew, as they are then: the
 * notice has an id, and only who may see what it belongs to is told of it, by its reference.
 */
@Injectable()
export class LiveStreams implements BeforeApplicationShutdown {
  private readonly logger = new Logger(LiveStreams.name);
  private readonly streams = new Map<string, Set<OpenStream>>();
  private readonly timers: NodeJS.Timeout[] = [];
  private heard = new Heard();
  private gathering: NodeJS.Timeout | undefined;
  private stopping = false;
  private listening: Promise<void> | undefined;

  constructor(
    private readonly notices: Notices,
    private readonly people: People,
    private readonly sessions: Sessions,
    private readonly subjects: VisibleSubjects,
    private readonly presence: Presence,
  ) {
    watchGauge({ name: 'tocsin_live_streams', help: 'Browsers that listen to this process' }, () =>
      Promise.resolve([{ value: [...this.streams.values()].reduce((sum, { size }) => sum + size, 0) }]),
    );
  }

  /** From the first stream on: a process that shows nobody anything needs no connection for it. */
  private async listen(): Promise<void> {
    await this.notices.listen({
      notice: (notice) => {
        this.heard.add(notice);
        this.gathering ??= setTimeout(() => this.look(() => this.tell()), GATHER_MS);
      },
      gap: () => this.look(() => this.greet([...this.streams.keys()])),
    });
    this.timers.push(
      setInterval(() => this.look(() => this.beat()), BEAT_MS).unref(),
      setInterval(() => this.look(() => this.presence.sweep()), SWEEP_MS).unref(),
    );
  }

  /** All end before the server waits for its connections, or it would wait for ever. */
  beforeApplicationShutdown(): void {
    this.stopping = true;
    clearTimeout(this.gathering);
    this.timers.forEach((timer) => clearInterval(timer));
    for (const streams of this.streams.values()) streams.forEach((stream) => stream.end());
    this.streams.clear();
  }

  /** Begins with what is the case now. @returns ends it, when the browser went away */
  async open(personId: string, sessionId: string, sink: LiveSink): Promise<() => void> {
    await (this.listening ??= this.listen());
    const stream = new OpenStream(personId, sessionId, sink);
    if (this.stopping) {
      stream.end();
      return () => undefined;
    }
    const own = this.streams.get(personId) ?? new Set();
    this.streams.set(personId, own.add(stream));
    const [oldest] = own;
    if (own.size > MOST_PER_PERSON && oldest) this.close(oldest, 'too-many');
    await this.greet([personId], [stream]);
    return () => this.close(stream);
  }

  private close(stream: OpenStream, reason?: 'session' | 'too-many'): void {
    const own = this.streams.get(stream.personId);
    own?.delete(stream);
    if (own?.size === 0) this.streams.delete(stream.personId);
    stream.end(reason);
  }

  /** One look after the other must not stop because one failed: the next finds what it missed. */
  private look(work: () => Promise<void>): void {
    work().catch((error: unknown) => this.failed(error));
  }

  private failed(error: unknown): void {
    this.logger.warn(`live stream: ${String(error)}`);
  }

  private async tell(): Promise<void> {
    this.gathering = undefined;
    const heard = this.heard;
    this.heard = new Heard();
    if (heard.people.size > 0) await this.check([...heard.people]);
    if (this.streams.size === 0) return;
    const at: PeopleAt = heard.presence.size > 0 ? await this.presence.at([...heard.presence]) : new Map();
    const waiting = [...this.streams.keys()].values();
    const teller = async () => {
      // All tellers take from the one iterator, so that each person comes once.
      for (const personId of waiting)
        // Whoever comes after one whose look failed is told all the same.
        await this.tellPerson(personId, heard, at).catch((error: unknown) => this.failed(error));
    };
    await Promise.all(Array.from({ length: TOLD_AT_ONCE }, teller));
  }

  private async tellPerson(personId: string, heard: Heard, at: PeopleAt): Promise<void> {
    const ids = [...new Set([...heard.changed.keys(), ...heard.presence])];
    const actor = await this.people.actor(personId);
    const subjects = actor ? await this.subjects.byIds(actor, ids) : [];
    const streams = [...(this.streams.get(personId) ?? [])];
    for (const stream of streams) {
      for (const { id, kind, ref } of subjects) {
        if (heard.changed.has(id))
          stream.send({ event: 'changed', data: { kind, ref, mine: heard.changed.get(id) === personId } });
        if (heard.presence.has(id))
          stream.send({ event: 'presence', data: { ref, people: at.get(id) ?? [] } });
      }
      if (heard.inbox && actor?.rights.has('report.read')) stream.send({ event: 'inbox', data: {} });
      for (const topic of [...heard.open, ...(heard.own.get(personId) ?? [])])
        stream.send({ event: 'own', data: { topic } });
    }
  }

  private async greet(personIds: string[], only?: readonly OpenStream[]): Promise<void> {
    const at = await this.presence.at();
    for (const personId of personIds) {
      const actor = await this.people.actor(personId);
      const seen = actor ? await this.subjects.byIds(actor, [...at.keys()]) : [];
      const data = { presence: seen.map((subject) => viewOf(subject, at)) };
      (only ?? [...(this.streams.get(personId) ?? [])]).forEach((stream) =>
        stream.send({ event: 'hello', data }),
      );
    }
  }

  private async beat(): Promise<void> {
    for (const streams of this.streams.values()) streams.forEach((stream) => stream.beat());
    await this.check([...this.streams.keys()]);
  }

  /** A stream ends with its session, and with its person's account. */
  private async check(personIds: readonly string[]): Promise<void> {
    const streams = personIds.flatMap((id) => [...(this.streams.get(id) ?? [])]);
    if (streams.length === 0) return;
    const alive = await this.sessions.alive(streams.map(({ sessionId }) => sessionId));
    const actors = new Map<string, Actor | null>();
    for (const { personId } of streams)
      if (!actors.has(personId)) actors.set(personId, await this.people.actor(personId));
    for (const stream of streams)
      if (!alive.has(stream.sessionId) || !actors.get(stream.personId)) this.close(stream, 'session');
  }
}

function viewOf({ id, ref }: Subject, at: PeopleAt): PresenceView {
  return { ref, people: at.get(id) ?? [] };
}
