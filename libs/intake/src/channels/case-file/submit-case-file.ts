import { Inject, Injectable } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { type CaseFormatName, caseReaders, type CaseReading, recogniseFormat } from '@tocsin/formats';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Config, Database, sha256Hex } from '@tocsin/platform';
import { caseFileRefused, caseFileUnknown } from '../../intake.errors.js';
import { ReceiveReport } from '../../receiving/receive-report.js';
import { type CaseFileResult } from './case-file-result.js';
import { contentOfCase } from './report-of-case.js';

/** For formats that name no owner of a case. RFC 2606: nobody's domain. */
const NOBODY = 'unknown.invalid';

const CONTENT_TYPES: Record<CaseFormatName, string> = {
  'iodef-json': 'application/json',
  'iodef-xml': 'application/xml',
  stix21: 'application/stix+json',
  misp: 'application/json',
  csaf: 'application/json',
};

/** Takes a case file that somebody got by other ways (IODEF, STIX, MISP, CSAF) into the inbox: a report for each case in it. */
@Injectable()
export class SubmitCaseFile {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly receive: ReceiveReport,
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /** What is in it; nothing is stored. @throws DomainError `INTAKE.CASE_FILE_UNKNOWN` (422): of no format we read */
  check(actor: Actor, bytes: Buffer): CaseFileResult[] {
    this.access.require(actor, 'report.create');
    const { format, readings } = this.read(bytes);
    return readings.map((reading, index) => resultOf(format, reading, index));
  }

  /**
   * @param anyway a file with faults too: it is kept as it came, with its faults beside it, for people to look at
   * @throws DomainError `INTAKE.CASE_FILE_REFUSED` (422), with the place and reason of each fault
   */
  async execute(actor: Actor, bytes: Buffer, { anyway = false } = {}): Promise<CaseFileResult[]> {
    this.access.require(actor, 'report.create');
    const { format, readings } = this.read(bytes);
    const results = readings.map((reading, index) => resultOf(format, reading, index));
    if (!anyway && results.some(({ errors }) => errors.length > 0)) throw caseFileRefused(results);
    const sha256 = sha256Hex(bytes);
    return this.database.transaction(async (tx) => {
      for (const [index, reading] of readings.entries()) {
        const { reference, receivedAt, duplicate } = await this.receive.execute(tx, actor, {
          ...contentOfCase(format, reading, format),
          channel: 'api',
          raw: { bytes },
          rawContentType: CONTENT_TYPES[format],
          from: { name: senderOf(reading), address: null },
          messageId: `urn:x-tocsin:case-file:${sha256}:${index}`,
          contentHash: `${sha256}:${index}`,
          tlp: reading.case?.tlp ?? null,
        });
        Object.assign(results[index] ?? {}, {
          ref: reference,
          receivedAt: receivedAt.toISOString(),
          duplicate,
        });
      }
      return results;
    });
  }

  private read(bytes: Buffer): { format: CaseFormatName; readings: CaseReading[] } {
    const recognised = recogniseFormat(bytes);
    if ('refused' in recognised) throw caseFileUnknown(recognised.refused);
    const { format } = recognised;
    const context = {
      owner: NOBODY,
      at: this.clock.now().toISOString(),
      tlp: this.config.site.defaultTlp,
    };
    return { format, readings: caseReaders[format](bytes, context) };
  }
}

const senderOf = ({ case: shared }: CaseReading): string | null =>
  shared?.contacts.find(({ role }) => role === 'creator')?.name || shared?.owner || null;

function resultOf(
  format: CaseFormatName,
  { case: shared, errors, warnings }: CaseReading,
  index: number,
): CaseFileResult {
  return {
    index,
    format,
    ref: null,
    receivedAt: null,
    duplicate: false,
    title: shared?.title ?? null,
    case: shared ? `${shared.owner}#${shared.id}` : null,
    tlp: shared?.tlp ?? null,
    observables: shared?.observables.length ?? 0,
    errors,
    warnings,
  };
}
