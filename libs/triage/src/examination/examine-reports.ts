import { Inject, Injectable, Logger } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { type AffectedOrganisation, AffectedOrganisations } from '@tocsin/constituency';
import { type NewSighting, Observables } from '@tocsin/observables';
import { Config, Database } from '@tocsin/platform';
import { isFailureOfTheMessage, nameOfFailure } from '../filing/failure-of-the-message.js';
import { reportMarks, timeMarks } from '../search/report-marks.js';
import { suggestDuplicates } from '../suggestions/duplicates.js';
import { type Examined, ExaminationWriter } from './examination-writer.js';
import { ExaminationReader } from './examination-reader.js';
import { OvertakenReports } from './overtaken-reports.js';
import { type ReadReport, readReport, unreadReport } from './read-report.js';
import { type ExaminedReport } from './report-parts.js';
import { suggest } from './suggest.js';

/**
 * Examines reports: observables, search words, suggestions, place in the queue. What was examined is left alone, so it
 * may be asked twice. Values are stored first, a statement a report (two workers with the same values then wait for
 * each other and never in a circle); likeness is looked for after that, so that two reports that come together
 * find each other; all the rest is one statement. A report that cannot be examined stops no other: it says so.
 */
@Injectable()
export class ExamineReports {
  private readonly logger = new Logger(ExamineReports.name);
  private readonly exclude: readonly string[];

  constructor(
    private readonly database: Database,
    private readonly observables: Observables,
    private readonly affected: AffectedOrganisations,
    private readonly reader: ExaminationReader,
    private readonly writer: ExaminationWriter,
    private readonly overtaken: OvertakenReports,
    @Inject(Config) config: TocsinConfig,
  ) {
    this.exclude = [
      config.mail.domain,
      config.mail.address,
      ...hostNames(config.portal.publicUrl, config.api.publicUrl),
      ...config.correlation.ownAssets,
    ];
  }

  async execute(ids: readonly string[]): Promise<void> {
    try {
      await this.examine(ids, (report) => readReport(report, this.exclude));
    } catch (error) {
      if (!isFailureOfTheMessage(error)) throw error;
      if (ids.length > 1) {
        // One of them failed for its own sake; what was examined already is left alone.
        for (const id of ids) await this.execute([id]);
        return;
      }
      const name = nameOfFailure(error);
      // Named without the report's words: they do not belong into a log.
      this.logger.warn(`report ${ids.join()} could not be examined (${name}); it says so`);
      await this.giveUp(ids, name);
    }
  }

  /** Puts reports into the queue unread, with the reason, for people to read. */
  giveUp(ids: readonly string[], why: string): Promise<void> {
    return this.examine(ids, (report) => unreadReport(report, why));
  }

  private async examine(
    ids: readonly string[],
    look: (report: ExaminedReport) => ReadReport | Promise<ReadReport>,
  ): Promise<void> {
    const reports = await this.reader.unexamined(ids);
    if (reports.length === 0) return;
    // What cannot be read is looked at without its fields, and is of the same revision all the same.
    const revisions = new Map(reports.map((report) => [report.id, revisionOf(report)]));
    const read: ReadReport[] = [];
    for (const report of reports) read.push(await look(report));
    for (const { report, sightings } of read) {
      const subject = { kind: 'report' as const, id: report.id, ref: report.reference };
      await this.observables.record(this.database, subject, sightings);
    }
    const organisations = await this.organisationsOf(read);
    const teams = await this.reader.teams();
    const examined: Examined[] = [];
    for (const { report, sightings, search, problems } of read) {
      const suggestions = {
        ...suggest(report, sightings, organisations.get(report.id) ?? [], teams),
        duplicates: await this.duplicatesOf(report, sightings),
      };
      const marks = [
        ...timeMarks(report.receivedAt),
        ...(report.sealed ? [] : reportMarks(report, suggestions)),
      ];
      examined.push({
        id: report.id,
        receivedAt: report.receivedAt,
        search: [...search, ...marks],
        suggestions,
        problems,
        partnerRevision: revisions.get(report.id) ?? null,
      });
    }
    const written = await this.writer.write(examined);
    await this.overtaken.look(
      examined.filter(({ id, partnerRevision }) => partnerRevision !== null && !written.has(id)),
    );
  }

  /** One query for all reports; each gets the organisations that its own values hit. */
  private async organisationsOf(read: ReadReport[]): Promise<Map<string, AffectedOrganisation[]>> {
    const values = new Map(read.flatMap(({ sightings }) => sightings.map((s) => [keyOf(s), s])));
    const all = await this.affected.forObservables(
      [...values.values()].map(({ type, value }) => ({ type, value })),
    );
    return new Map(
      read.map(({ report, sightings }) => {
        const own = new Set(sightings.map(keyOf));
        const hit = all.map((each) => ({
          ...each,
          matches: each.matches.filter((match) => own.has(keyOf(match))),
        }));
        return [report.id, hit.filter(({ matches }) => matches.length > 0)];
      }),
    );
  }

  private async duplicatesOf(report: ExaminedReport, sightings: readonly NewSighting[]) {
    const subject = { kind: 'report' as const, id: report.id };
    const similar =
      sightings.length === 0
        ? []
        : await this.observables.similarSubjects(subject, { subjects: 20, kinds: ['report', 'incident'] });
    const fromSender = await this.reader.ofSender(report.fromAddress, report.id);
    return suggestDuplicates({ ...report, similar, fromSender });
  }
}

/** Of a report that a partner may revise or take back while it is read. */
function revisionOf({ fields }: ExaminedReport): number | null {
  const partner = fields?.partner as { revision?: number } | undefined;
  return partner?.revision ?? null;
}

function keyOf({ type, value }: Pick<NewSighting, 'type' | 'value'>): string {
  return `${type} ${value}`;
}

/** Where our own links lead; an address of the machine itself says nothing worth leaving out. */
function hostNames(...urls: string[]): string[] {
  return urls
    .map((url) => new URL(url).hostname)
    .filter((host) => host.includes('.') && !/^[\d.]+$/.test(host));
}
