import { Inject, Injectable } from '@nestjs/common';
import { TLP_LABELS, type TocsinConfig } from '@tocsin/config';
import { type SharedAttachment } from '@tocsin/formats';
import { type Actor } from '@tocsin/identity';
import { IncidentSubjects } from '@tocsin/incidents';
import { Config, type Transaction } from '@tocsin/platform';
import { caseFiles } from './case-values.sql.js';

/** A file of a case; `blocked`: why it cannot leave. Sealed ones are not named at all. */
export type CaseFile = SharedAttachment & { blocked: 'infected' | 'waiting' | null };

/** The files that came with a case. */
@Injectable()
export class CaseFiles {
  constructor(
    private readonly subjects: IncidentSubjects,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /** @param tlp the case's label: a file is never milder */
  of(tx: Pick<Transaction, 'query'>, actor: Actor, incidentId: string, tlp: string): Promise<CaseFile[]> {
    const params: unknown[] = [incidentId, tlp, TLP_LABELS, this.config.federation.issuer];
    return tx.query<CaseFile>(
      caseFiles(this.subjects.readable(withoutSealed(actor), '$1::uuid', params)),
      params,
    );
  }
}

/** Whoever may open sealed evidence may still not send it. */
export function withoutSealed(actor: Actor): Actor {
  return { ...actor, rights: new Set([...actor.rights].filter((right) => right !== 'evidence.unseal')) };
}
