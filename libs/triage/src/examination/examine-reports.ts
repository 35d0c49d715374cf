import { Inject, Injectable } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { type AffectedOrganisation, AffectedOrganisations } from '@tocsin/constituency';
import { type NewSighting, Observables } from '@tocsin/observables';
import { Config, Database } from '@tocsin/platform';
import { suggestDuplicates } from '../suggestions/duplicates.js';
import { type Suggestions } from '../suggestions/suggestion.js';
import { readAttachment } from './attachment-text.js';
import { type Examined, ExaminationWriter } from './examination-writer.js';
import { ExaminationReader } from './examination-reader.js';
import { findObservables, statedObservables } from './find-observables.js';
import { type ExaminedReport, partsOf, type ReportPart } from './report-parts.js';
import { searchWords } from './search-vector.js';
import { suggest } from './suggest.js';

/** A report with what it names. */
interface Read {
  report: ExaminedReport;
  sightings: NewSighting[];
  search: string[];
}

/**
 * Examines reports: observables, search words, suggestions, place in the queue. What was examined is left alone, so it
 * may be asked twice. Values are stored first, in a transaction a report (two workers with the same values then wait
 * for each other and never in a circle); likeness is looked for after that, so that two reports that come together
 * find each other; all the rest is one transaction.
 */
@Injectable()
export class ExamineReports {
  private readonly exclude: readonly string[];

  constructor(
    private readonly database: Database,
    private readonly observables: Observables,
    private readonly affected: AffectedOrganisations,
    private readonly reader: ExaminationReader,
    private readonly writer: ExaminationWriter,
    @Inject(Config) config: TocsinConfig,
  ) {
    this.exclude = [
      config.mail.domain,
      config.mail.address,
      ...hostNames(config.portal.publicUrl, config.api.publicUrl),
    ];
  }

  async execute(ids: readonly string[]): Promise<void> {
    const reports = await this.reader.unexamined(ids);
    if (reports.length === 0) return;
    const read: Read[] = [];
    for (const report of reports) read.push(await this.read(report));
    for (const { report, sightings } of read) await this.store(report, sightings);
    const organisations = await this.organisationsOf(read);
    const teams = await this.reader.teams();
    const examined: Examined[] = [];
    for (const each of read) {
      const { report, sightings, search } = each;
      const suggestions: Suggestions = {
        ...suggest(report, sightings, organisations.get(report.id) ?? [], teams),
        duplicates: await this.duplicatesOf(each),
      };
      examined.push({ id: report.id, receivedAt: report.receivedAt, search, suggestions });
    }
    await this.writer.write(examined);
  }

  private async read(report: ExaminedReport): Promise<Read> {
    const parts: ReportPart[] = partsOf(report);
    for (const { name, contentType, bytes } of report.attachments) {
      if (bytes)
        parts.push({ place: `attachment:${name}`, text: await readAttachment(name, contentType, bytes) });
    }
    const sightings = findObservables(parts, statedObservables(report.fields), this.exclude);
    const { reference, fromName, fromAddress, attachments } = report;
    const search = searchWords([
      [reference, fromName ?? '', fromAddress ?? ''].join(' '),
      // Values as they are stored: whoever looks for "evil.example" finds the report that wrote "evil[.]example".
      sightings.map(({ value }) => value).join(' '),
      attachments.map(({ name }) => name).join(' '),
      ...parts.map(({ text }) => text),
    ]);
    return { report, sightings, search };
  }

  private async store({ id, reference }: ExaminedReport, sightings: NewSighting[]): Promise<void> {
    if (sightings.length === 0) return;
    const subject = { kind: 'report' as const, id, ref: reference };
    await this.database.transaction((tx) => this.observables.record(tx, subject, sightings));
  }

  /** One query for all reports; each gets the organisations that its own values hit. */
  private async organisationsOf(read: Read[]): Promise<Map<string, AffectedOrganisation[]>> {
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

  private async duplicatesOf({ report, sightings }: Read) {
    const subject = { kind: 'report' as const, id: report.id };
    const similar =
      sightings.length === 0
        ? []
        : await this.observables.similarSubjects(subject, { subjects: 20, kinds: ['report', 'incident'] });
    const fromSender = await this.reader.ofSender(report.fromAddress, report.id);
    return suggestDuplicates({ ...report, similar, fromSender });
  }
}

function keyOf({ type, value }: { type: string; value: string }): string {
  return `${type} ${value}`;
}

/** Where our own links lead; an address of the machine itself says nothing worth leaving out. */
function hostNames(...urls: string[]): string[] {
  return urls
    .map((url) => new URL(url).hostname)
    .filter((host) => host.includes('.') && !/^[\d.]+$/.test(host));
}
