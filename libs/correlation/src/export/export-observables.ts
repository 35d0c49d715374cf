import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { strictestTlp, type TlpLabel, type TocsinConfig } from '@tocsin/config';
import { type SharedObservable, writers } from '@tocsin/formats';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Config, Database, type Transaction } from '@tocsin/platform';
import { type RefusalReason, ReleaseGate, type ReleaseRequest } from '@tocsin/release';
import { type ExportRequest } from './export-request.js';
import { type ExportCandidate, type ExportSource } from './export-source.js';
import { ExportSources } from './export-sources.js';

export interface LeftOut {
  type: string;
  value: string;
  tlp: string;
  reason: RefusalReason;
}

export interface ExportCheck {
  total: number;
  leaving: number;
  /** How many stay here, by reason. */
  leftOut: { reason: RefusalReason; count: number }[];
  /** The first 200 of those. */
  listed: LeftOut[];
}

export interface ExportedFile {
  name: string;
  contentType: string;
  /** The file, piece by piece; whoever stops reading has a line in the record that says so. */
  pieces: AsyncGenerator<string>;
}

/** What has left so far. */
interface Tally {
  values: number;
  leftOut: number;
  bytes: number;
  /** The strictest of those that left. */
  label: TlpLabel;
}

const LISTED = 200;

/**
 * Writes observables into a file that leaves. The release gate is asked for every label; what may not leave is left out
 * and listed beforehand, to the person and not in the file. The record has who took what and its sha256.
 */
@Injectable()
export class ExportObservables {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly sources: ExportSources,
    private readonly gate: ReleaseGate,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /** What would leave and what would not; nothing leaves. @throws DomainError `INCIDENT.UNKNOWN` */
  async check(actor: Actor, request: ExportRequest): Promise<ExportCheck> {
    this.access.require(actor, 'report.read');
    if (request.incident !== undefined) this.access.require(actor, 'incident.read');
    const source = await this.sources.of(actor, request);
    const counts = new Map<RefusalReason, number>();
    const listed: LeftOut[] = [];
    let total = 0;
    for await (const page of source.pages()) {
      for (const value of page) {
        total++;
        const decision = this.gate.preview(asRelease(request, value));
        if (decision.allowed) continue;
        counts.set(decision.reason, (counts.get(decision.reason) ?? 0) + 1);
        if (listed.length < LISTED)
          listed.push({ type: value.type, value: value.value, tlp: value.tlp, reason: decision.reason });
      }
    }
    const leftOut = [...counts].map(([reason, count]) => ({ reason, count }));
    const staying = leftOut.reduce((sum, { count }) => sum + count, 0);
    return { total, leaving: total - staying, leftOut, listed };
  }

  /** @throws DomainError `INCIDENT.UNKNOWN` */
  async execute(actor: Actor, request: ExportRequest): Promise<ExportedFile> {
    this.access.require(actor, 'report.triage');
    if (request.incident !== undefined) this.access.require(actor, 'incident.read');
    const source = await this.sources.of(actor, request);
    const { contentType, extension } = writers[request.format];
    await this.tell(actor, source, request, 'observables.export-begun', {});
    const stem = source.subject.ref ?? 'observables';
    return {
      name: `${stem}-${this.clock.now().toISOString().slice(0, 10)}.${extension}`,
      contentType,
      pieces: this.pieces(actor, request, source),
    };
  }

  private async *pieces(actor: Actor, request: ExportRequest, source: ExportSource): AsyncGenerator<string> {
    const hash = createHash('sha256');
    const tally: Tally = { values: 0, leftOut: 0, bytes: 0, label: 'CLEAR' };
    let whole = false;
    try {
      const about = {
        producer: this.config.site.name,
        title: source.title,
        scope: source.scope,
        tlp: request.clearance,
        exercise: source.drill,
        at: this.clock.now(),
      };
      for await (const piece of writers[request.format].write(
        this.released(actor, request, source, tally),
        about,
      )) {
        hash.update(piece, 'utf8');
        tally.bytes += Buffer.byteLength(piece);
        yield piece;
      }
      whole = true;
    } finally {
      const action = whole ? 'observables.exported' : 'observables.export-broken-off';
      const sha256 = hash.digest('hex');
      await this.database.transaction(async (tx) => {
        const { label, ...counts } = tally;
        const detail = { ...counts, ...(whole ? { sha256 } : {}) };
        await this.record(tx, actor, source, request, action, detail);
        // What was read before it broke off has left as well. A file without a value is of no exercise.
        const release = asRelease(request, { tlp: label, drill: source.drill && tally.values > 0 });
        const about = { actor, subject: source.subject, content: request.format };
        const { contentType } = writers[request.format];
        await this.gate.left(tx, release, about, { sha256, size: tally.bytes, contentType });
      });
    }
  }

  /** Each label is asked for once: the record has one refusal of each kind and not a hundred thousand. */
  private async *released(
    actor: Actor,
    request: ExportRequest,
    source: ExportSource,
    tally: Tally,
  ): AsyncGenerator<SharedObservable> {
    const answers = new Map<string, boolean>();
    for await (const page of source.pages()) {
      for (const { drill, ...value } of page) {
        const key = `${value.tlp} ${drill}`;
        let allowed = answers.get(key);
        if (allowed === undefined) {
          const asked = { actor, subject: source.subject, content: request.format };
          const release = asRelease(request, { tlp: value.tlp, drill });
          allowed = (await this.database.transaction((tx) => this.gate.ask(tx, release, asked))).allowed;
          answers.set(key, allowed);
        }
        if (allowed) {
          tally.values++;
          tally.label = strictestTlp([tally.label, value.tlp], value.tlp);
          yield value;
        } else tally.leftOut++;
      }
    }
  }

  private tell(
    actor: Actor,
    source: ExportSource,
    request: ExportRequest,
    action: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    return this.database.transaction((tx) => this.record(tx, actor, source, request, action, detail));
  }

  private record(
    tx: Transaction,
    actor: Actor,
    { subject, title }: ExportSource,
    { format, clearance }: ExportRequest,
    action: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    return this.audit.append(tx, { actor, action, subject, detail: { format, clearance, title, ...detail } });
  }
}

/**
 * Whoever takes a file hands it to somebody whom Tocsin does not know: a third party, cleared for what the person says,
 * named to nobody, over a way that nobody vouches for. So RED stays here.
 */
function asRelease(
  { clearance, forParticipants }: ExportRequest,
  { tlp, drill }: Pick<ExportCandidate, 'tlp' | 'drill'>,
): ReleaseRequest {
  return {
    label: tlp,
    recipient: {
      kind: 'third-party',
      clearance,
      named: false,
      drillParticipant: forParticipants === true,
    },
    way: { kind: 'export', encrypted: false },
    drill,
    sealed: false,
  };
}
