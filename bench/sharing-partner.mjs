// A partner CIRT that the bench plays: known to the system under measurement, with a port of its own that takes all.
import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { Agent, createServer, request } from 'node:https';
import { makeCertificate } from '../libs/sharing/dist/partners/identity/make-certificate.js';
import { USUAL_TERMS } from '../libs/sharing/dist/index.js';

const DOMAIN = 'cirt-bench.example';

export class BenchPartner {
  #agent;
  #server;
  taken = 0;

  static async open(pool, ourCertificate) {
    const partner = new BenchPartner();
    await partner.#listen();
    await partner.#become(pool);
    partner.ours = ourCertificate;
    return partner;
  }

  async #listen() {
    const day = 86_400_000;
    this.tls = await makeCertificate({
      domain: DOMAIN,
      host: DOMAIN,
      name: 'Bench',
      country: null,
      notBefore: new Date(Date.now() - day),
      notAfter: new Date(Date.now() + day),
    });
    const { privateKey: key, certificate: cert } = this.tls;
    this.#agent = new Agent({ keepAlive: true, maxSockets: 8, key, cert, rejectUnauthorized: false });
    this.#server = createServer(
      { key, cert, requestCert: true, rejectUnauthorized: false },
      (asked, answer) => {
        asked.resume().once('end', () => {
          this.taken += 1;
          answer.writeHead(202).end();
        });
      },
    );
    await new Promise((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.origin = `https://127.0.0.1:${this.#server.address().port}`;
    this.issuer = `${this.origin}/federation`;
  }

  async #become(pool) {
    this.keys = generateKeyPairSync('ed25519');
    this.kid = `${DOMAIN}-${randomUUID()}`;
    this.id = randomUUID();
    await pool.query(
      `INSERT INTO sharing.partner (id, name, issuer, endpoint, domain, delivery, state, invitation_id, compare_code,
              certificate_sha256, created_at, created_by, changed_at)
       VALUES ($1, 'Bench', $2, $2 || '/v1', $3, 'push', 'active', $4, 'bench', $5, now(), 'bench', now())`,
      [this.id, this.issuer, DOMAIN, randomUUID(), this.tls.sha256],
    );
    const jwk = this.keys.publicKey.export({ format: 'jwk' });
    await pool.query(
      `INSERT INTO sharing.partner_key (id, partner_id, kid, jwk, fingerprint, not_before, not_after, source, added_at)
       VALUES ($1, $2, $3, $4, 'bench', now() - interval '1 day', now() + interval '1 day', 'card', now())`,
      [randomUUID(), this.id, this.kid, JSON.stringify(jwk)],
    );
    await pool.query(
      `INSERT INTO sharing.agreement (partner_id, version, terms, made_at, made_by) VALUES ($1, 1, $2, now(), 'bench')`,
      [this.id, JSON.stringify(USUAL_TERMS)],
    );
  }

  /** A token of its own for somebody: compact JWS, signed by the plainest means. */
  token(audience, events) {
    const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const header = part({ typ: 'secevent+jwt', alg: 'EdDSA', kid: this.kid });
    const iat = Math.floor(Date.now() / 1000);
    const payload = part({ iss: this.issuer, aud: audience, iat, jti: randomUUID(), events });
    const signature = sign(null, Buffer.from(`${header}.${payload}`), this.keys.privateKey);
    return Buffer.from(`${header}.${payload}.${signature.toString('base64url')}`);
  }

  /** @returns the status */
  post(url, body) {
    return new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/secevent+jwt', 'content-length': body.length };
      const asked = request(url, { method: 'POST', agent: this.#agent, headers }, (answer) => {
        answer.resume().once('end', () => resolve(answer.statusCode));
      });
      asked.once('error', reject).end(body);
    });
  }

  async close() {
    this.#agent.destroy();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
