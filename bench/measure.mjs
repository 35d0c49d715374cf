// Loops, clocks and percentiles.
import { Agent, request } from 'node:http';

/**
 * Runs `work` by so many clients, each one call after the other, for so long.
 * @param {{ clients: number, seconds: number }} load
 * @param {(client: number, call: number) => Promise<unknown>} work
 * @returns {Promise<number>} calls a second
 */
export async function throughput({ clients, seconds }, work) {
  let calls = 0;
  const started = performance.now();
  const until = started + seconds * 1000;
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let call = 0; performance.now() < until; call += 1) {
        await work(client, call);
        calls += 1;
      }
    }),
  );
  return calls / ((performance.now() - started) / 1000);
}

/**
 * @param {number} times
 * @param {(call: number) => Promise<unknown>} work
 * @returns {Promise<{ p50: number, p95: number }>} milliseconds a call, one after the other, after a tenth as warm-up
 */
export async function latency(times, work) {
  const samples = [];
  const warmUp = Math.ceil(times / 10);
  for (let call = 0; call < warmUp + times; call += 1) {
    const started = performance.now();
    await work(call);
    if (call >= warmUp) samples.push(performance.now() - started);
  }
  return percentiles(samples);
}

export function percentiles(samples) {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { p50: round(at(0.5)), p95: round(at(0.95)) };
}

export function round(value, digits = 2) {
  return Number(value.toFixed(digits));
}

/** A client of the API that keeps its connections, as a partner's would. */
export class ApiClient {
  #agent = new Agent({ keepAlive: true });

  /** @param {{ api: string, apiKey: string }} local */
  constructor({ api, apiKey }) {
    this.url = new URL(api);
    this.headers = { authorization: `Bearer ${apiKey}` };
  }

  get(path) {
    return this.send('GET', path);
  }

  post(path, body) {
    return this.send('POST', path, JSON.stringify(body), 'application/json');
  }

  /** @throws Error when the answer is not 2xx */
  async send(method, path, body, type) {
    const payload =
      body === undefined ? {} : { 'content-type': type, 'content-length': Buffer.byteLength(body) };
    const { status, text } = await new Promise((resolve, reject) => {
      const call = request(new URL(`/api/v1${path}`, this.url), {
        method,
        agent: this.#agent,
        headers: { ...this.headers, ...payload },
      });
      call.on('error', reject);
      call.on('response', (response) => {
        const parts = [];
        response.on('data', (part) => parts.push(part));
        response.on('error', reject);
        response.on('end', () =>
          resolve({ status: response.statusCode, text: Buffer.concat(parts).toString('utf8') }),
        );
      });
      call.end(body);
    });
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${text.slice(0, 500)}`);
    return type === 'application/x-ndjson' ? text : JSON.parse(text);
  }

  close() {
    this.#agent.destroy();
  }
}
