import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { type DraftFile, SendWebReport, strippableFormat, WebDrafts } from '@tocsin/intake';
import { Clock } from '@tocsin/platform';
import { type Request, type Response } from 'express';
import { checkPage } from '../form/check-answers.js';
import { CHECK, pageBefore, pagesFor } from '../form/flow.js';
import { CHILD_ABUSE } from '../form/pages/what.js';
import { readText } from '../form/read-answers.js';
import { localePaths } from '../http/locale-paths.js';
import { Pages } from '../http/pages.js';
import { SenderLimits } from '../http/sender-limits.js';
import { LOCALES } from '../i18n/catalogues.js';
import { type Translator } from '../i18n/translator.js';
import { answerText } from './answer-texts.js';
import { bodyOf, DraftSession, type OpenDraft } from './draft-session.js';
import { fileSize } from './file-size.js';
import { finishedForm } from './finished-form.js';

/** The last page before sending: all answers, each with the way to change it. */
@Controller(localePaths('report/check'))
export class CheckController {
  constructor(
    private readonly session: DraftSession,
    private readonly drafts: WebDrafts,
    private readonly sendReport: SendWebReport,
    private readonly limits: SenderLimits,
    private readonly pages: Pages,
    private readonly clock: Clock,
  ) {}

  @Get()
  async check(@Req() request: Request, @Res() response: Response): Promise<void> {
    const words = this.pages.translator(request);
    const draft = await this.session.open(request);
    const files = draft ? await this.drafts.files(draft.key) : [];
    const elsewhere = this.unfinished(draft, files.length, words.locale);
    if (elsewhere || !draft) return response.redirect(303, elsewhere ?? `/${words.locale}`);
    this.show(request, response, draft, files, words);
  }

  @Post()
  async send(@Req() request: Request, @Res() response: Response): Promise<void> {
    const words = this.pages.translator(request);
    const draft = await this.session.open(request);
    const files = draft ? await this.drafts.files(draft.key) : [];
    const elsewhere = this.unfinished(draft, files.length, words.locale);
    if (elsewhere || !draft) return response.redirect(303, elsewhere ?? `/${words.locale}`);
    if (!this.session.isOurs(draft, request))
      return this.show(request, response, draft, files, words, 'errors.confirm');
    const language = readText(bodyOf(request), 'language');
    if (LOCALES.includes(language)) return response.redirect(303, `/${language}/report/check`);
    await this.limits.count('send', request);
    const form = finishedForm(draft, this.pages.siteTranslator(), words.locale, this.clock.now());
    const receipt = await this.sendReport.execute(draft.key, form);
    response.redirect(303, receipt ? `/${words.locale}/report/sent` : `/${words.locale}?notice=no-draft`);
  }

  /** Where somebody has to go first; null if the report can be sent. A repeated sending leads to its receipt. */
  private unfinished(draft: OpenDraft | null, files: number, locale: string): string | null {
    if (!draft) return `/${locale}?notice=no-draft`;
    if (draft.receipt) return `/${locale}/report/sent`;
    if (draft.answers.kind === CHILD_ABUSE) return `/${locale}/report/child-protection`;
    const facts = { now: this.clock.now(), files };
    const first = pagesFor(draft.answers).find((page) => checkPage(page, draft.answers, facts).length > 0);
    return first ? `/${locale}/report/${first.id}?return=check&missing=1` : null;
  }

  private show(
    request: Request,
    response: Response,
    draft: OpenDraft,
    files: readonly DraftFile[],
    words: Translator,
    error?: string,
  ): void {
    const { t, locale } = words;
    const anonymous = draft.answers.identity === 'anonymous';
    const kept = anonymous && [draft.answers.keepMetadata ?? []].flat().length === 0 ? files : [];
    const rest = kept.filter(({ head }) => strippableFormat(head) === null).map(({ name }) => name);
    const view = {
      title: t('pages.check.title'),
      failed: error !== undefined,
      back: `/${locale}/report/${pageBefore(CHECK, draft.answers) ?? ''}`,
      formSwitchesLanguage: true,
      summary: error ? [{ input: 'continue', text: t(error) }] : [],
      anonymous,
      unstripped: rest.join(', '),
      groups: this.groups(draft, words),
      files: files.map(({ name, size }) => ({ name, size: fileSize(size, locale) })),
      token: this.session.token(draft),
      action: `/${locale}/report/check`,
    };
    this.pages.send(request, response, 'check', view, error ? 422 : 200);
  }

  private groups({ answers }: OpenDraft, words: Translator) {
    const now = this.clock.now();
    return pagesFor(answers).map((page) => ({
      id: page.id,
      files: page.files ?? false,
      title: words.t(`pages.${page.id}.title`),
      href: `/${words.locale}/report/${page.id}?return=check`,
      rows: page.fields
        .filter((field) => !(field.identifying && answers.identity === 'anonymous'))
        .filter(({ name }) => name !== 'keepMetadata' || answers.identity === 'anonymous')
        .map((field) => ({
          name: field.name,
          label: words.t(`fields.${field.name}.label`),
          text: answerText(field, answers, words, now)?.text ?? null,
        })),
    }));
  }
}
