import { Injectable } from '@nestjs/common';
import { type JWK } from 'jose';
import { type Transaction } from '@tocsin/platform';
import { type OwnKeyPurpose } from '../partners.vocabulary.js';

type Via = Pick<Transaction, 'query'>;

/** A key of ours with its sealed private part. */
export interface StoredKey {
  id: string;
  purpose: OwnKeyPurpose;
  kid: string;
  jwk: JWK;
  secretKey: Buffer | null;
  activeFrom: Date;
  notBefore: Date;
  notAfter: Date;
  createdAt: Date;
  createdBy: string;
  revokedAt: Date | null;
  revokedReason: string | null;
  version: number;
}

export interface StoredCertificate {
  id: string;
  sha256: string;
  certificate: string;
  secretKey: Buffer | null;
  activeFrom: Date;
  notBefore: Date;
  notAfter: Date;
  createdAt: Date;
  createdBy: string;
  revokedAt: Date | null;
  revokedReason: string | null;
  version: number;
}

const ENDS = `active_from AS "activeFrom", not_before AS "notBefore", not_after AS "notAfter", created_at AS "createdAt",
  created_by AS "createdBy", revoked_at AS "revokedAt", revoked_reason AS "revokedReason", version`;

/** Our keys and certificates: few rows, read as a whole, newest first. */
@Injectable()
export class OwnKeysRepository {
  /** One change of our identity at a time, over all processes; held until the transaction ends. */
  async lock(tx: Transaction): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('sharing.own-identity'))`);
  }

  keys(via: Via): Promise<StoredKey[]> {
    return via.query<StoredKey>(
      `SELECT id, purpose, kid, jwk, secret_key AS "secretKey", ${ENDS}
         FROM sharing.own_key ORDER BY active_from DESC, id DESC`,
    );
  }

  certificates(via: Via): Promise<StoredCertificate[]> {
    return via.query<StoredCertificate>(
      `SELECT id, sha256, certificate, secret_key AS "secretKey", ${ENDS}
         FROM sharing.own_certificate ORDER BY active_from DESC, id DESC`,
    );
  }

  async insertKey(
    tx: Transaction,
    key: Omit<StoredKey, 'revokedAt' | 'revokedReason' | 'version'>,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO sharing.own_key (id, purpose, kid, jwk, secret_key, active_from, not_before, not_after, created_at, created_by)
       VALUES ($1, $2, $3, $4::jsonb, $5, $6, $7, $8, $9, $10)`,
      [
        key.id,
        key.purpose,
        key.kid,
        JSON.stringify(key.jwk),
        key.secretKey,
        key.activeFrom,
        key.notBefore,
        key.notAfter,
        key.createdAt,
        key.createdBy,
      ],
    );
  }

  async insertCertificate(
    tx: Transaction,
    certificate: Omit<StoredCertificate, 'revokedAt' | 'revokedReason' | 'version'>,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO sharing.own_certificate (id, sha256, certificate, secret_key, active_from, not_before, not_after, created_at, created_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        certificate.id,
        certificate.sha256,
        certificate.certificate,
        certificate.secretKey,
        certificate.activeFrom,
        certificate.notBefore,
        certificate.notAfter,
        certificate.createdAt,
        certificate.createdBy,
      ],
    );
  }

  /** Ends a key, or brings its end forward. */
  async endKey(
    tx: Transaction,
    id: string,
    end: { notAfter?: Date; revoked?: { at: Date; reason: string } },
  ): Promise<void> {
    await tx.query(
      `UPDATE sharing.own_key SET not_after = least(not_after, coalesce($2, not_after)), revoked_at = coalesce($3, revoked_at),
              revoked_reason = coalesce($4, revoked_reason), version = version + 1 WHERE id = $1`,
      [id, end.notAfter ?? null, end.revoked?.at ?? null, end.revoked?.reason ?? null],
    );
  }

  async endCertificate(
    tx: Transaction,
    id: string,
    end: { notAfter?: Date; revoked?: { at: Date; reason: string } },
  ): Promise<void> {
    await tx.query(
      `UPDATE sharing.own_certificate SET not_after = least(not_after, coalesce($2, not_after)), revoked_at = coalesce($3, revoked_at),
              revoked_reason = coalesce($4, revoked_reason), version = version + 1 WHERE id = $1`,
      [id, end.notAfter ?? null, end.revoked?.at ?? null, end.revoked?.reason ?? null],
    );
  }
}
