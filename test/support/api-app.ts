import { type AddressInfo } from 'node:net';
import { type Server } from 'node:http';
import { loadConfig } from '@tocsin/config';
import { People, personActor } from '@tocsin/identity';
import { newId } from '@tocsin/platform';
import { createApp } from '../../apps/api/src/create-app.js';
import { eventually } from './eventually.js';
import { type TestDatabase } from './test-database.js';

export interface ApiUnderTest {
  base: string;
  get<T>(type: abstract new (...args: never[]) => T): T;
  stop(): Promise<void>;
}

/** One API process, from its sources, on a port of its own; several may share a database, as in a real house. */
export async function startApi(db: TestDatabase): Promise<ApiUnderTest> {
  const config = loadConfig({
    DATABASE_URL: db.url,
    LOG_LEVEL: 'silent',
    SESSION_SECRET: 'a secret that all processes of one house share',
    LOGIN_ATTEMPTS: '1000',
  });
  const app = await createApp(config);
  await app.listen(0, '127.0.0.1');
  const server: Server = app.getHttpServer();
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${port}/api/v1`,
    get: (type) => app.get(type, { strict: false }),
    stop: () => app.close(),
  };
}

const PASSWORD = 'a long password for a test';

export interface SignedIn {
  id: string;
  cookie: string;
  /** @returns the status, and the body where it is JSON */
  call(method: string, path: string, body?: unknown, base?: string): Promise<{ status: number; body: Json }>;
}
type Json = Record<string, unknown>;

/** A colleague with a session of his own. */
export async function signIn(
  api: ApiUnderTest,
  roles: Parameters<People['create']>[1]['roles'] = ['handler'],
  name = 'Ada',
): Promise<SignedIn> {
  const email = `${crypto.randomUUID()}@cirt.example`;
  const people = api.get(People);
  const maker = personActor({ id: newId(), name: 'Setup', roles: ['administrator'], teamIds: [] });
  const { id } = await people.create(maker, { email, name, password: PASSWORD, roles });
  const opened = await fetch(`${api.base}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  const cookie = opened.headers.getSetCookie()[0]!.split(';', 1)[0]!;
  const { csrfToken } = (await opened.json()) as { csrfToken: string };
  return {
    id,
    cookie,
    call: async (method, path, body, base = api.base) => {
      const response = await fetch(base + path, {
        method,
        headers: { cookie, 'x-csrf-token': csrfToken, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, body: (text.startsWith('{') ? JSON.parse(text) : { text }) as Json };
    },
  };
}

export interface Heard {
  event: string;
  data: Record<string, unknown>;
}

/** A browser that listens: what it heard so far, and whether the stream has ended. */
export class Listening {
  readonly heard: Heard[] = [];
  ended = false;
  private readonly control = new AbortController();

  static async open(base: string, { cookie }: Pick<SignedIn, 'cookie'>): Promise<Listening> {
    const listening = new Listening();
    const response = await fetch(`${base}/stream`, {
      headers: { cookie },
      signal: listening.control.signal,
    });
    if (response.status !== 200) throw new Error(`no stream: ${response.status}`);
    void listening.read(response.body!);
    await eventually(() => listening.one('hello'));
    return listening;
  }

  close(): void {
    this.control.abort();
  }

  /** The newest of an event that fits. @throws Error where there is none yet */
  one(event: string, fits: (data: Record<string, unknown>) => boolean = () => true): Heard {
    const found = this.heard.findLast((each) => each.event === event && fits(each.data));
    if (!found) throw new Error(`no ${event} in ${JSON.stringify(this.heard)}`);
    return found;
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    let rest = '';
    try {
      const decoder = new TextDecoder();
      for await (const chunk of body) {
        const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
        rest = parts.pop() ?? '';
        for (const part of parts) {
          const [, event, data] = /^event: (.*)\ndata: (.*)$/u.exec(part) ?? [];
          if (event && data) this.heard.push({ event, data: JSON.parse(data) as Record<string, unknown> });
        }
      }
    } catch (error) {
      if (!this.control.signal.aborted) throw error;
    }
    this.ended = true;
  }
}
