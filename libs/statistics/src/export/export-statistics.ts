import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { type TocsinConfig } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Config, Database, newId, sha256Hex } from '@tocsin/platform';
import { ReleaseGate, type ReleaseRequest, releaseRefused, type ReleaseSubject } from '@tocsin/release';
import { barChartSvg } from '../charts/bar-chart.js';
import { chartOfSheet } from '../charts/chart-of-sheet.js';
import { definitionVersions } from '../figures/figures.js';
import { ReadStatistics, type StatisticsQuestion } from '../queries/read-statistics.js';
import { type StatisticsView } from '../queries/statistics.view.js';
import { ReportDrafts } from '../report/report-drafts.js';
import { type OwnWords, reportHtml } from '../report/report-html.js';
import { noSuchChart, pdfUnavailable } from '../statistics.errors.js';
import { forPublication } from '../suppression/for-publication.js';
import { type ReportLocale, Speech } from '../words/speak.js';
import { type About } from './about.js';
import { toCsv } from './csv.js';
import { isWritable, toPdf } from './pdf.js';
import { printHtml } from './print-html.js';
import { PrintQueue } from './print-queue.js';
import { sheetsOf } from './sheets.js';
import { toXlsx } from './xlsx.js';

export const EXPORT_FORMATS = ['csv', 'json', 'xlsx', 'svg', 'html', 'pdf'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportRequest {
  format: ExportFormat;
  locale: ReportLocale;
  /** Small cells withheld, and whatever would reveal them. */
  isPublication: boolean;
  /** Of an SVG: which table it draws (`series`, `class` …). */
  chart: string;
  /** The question as the address that answers it. */
  query: string;
}

export interface ExportedFile {
  name: string;
  contentType: string;
  bytes: Buffer;
}

const TYPES: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  svg: 'image/svg+xml',
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
};

/** Gives figures out as a file, whole, with what was asked, the cut-off and the definitions' versions inside. */
@Injectable()
export class ExportStatistics {
  private readonly printing = new PrintQueue();

  constructor(
    private readonly access: AccessPolicy,
    private readonly statistics: ReadStatistics,
    private readonly drafts: ReportDrafts,
    private readonly database: Database,
    private readonly gate: ReleaseGate,
    private readonly audit: AuditTrail,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /**
   * @throws DomainError `RELEASE.REFUSED`, `STATISTICS.NO_SUCH_CHART`, `STATISTICS.PDF_UNAVAILABLE`,
   * `STATISTICS.PRINTING_BUSY`, as `ReadStatistics`
   */
  async execute(actor: Actor, question: StatisticsQuestion, request: ExportRequest): Promise<ExportedFile> {
    this.access.require(actor, request.isPublication ? 'statistics.publish' : 'statistics.read');
    const work = () => this.export(actor, question, request);
    // All of it in line: who is sent away has been given nothing, and the record does not say that he was.
    return request.format === 'pdf' && this.config.statistics.chromium ? this.printing.run(work) : work();
  }

  private async export(
    actor: Actor,
    question: StatisticsQuestion,
    request: ExportRequest,
  ): Promise<ExportedFile> {
    const read = await this.statistics.execute(actor, question);
    const asked = await this.release(actor, read, request);
    const view = request.isPublication ? forPublication(read) : read;
    const bytes = await this.write(actor, view, request);
    const told = { sha256: sha256Hex(bytes), size: bytes.length, contentType: TYPES[request.format] };
    await this.database.transaction((tx) => this.gate.left(tx, asked.request, asked.about, told));
    const mark = request.isPublication ? '' : '-internal';
    const chart = request.format === 'svg' ? `-${request.chart}` : '';
    const name = `figures-${view.period.key}${chart}${mark}-${request.locale}.${request.format}`;
    return { name, contentType: TYPES[request.format], bytes };
  }

  /** Numbers with restricted incidents in them are the team's own; published ones are for everybody. */
  private async release(
    actor: Actor,
    view: StatisticsView,
    { isPublication, format, query }: ExportRequest,
  ): Promise<{ request: ReleaseRequest; about: ReleaseSubject }> {
    const subject = { kind: 'figures', id: newId(), ref: view.period.key } as const;
    const label = view.scope === 'all' ? 'AMBER+STRICT' : isPublication ? 'CLEAR' : 'AMBER';
    const recipient = isPublication
      ? ({ kind: 'public', clearance: 'CLEAR', named: false } as const)
      : ({ kind: 'staff', clearance: 'AMBER+STRICT', named: true } as const);
    const request = { label, recipient, way: { kind: 'export', encrypted: true }, drill: false } as const;
    const about = { actor, subject, content: format };
    const decision = await this.database.transaction(async (tx) => {
      const answer = await this.gate.ask(tx, request, about);
      if (answer.allowed)
        await this.audit.append(tx, {
          actor,
          action: 'statistics.exported',
          subject,
          detail: { format, isPublication, query, cutOff: view.cutOff },
        });
      return answer;
    });
    if (!decision.allowed) throw releaseRefused(decision.reason, label);
    return { request, about };
  }

  private async write(actor: Actor, view: StatisticsView, request: ExportRequest): Promise<Buffer> {
    const { format, locale, isPublication, query } = request;
    const speech = new Speech(locale);
    const about: About = { query, isPublication, siteName: this.config.site.name };
    if (format === 'csv') return Buffer.from(toCsv(view, about));
    if (format === 'json') return Buffer.from(asJson(view, about));
    if (format === 'xlsx') return toXlsx(view, about, speech);
    if (format === 'svg') return Buffer.from(drawn(view, request.chart, speech));
    const own = await this.ownWords(actor, view.period.key, locale);
    const html = reportHtml(view, about, speech, own);
    if (format === 'html') return Buffer.from(html);
    const { chromium } = this.config.statistics;
    if (chromium) return printHtml(html, chromium);
    const said = [speech.text('title'), about.siteName, ...Object.values(own)];
    if (speech.words.direction === 'rtl' || !said.every(isWritable)) throw pdfUnavailable();
    return toPdf(view, about, speech, own);
  }

  private async ownWords(actor: Actor, period: string, locale: ReportLocale): Promise<OwnWords> {
    const drafts = await this.drafts.read(actor, period, locale);
    return Object.fromEntries(drafts.map(({ part, text }) => [part, text]));
  }
}

function drawn(view: StatisticsView, id: string, speech: Speech): string {
  const sheet = sheetsOf(view, speech).find((each) => each.id === id);
  const chart = sheet && chartOfSheet(sheet, speech);
  if (!chart) throw noSuchChart(id);
  const cutOff = view.cutOff?.toISOString() ?? '';
  const versions = JSON.stringify(definitionVersions());
  // Two hyphens would end the comment.
  const note = `${view.period.key}; ${speech.text('cutOff')} ${cutOff}; ${versions}`.replaceAll('--', '- -');
  return `<!-- ${note} -->\n${barChartSvg(chart)}`;
}

function asJson(view: StatisticsView, about: About): string {
  const { query, isPublication } = about;
  const versions = definitionVersions();
  return `${JSON.stringify({ query, forPublication: isPublication, definitionVersions: versions, ...view }, null, 2)}\n`;
}
