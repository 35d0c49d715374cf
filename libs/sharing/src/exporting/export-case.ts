import { Inject, Injectable } from '@nestjs/common';
import { type TlpLabel, type TocsinConfig } from '@tocsin/config';
import { caseWriters } from '@tocsin/formats';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { IncidentReferences } from '@tocsin/incidents';
import { Clock, Config, Database, type Transaction } from '@tocsin/platform';
import { type RefusalReason, ReleaseGate, releaseRefused, type Removal } from '@tocsin/release';
import { CaseJournal } from '../exchange/case-journal.js';
import { notLeader } from '../exchange/exchange.errors.js';
import { RoomRepository } from '../exchange/shares/room.repository.js';
import { CaseSnapshot } from '../exchange/snapshot/case-snapshot.js';
import { type CaseExport, composeExport, type ComposedExport } from './compose-export.js';

export interface ExportPreview {
  /** The file, to the byte. */
  text: string;
  tlp: TlpLabel;
  removed: Removal[];
  /** What the gate would say; null: it may leave. */
  refused: RefusalReason | null;
}

export interface CaseFile {
  name: string;
  contentType: string;
  bytes: Buffer;
}

/** Writes a case into a file that leaves, in any format that the library has. The same gate, ledger and record as a share. */
@Injectable()
export class ExportCase {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentReferences,
    private readonly rooms: RoomRepository,
    private readonly snapshots: CaseSnapshot,
    private readonly gate: ReleaseGate,
    private readonly journal: CaseJournal,
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /** What would leave; nothing leaves by it. @throws DomainError `SHARING.NOT_LEADER` */
  async preview(actor: Actor, ref: string, wanted: CaseExport): Promise<ExportPreview> {
    this.access.require(actor, 'sharing.write');
    // What leaves as a file is read first.
    this.access.require(actor, 'incident.read');
    const { id, ref: reference } = await this.incidents.findByReference(actor, ref);
    return this.database.transaction(async (tx) => {
      const { text, tlp, removed, request } = await this.compose(tx, actor, { id, reference }, wanted);
      const decision = this.gate.preview(request);
      return { text, tlp, removed, refused: decision.allowed ? null : decision.reason };
    });
  }

  /** @throws DomainError `RELEASE.REFUSED`, `SHARING.NOT_LEADER` */
  async execute(actor: Actor, ref: string, wanted: CaseExport): Promise<CaseFile> {
    this.access.require(actor, 'sharing.write');
    // What leaves as a file is read first.
    this.access.require(actor, 'incident.read');
    const { id, ref: reference } = await this.incidents.findByReference(actor, ref);
    const { contentType, extension } = caseWriters[wanted.format];
    const { composed, bytes, released } = await this.database.transaction(async (tx) => {
      const composed = await this.compose(tx, actor, { id, reference }, wanted);
      const bytes = Buffer.from(composed.text, 'utf8');
      const about = {
        actor,
        subject: { kind: 'incident' as const, id, ref: reference },
        content: wanted.format,
        removed: composed.removed,
      };
      const released = await this.gate.release(tx, composed.request, about, { bytes, contentType });
      if (released.allowed)
        await this.journal.write(
          tx,
          actor,
          { id, reference },
          {
            action: 'sharing.exported',
            detail: {
              format: wanted.format,
              clearance: wanted.clearance,
              sha256: released.sha256,
              releaseId: released.releaseId,
            },
          },
        );
      return { composed, bytes, released };
    });
    // Behind the commit: the record keeps a refusal.
    if (!released.allowed) throw releaseRefused(released.reason, composed.tlp);
    const day = this.clock.now().toISOString().slice(0, 10);
    return { name: `${reference}-${day}.${extension}`, contentType, bytes };
  }

  /** Under the id by which partners know it, or would: of a case that another team leads no file is ours to give. */
  private async compose(
    tx: Transaction,
    actor: Actor,
    incident: { id: string; reference: string },
    wanted: CaseExport,
  ): Promise<ComposedExport> {
    const room = await this.rooms.open(tx, incident);
    // That he lets us pass it on to partners opens no file to anybody.
    if (room.leader !== this.config.federation.issuer) throw notLeader(room.leader);
    const { full, circumstances, changedAt } = await this.snapshots.of(tx, actor, incident.id, room);
    const numbered = { ...full, revision: Math.max(1, room.revision), generatedAt: changedAt.toISOString() };
    return composeExport(numbered, wanted, circumstances);
  }
}
