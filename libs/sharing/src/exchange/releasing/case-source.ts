import { Inject, Injectable } from '@nestjs/common';
import { type TlpLabel, type TocsinConfig } from '@tocsin/config';
import { type SharedCase } from '@tocsin/formats';
import { type Actor } from '@tocsin/identity';
import { Config, type Transaction } from '@tocsin/platform';
import { type Circumstances } from '@tocsin/release';
import { notLeader } from '../exchange.errors.js';
import { type Room } from '../shares/room.js';
import { CaseSnapshot } from '../snapshot/case-snapshot.js';

/** A case that another leads, on its way through us. */
export interface Passing {
  owner: string;
  leader: string;
  tlp: TlpLabel;
  exercise: boolean;
  hops: string[];
  hopsLeft: number;
}

/** The content of a case, before a projection is made of it. */
export interface CaseContent {
  full: SharedCase;
  circumstances: Circumstances;
  fingerprint: string;
  /** When it last changed. */
  changedAt: Date;
  /** Null: it is our own, and its numbers are ours to give. */
  passing: Passing | null;
}

interface HeldRow extends Passing {
  document: SharedCase;
  signedAt: Date;
}

/** Where the content of a room comes from: our incident as it stands, or the revision that stands of another's case. */
@Injectable()
export class CaseSource {
  constructor(
    private readonly snapshots: CaseSnapshot,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /** @throws DomainError `SHARING.NOT_LEADER` where another leads and left us no hop */
  async of(tx: Pick<Transaction, 'query'>, actor: Actor, room: Room): Promise<CaseContent> {
    if (room.leader === this.config.federation.issuer)
      return { ...(await this.snapshots.of(tx, actor, room.incidentId, room)), passing: null };
    const [held] = await tx.query<HeldRow>(HELD, [room.owner, room.caseId]);
    if (!held) throw notLeader(room.leader);
    const { document, signedAt, ...passing } = held;
    return {
      // Its files were given to us and not to whoever comes next.
      full: { ...document, attachments: [] },
      circumstances: { wordsLabel: document.tlp },
      fingerprint: '',
      changedAt: signedAt,
      passing,
    };
  }
}

const HELD = `
  SELECT f.owner, f.leader, r.tlp, f.exercise, r.hops, r.hops_left AS "hopsLeft", r.document, r.signed_at AS "signedAt"
    FROM sharing.foreign_case f JOIN sharing.foreign_revision r ON r.foreign_case_id = f.id AND r.revision = f.revision
   WHERE f.owner = $1 AND f.case_id = $2 AND f.state = 'visible' AND r.hops_left > 0 AND r.document IS NOT NULL`;
