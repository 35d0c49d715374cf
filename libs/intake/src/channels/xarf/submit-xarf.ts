import { Injectable } from '@nestjs/common';
import { readers, type XarfReading, type XarfResult } from '@tocsin/formats';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database, Idempotency, sha256Hex, type Transaction } from '@tocsin/platform';
import { ReceiveReport } from '../../receiving/receive-report.js';
import { contentOfXarf } from './report-of-xarf.js';
import { xarfRefused } from '../../intake.errors.js';
import { type XarfResultView } from './xarf-result.js';

const CONTENT_TYPE = 'application/xarf+json';

/** The body of a request, exactly as it came. */
interface Body {
  bytes: Buffer;
  sha256: string;
}

/** Takes XARF by API: one document or a list. Each becomes a report of its own; bad ones are named and harm no good one. */
@Injectable()
export class SubmitXarf {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly idempotency: Idempotency,
    private readonly receive: ReceiveReport,
  ) {}

  /**
   * @param idempotencyKey the header's value; the same key and body give the first answer again
   * @throws DomainError `INTAKE.XARF_REFUSED` (422) where nothing could be taken
   */
  async execute(
    actor: Actor,
    bytes: Buffer,
    idempotencyKey?: string,
  ): Promise<{ results: XarfResultView[] }> {
    this.access.require(actor, 'report.create');
    const readings = readers.xarf(bytes);
    if (!readings.some(taken)) throw xarfRefused(readings.map(refused));
    const body = { bytes, sha256: sha256Hex(bytes) };
    return this.database.transaction(async (tx) => {
      const work = async () => ({ results: await this.take(tx, actor, body, readings) });
      if (!idempotencyKey) return work();
      const request = { owner: `${actor.kind}:${actor.id}`, key: idempotencyKey, fingerprint: body.sha256 };
      const { answer, replayed } = await this.idempotency.once(tx, request, work);
      return replayed ? { results: answer.results.map(asDuplicate) } : answer;
    });
  }

  private async take(
    tx: Transaction,
    actor: Actor,
    body: Body,
    readings: XarfResult[],
  ): Promise<XarfResultView[]> {
    const results: XarfResultView[] = [];
    // The whole request is the raw form of each of its documents: whoever may open one of them may open all. So one that
    // is sealed seals them all.
    const sealed = readings.some((reading) => reading.form !== null && reading.report.childProtection);
    for (const [index, reading] of readings.entries()) {
      const document = taken(reading);
      const place = { index, alone: readings.length === 1, sealed };
      results.push(document ? await this.takeOne(tx, actor, body, document, place) : refused(reading, index));
    }
    return results;
  }

  private async takeOne(
    tx: Transaction,
    actor: Actor,
    body: Body,
    reading: XarfReading,
    place: { index: number; alone: boolean; sealed: boolean },
  ): Promise<XarfResultView> {
    const content = contentOfXarf(reading, place.alone ? null : place.index);
    const { reportId } = reading.report;
    const {
      id: _id,
      reference,
      receivedAt,
      duplicate,
    } = await this.receive.execute(tx, actor, {
      ...content,
      channel: 'api',
      raw: { bytes: body.bytes },
      rawContentType: CONTENT_TYPE,
      fields: { ...content.fields, ...(place.sealed ? { childProtection: true } : {}) },
      // What the sender calls it, and all that it says: sent again, it is the same report (the specification makes the
      // id unique). No mail has such a Message-ID.
      messageId: reportId && reportId.length <= 100 ? `urn:xarf:${reportId}` : null,
      contentHash: sha256Hex(Buffer.from(JSON.stringify(content.fields?.xarf))),
    });
    return {
      index: place.index,
      ref: reference,
      receivedAt: receivedAt.toISOString(),
      duplicate,
      errors: [],
      warnings: reading.warnings,
    };
  }
}

/** A document that can be taken; null for one that its sender is to correct. */
function taken(reading: XarfResult): XarfReading | null {
  return reading.form !== null && reading.errors.length === 0 ? reading : null;
}

function refused(reading: XarfResult, index: number): XarfResultView {
  return { index, ref: null, receivedAt: null, duplicate: false, errors: reading.errors, warnings: [] };
}

function asDuplicate(result: XarfResultView): XarfResultView {
  return result.ref === null ? result : { ...result, duplicate: true };
}
