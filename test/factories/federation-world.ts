import { type Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { loadConfig, type TocsinConfig } from '@tocsin/config';
import { type Actor, personActor, type Role } from '@tocsin/identity';
import { Clock, newId } from '@tocsin/platform';
import {
  type AgreementTerms,
  OwnIdentity,
  PartnerChannel,
  SharingModule,
  USUAL_TERMS,
} from '@tocsin/sharing';
import { calculateJwkThumbprint, type JWK } from 'jose';
import { openDatabase, type OpenDatabase } from '../support/open-database.js';
import { groundOf } from './ground.js';
import { InProcessNetwork } from './in-process-network.js';
import { JobHand } from './job-hand.js';

/** RFC 7638, lower-case hexadecimal. */
const thumbprint = async (jwk: JWK) =>
  Buffer.from(await calculateJwkThumbprint(jwk), 'base64url').toString('hex');

/** Goes with the real time, moved forward by a test; each instance may go wrong by its own skew. */
export class WorldClock extends Clock {
  /** Milliseconds that this instance is ahead (or, negative, behind). */
  skew = 0;

  constructor(private readonly shared: { shift: number }) {
    super();
  }

  override now(): Date {
    return new Date(Date.now() + this.shared.shift + this.skew);
  }
}

/** One CIRT with its own database, keys and clock. */
export class Cirt {
  readonly jobs: JobHand;

  constructor(
    /** `aa`: its domain is `cirt-aa.example`. */
    readonly name: string,
    readonly db: OpenDatabase,
    readonly clock: WorldClock,
    readonly config: TocsinConfig,
    private readonly app: TestingModule,
  ) {
    this.jobs = new JobHand(app, db, clock);
  }

  get origin(): string {
    return this.config.federation.publicUrl;
  }
  get issuer(): string {
    return this.config.federation.issuer;
  }
  get domain(): string {
    return this.config.federation.domain;
  }

  get<T>(type: abstract new (...args: never[]) => T): T {
    return this.app.get(type, { strict: false });
  }

  query<T>(sql: string, params: unknown[] = []): Promise<T[]> {
    return this.db.database.query<T>(sql, params);
  }

  async person(role: Role = 'handler', name = `A ${role}`): Promise<Actor & { id: string }> {
    const id = newId();
    await this.query(
      `INSERT INTO identity.person (id, email, name, password_hash, roles) VALUES ($1, $2, $3, 'x', $4)`,
      [id, `${id}@${this.domain}`, name, [role]],
    );
    return { ...personActor({ id, name, roles: [role], teamIds: [] }), id };
  }

  /** Our id of a partner. */
  async partnerId(other: Cirt): Promise<string> {
    const [row] = await this.query<{ id: string }>(`SELECT id FROM sharing.partner WHERE issuer = $1`, [
      other.issuer,
    ]);
    return row!.id;
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.db.close();
  }
}

export interface WorldOptions {
  /** In place of the whole of sharing: `TransportModule` for messages that nobody works on but the test. */
  sharing?: Type;
  /** Further modules of each instance. */
  modules?: Type[];
  /** `tls`: no network of ours is put in place of the real one. */
  wire?: 'in-process' | 'tls';
  /** Settings by instance. */
  env?: Record<string, Record<string, string>>;
}

/** Several CIRTs in one process, each a partner of every other one, joined by a network that a test can break. */
export class FederationWorld {
  readonly network = new InProcessNetwork();
  readonly cirts = new Map<string, Cirt>();
  private readonly time = { shift: 0 };

  static async open(
    names: readonly string[] = ['aa', 'bb'],
    options: WorldOptions = {},
  ): Promise<FederationWorld> {
    const world = new FederationWorld();
    for (const name of names) await world.found(name, options);
    for (const one of world.cirts.values())
      for (const other of world.cirts.values()) if (one !== other) await world.introduce(one, other);
    return world;
  }

  cirt(name: string): Cirt {
    return this.cirts.get(name)!;
  }

  async close(): Promise<void> {
    for (const cirt of this.cirts.values()) await cirt.close();
  }

  forward(minutes: number): void {
    this.time.shift += minutes * 60_000;
  }

  /** Everybody does what is due, until nobody has anything left to do. @returns errors thrown by jobs */
  async work(): Promise<string[]> {
    for (let rounds = 0; rounds < 60; rounds++) {
      let done = 0;
      for (const cirt of this.cirts.values()) done += await cirt.jobs.work();
      if (done === 0) break;
    }
    return [...this.cirts.values()].flatMap(({ jobs }) => jobs.errors.splice(0));
  }

  /** Minutes go by, one after the other, with all that is due in them and the watches of each. */
  async live(minutes: number, step = 1): Promise<string[]> {
    const errors: string[] = [];
    for (let gone = 0; gone < minutes; gone += step) {
      this.forward(step);
      for (const { jobs } of this.cirts.values()) {
        await jobs.run('sharing.watch');
        await jobs.run('sharing.poll');
      }
      errors.push(...(await this.work()));
    }
    return errors;
  }

  /** Makes `other` an active partner of `one`, as after a guided set-up. */
  async introduce(one: Cirt, other: Cirt, terms: Partial<AgreementTerms> = {}): Promise<string> {
    const identity = other.get(OwnIdentity);
    const [certificate] = await identity.certificates();
    const { jwk, kid } = await identity.encryption();
    const id = newId();
    await one.query(
      `INSERT INTO sharing.partner (id, name, country, issuer, endpoint, domain, delivery, state, invitation_id, compare_code,
         certificate_sha256, encryption_jwk, created_at, created_by, changed_at, verified_at, verified_by, verified_how)
       VALUES ($1, $2, NULL, $3, $4, $5, $6, 'active', $7, 'compared', $8, $9::jsonb, $10, 'Setup', $10, $10, 'Setup', 'in-person')`,
      [
        id,
        `CIRT ${other.name.toUpperCase()}`,
        identity.issuer,
        identity.endpoint,
        identity.domain,
        other.config.federation.isReachable ? 'push' : 'poll',
        newId(),
        certificate!.sha256,
        JSON.stringify({ ...jwk, kid }),
        one.clock.now(),
      ],
    );
    await this.tellKeys(one, other, id);
    await one.query(
      `INSERT INTO sharing.agreement (partner_id, version, terms, made_at, made_by) VALUES ($1, 1, $2::jsonb, $3, 'Setup')`,
      [id, JSON.stringify({ ...USUAL_TERMS, ...terms }), one.clock.now()],
    );
    return id;
  }

  private async tellKeys(one: Cirt, other: Cirt, partnerId: string): Promise<void> {
    for (const { kid, jwk, notBefore, notAfter } of await other.get(OwnIdentity).publicKeys()) {
      await one.query(
        `INSERT INTO sharing.partner_key (id, partner_id, kid, jwk, fingerprint, not_before, not_after, source, added_at,
           verified_at, verified_by, verified_how)
         VALUES ($1, $2, $3, $4::jsonb, $8, $5, $6, 'card', $7, $7, 'Setup', 'in-person')`,
        [
          newId(),
          partnerId,
          kid,
          JSON.stringify(jwk),
          notBefore,
          notAfter,
          one.clock.now(),
          await thumbprint(jwk),
        ],
      );
    }
  }

  private async found(
    name: string,
    { sharing = SharingModule, modules = [], wire = 'in-process', env = {} }: WorldOptions,
  ): Promise<void> {
    const db = await openDatabase();
    const clock = new WorldClock(this.time);
    const domain = `cirt-${name}.example`;
    const config = loadConfig({
      DATABASE_URL: 'postgres://unused',
      KEYRING_SECRET: `the secret of ${domain}, thirty-two characters and more`,
      MAIL_ADDRESS: `cirt@${domain}`,
      SITE_NAME: `CIRT ${name.toUpperCase()}`,
      FEDERATION_PUBLIC_URL: `https://${domain}`,
      FEDERATION_REQUESTS_PER_MINUTE: '100000',
      ...env[name],
    });
    const building = Test.createTestingModule({
      imports: [groundOf(db, clock, config), sharing, ...modules],
    });
    if (wire === 'in-process')
      building.overrideProvider(PartnerChannel).useValue(this.network.channelOf(name));
    const app = await building.compile();
    await app.init();
    const cirt = new Cirt(name, db, clock, config, app);
    this.cirts.set(name, cirt);
    this.network.join(cirt);
  }
}
