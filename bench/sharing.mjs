// Cases to and from partners: shares signed and delivered, tokens verified and taken, each beside the bare work.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPublicKey, randomUUID, verify } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { importJWK } from 'jose';
import { loadConfig } from '../config/dist/index.js';
import { AuditModule, SYSTEM } from '../libs/audit/dist/index.js';
import { ridEventClaim, ridPolicy } from '../libs/formats/dist/index.js';
import { IdentityModule } from '../libs/identity/dist/index.js';
import { Database, PlatformModule } from '../libs/platform/dist/index.js';
import { Ledger, ReleaseModule } from '../libs/release/dist/index.js';
import { contentHash, OwnIdentity, SendEvent, TransportModule } from '../libs/sharing/dist/index.js';
import { verifySet } from '../libs/sharing/dist/transport/envelope/verify-set.js';
import { queueIsEmpty } from './database.mjs';
import { round, throughput } from './measure.mjs';
import { BenchPartner, sha256 } from './sharing-partner.mjs';

const CLIENTS = 4;
/** As an ordinary case comes to: some four kilobytes. */
const CONTENT = {
  version: '2.0',
  lang: 'en',
  Incident: [
    {
      purpose: 'reporting',
      Description: Array.from({ length: 40 }, (_, n) => `Line ${n}: ${'x'.repeat(80)}`),
    },
  ],
};

export async function measureSharing({ system, pool, quick, report }) {
  const seconds = quick ? 3 : 15;
  const app = await context(system);
  const ours = await app.get(OwnIdentity).tls();
  const partner = await BenchPartner.open(pool, ours.sha256);
  try {
    await measureVerifying({ partner, seconds, report });
    await measureDoor({ system, partner, pool, seconds, report, issuer: app.get(OwnIdentity).issuer });
    await queueIsEmpty(pool);
    await measureShares({ app, partner, pool, shares: quick ? 300 : 3_000, report });
  } finally {
    await partner.close();
    await app.close();
  }
}

/** The product's own code in this process, on the system's database: what an analyst's release does after the gate. */
async function context(system) {
  const { port, passwords } = JSON.parse(readFileSync(join(system.dataDir, 'postgres.json'), 'utf8'));
  const { keyring } = JSON.parse(readFileSync(join(system.dataDir, 'secrets.json'), 'utf8'));
  const url = `postgres://tocsin:${passwords.tocsin}@127.0.0.1:${port}/tocsin`;
  const config = loadConfig({
    DATABASE_URL: url,
    KEYRING_SECRET: keyring,
    LOG_LEVEL: 'silent',
    FEDERATION_PUBLIC_URL: system.local.federation,
  });
  const imports = [
    PlatformModule.forRoot({ config, databaseUrl: url, applicationName: 'tocsin-bench' }),
    AuditModule,
    IdentityModule,
    ReleaseModule,
    TransportModule,
  ];
  class Bench {}
  Module({ imports })(Bench);
  return NestFactory.createApplicationContext(Bench, { logger: ['error'] });
}

const event = (issuer) => ({
  name: 'report',
  rid: ridPolicy('report'),
  case: { owner: 'cirt.example', id: randomUUID(), revision: 1, supersedes: null },
  exercise: false,
  hops: [issuer],
  tlp: 'AMBER',
  content_type: 'application/iodef+json',
  content_sha256: contentHash(CONTENT),
  content: CONTENT,
  recipients: [],
  redacted: [],
  hops_left: 0,
  attachments: [],
});

/** Verifications alone, in one thread: all checks of the profile beside the bare signature. */
async function measureVerifying({ partner, seconds, report }) {
  const audience = 'https://cirt.example/federation';
  const token = partner.token(audience, ridEventClaim(event(partner.issuer)));
  const jwk = partner.keys.publicKey.export({ format: 'jwk' });
  const key = await importJWK(jwk, 'EdDSA');
  const facts = {
    issuer: partner.issuer,
    audience,
    now: new Date(),
    clockSkewMs: 60_000,
    maxAgeMs: 60_000,
    maxBytes: 1e7,
  };
  const keyOf = () => Promise.resolve({ kid: partner.kid, key, compared: true });
  const whole = await throughput({ clients: 1, seconds }, () => verifySet(token, { ...facts, keyOf }));
  const bareKey = createPublicKey({ key: jwk, format: 'jwk' });
  const [header, payload, signature] = token.toString().split('.');
  const bare = await throughput({ clients: 1, seconds }, async () => {
    const good = verify(
      null,
      Buffer.from(`${header}.${payload}`),
      bareKey,
      Buffer.from(signature, 'base64url'),
    );
    if (!good) throw new Error('the signature does not fit');
  });
  report({
    measure: 'sharing.verify',
    perSecond: round(whole, 0),
    barePerSecond: round(bare, 0),
    ratio: round(whole / bare),
    bytes: token.length,
  });
}

/** Tokens taken at the door, 202 after the commit, beside a server's least: one INSERT a token. */
async function measureDoor({ system, partner, pool, seconds, report, issuer }) {
  const light = () => {
    const { rid: _rid, case: about, exercise, hops, tlp } = event(partner.issuer);
    const name = 'revocation-status';
    const said = { name, rid: ridPolicy(name), of: 'bench-message', state: 'unknown-case' };
    return ridEventClaim({ ...said, case: about, exercise, hops, tlp });
  };
  const url = `${system.local.federation}/federation/v1/events`;
  const door = await throughput({ clients: CLIENTS, seconds }, async () => {
    const status = await partner.post(url, partner.token(issuer, light()));
    if (status !== 202) throw new Error(`answered ${status}`);
  });
  await pool.query(`CREATE TABLE IF NOT EXISTS public.bench_token (id uuid PRIMARY KEY, raw bytea)`);
  const bare = await throughput({ clients: CLIENTS, seconds }, async () => {
    const token = partner.token(issuer, light());
    await partner.post(`${partner.origin}/bare`, token);
    await pool.query(`INSERT INTO public.bench_token VALUES ($1, $2)`, [randomUUID(), token]);
  });
  await pool.query(`DROP TABLE public.bench_token`);
  report({
    measure: 'sharing.take',
    perSecond: round(door, 0),
    barePerSecond: round(bare, 0),
    ratio: round(door / bare),
    clients: CLIENTS,
  });
}

/** Shares: written into the ledger, signed, queued, and brought by the worker, until the last one was taken. */
async function measureShares({ app, partner, pool, shares, report }) {
  const [send, ledger, database, identity] = [SendEvent, Ledger, Database, OwnIdentity].map((type) =>
    app.get(type, { strict: false }),
  );
  const whole = await timed(
    shares,
    async () => {
      await database.transaction(async (tx) => {
        const releaseId = await ledger.write(tx, {
          direction: 'out',
          outcome: 'released',
          way: 'share',
          actor: SYSTEM,
          recipient: 'partner',
          partner: { id: partner.id, name: 'Bench' },
          subject: { kind: 'partner', id: partner.id, ref: 'Bench' },
          content: 'report',
          label: 'AMBER',
          drill: false,
        });
        await send.execute(tx, { partnerId: partner.id, event: event(identity.issuer), releaseId });
      });
    },
    async () => {
      const { rows } = await pool.query(
        `SELECT count(*)::int AS open FROM sharing.outgoing_message WHERE partner_id = $1 AND ended_at IS NULL`,
        [partner.id],
      );
      return rows[0].open === 0;
    },
  );
  const dead = await pool.query(
    `SELECT count(*)::int AS n FROM sharing.outgoing_message WHERE partner_id = $1 AND state <> 'delivered'`,
    [partner.id],
  );
  if (dead.rows[0].n > 0) throw new Error(`${dead.rows[0].n} shares did not arrive`);
  await pool.query(
    `CREATE TABLE IF NOT EXISTS public.bench_token (id uuid PRIMARY KEY, sha256 text, raw bytea)`,
  );
  const bare = await timed(
    shares,
    async () => {
      const token = partner.token(partner.issuer, ridEventClaim(event(identity.issuer)));
      await pool.query(`INSERT INTO public.bench_token VALUES ($1, $2, $3)`, [
        randomUUID(),
        sha256(token),
        token,
      ]);
      await partner.post(`${partner.origin}/bare`, token);
    },
    () => Promise.resolve(true),
  );
  await pool.query(`DROP TABLE public.bench_token`);
  report({
    measure: 'sharing.share',
    perSecond: round(whole, 0),
    barePerSecond: round(bare, 0),
    ratio: round(whole / bare),
    shares,
    clients: CLIENTS,
  });
}

/** @returns so many a second, from the first one's beginning to the moment when `isDone` */
async function timed(times, work, isDone) {
  const started = performance.now();
  let left = times;
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      while (left > 0) {
        left -= 1;
        await work();
      }
    }),
  );
  while (!(await isDone())) await sleep(20);
  return times / ((performance.now() - started) / 1000);
}
