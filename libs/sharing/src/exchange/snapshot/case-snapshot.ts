import { Inject, Injectable } from '@nestjs/common';
import { type TlpLabel, TLP_LABELS, type TocsinConfig } from '@tocsin/config';
import { type SharedCase, type SharedCaseObservable } from '@tocsin/formats';
import { type Actor } from '@tocsin/identity';
import { IncidentSubjects } from '@tocsin/incidents';
import { Config, type Transaction } from '@tocsin/platform';
import { type Circumstances } from '@tocsin/release';
import { caseUnknown } from '../exchange.errors.js';
import { CASE_RECORD, type CaseRecord } from './case-record.sql.js';
import { CaseFiles, withoutSealed } from './case-files.js';
import { caseValues } from './case-values.sql.js';
import { composeCase, fingerprintOf } from './compose-case.js';

/** Everything that we hold of a case, and what the projection has to know besides an agreement. */
export interface Snapshot {
  full: SharedCase;
  circumstances: Circumstances;
  /** SHA-256 over the content; a number and a moment of writing change nothing. */
  fingerprint: string;
  /** When the incident itself last changed. */
  changedAt: Date;
}

interface ValueRow extends Omit<SharedCaseObservable, 'firstSeen' | 'lastSeen'> {
  firstSeen: Date;
  lastSeen: Date;
  theirs: boolean;
}

/**
 * Reads a case as it stands, in three statements: with the reporter, our notes, the values of those affected and all
 * files. What of it may leave is the projection's to say (`projectCase`), and of sealed evidence nothing gets in here.
 */
@Injectable()
export class CaseSnapshot {
  constructor(
    private readonly subjects: IncidentSubjects,
    private readonly files: CaseFiles,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /**
   * @param known under which id partners know the case
   * @throws DomainError `SHARING.CASE_UNKNOWN` where it is not there; whether it may be seen has been asked before
   */
  async of(
    tx: Pick<Transaction, 'query'>,
    actor: Actor,
    incidentId: string,
    known: { owner: string; caseId: string },
  ): Promise<Snapshot> {
    const reader = withoutSealed(actor);
    const [record] = await tx.query<CaseRecord>(CASE_RECORD, [incidentId, reader.rights.has('report.read')]);
    if (!record) throw caseUnknown();
    const values = await this.values(tx, reader, incidentId, record.tlp);
    const observables = values.map(({ theirs: _theirs, ...value }) => value);
    const files = await this.files.of(tx, reader, incidentId, record.tlp);
    const attachments = files.flatMap(({ blocked, ...file }) => (blocked === null ? [file] : []));
    const { name } = this.config.site;
    const own = { name, address: this.config.mail.address, language: this.config.site.defaultLocale };
    const full = composeCase({ record, observables, attachments }, known, own);
    return {
      full,
      fingerprint: fingerprintOf(full),
      circumstances: {
        wordsLabel: record.tlp as TlpLabel,
        childProtection: record.sealed,
        notOurs: values.filter(({ theirs }) => theirs).map(({ type, value }) => `${type} ${value}`),
        secrets: unnamed(record),
      },
      changedAt: record.updatedAt,
    };
  }

  private async values(
    tx: Pick<Transaction, 'query'>,
    reader: Actor,
    incidentId: string,
    tlp: string,
  ): Promise<(SharedCaseObservable & { theirs: boolean })[]> {
    const params: unknown[] = [incidentId, tlp, TLP_LABELS, this.config.federation.issuer];
    const sql = caseValues(this.subjects.readable(reader, '$1::uuid', params));
    const rows = await tx.query<ValueRow>(sql, params);
    return rows.map((row) => ({
      ...row,
      firstSeen: row.firstSeen.toISOString(),
      lastSeen: row.lastSeen.toISOString(),
    }));
  }
}

/** Those who reported and whom the case does not name, since the reader may not know of them: no text repeats them. */
function unnamed({ tellers, reporters }: CaseRecord): string[] {
  const named = new Set(reporters.flatMap(({ name, address }) => [name, address]));
  return tellers.filter((teller) => !named.has(teller));
}
