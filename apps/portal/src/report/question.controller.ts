import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { type DraftAnswers, MAX_DRAFT_FILE_BYTES, MAX_DRAFT_FILES, WebDrafts } from '@tocsin/intake';
import { Clock } from '@tocsin/platform';
import { type Request, type Response } from 'express';
import { checkPage } from '../form/check-answers.js';
import { findPage, pageAfter, pagesFor } from '../form/flow.js';
import { type Page } from '../form/page.js';
import { CHILD_ABUSE } from '../form/pages/what.js';
import { readAnswers, readText } from '../form/read-answers.js';
import { localePaths } from '../http/locale-paths.js';
import { Pages } from '../http/pages.js';
import { SenderLimits } from '../http/sender-limits.js';
import { LOCALES } from '../i18n/catalogues.js';
import { type Translator } from '../i18n/translator.js';
import { pageUnknown } from '../portal.errors.js';
import { bodyOf, DraftSession, type OpenDraft } from './draft-session.js';
import { fileSize } from './file-size.js';
import { questionView, type SummaryLine } from './question-view.js';
import { forgetIdentity } from './stay-anonymous.js';
import { type Upload, Uploads } from './uploads.js';

/** The questions, one page each. Everything typed is kept in the draft first and checked afterwards. */
@Controller(localePaths('report'))
export class QuestionController {
  constructor(
    private readonly session: DraftSession,
    private readonly drafts: WebDrafts,
    private readonly limits: SenderLimits,
    private readonly pages: Pages,
    private readonly uploads: Uploads,
    private readonly clock: Clock,
  ) {}

  @Get(':page')
  async ask(@Param('page') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const page = findPage(id);
    if (!page) throw pageUnknown();
    const { locale } = this.pages.translator(request);
    const draft = await this.session.open(request);
    const elsewhere = wrongPlace(page, draft, locale);
    if (elsewhere || !draft) return response.redirect(303, elsewhere ?? `/${locale}`);
    const { return: from, missing } = request.query;
    await this.show(
      request,
      response,
      { draft, page, returning: from === 'check', checked: missing === '1' },
      200,
    );
  }

  @Post(':page')
  async answer(@Param('page') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const page = findPage(id);
    if (!page) throw pageUnknown();
    const words = this.pages.translator(request);
    await this.limits.count('save', request);
    const uploads = await this.uploads.read(request, response);
    const draft = await this.session.open(request);
    const elsewhere = wrongPlace(page, draft, words.locale);
    if (elsewhere || !draft) return response.redirect(303, elsewhere ?? `/${words.locale}`);

    const body = bodyOf(request);
    const typed = readAnswers(page.fields, body);
    const returning = readText(body, 'return') === 'check';
    const shown = { draft: { ...draft, answers: { ...draft.answers, ...typed } }, page, returning };
    const refusal = this.refusal(draft, request, words);
    if (refusal) return this.show(request, response, { ...shown, others: [refusal] });

    const answers = forgetIdentity(shown.draft.answers, page);
    await this.drafts.keep(draft.key, pick(answers, Object.keys(typed)));
    const next = await this.act(request, { ...draft, answers }, page, uploads, words);
    if ('others' in next) return this.show(request, response, { ...shown, ...next });
    if (next.to) return response.redirect(303, next.to);
    const target = await this.leave(page, draft.answers, { ...draft, answers }, returning);
    if (!target) return this.show(request, response, { ...shown, checked: true });
    const back = returning && target !== 'check' ? '?return=check' : '';
    response.redirect(303, `/${words.locale}/report/${target}${back}`);
  }

  /** What tells a robot or a foreign form; whatever was typed is shown again, so a person loses nothing. */
  private refusal(draft: OpenDraft, request: Request, { t }: Translator): SummaryLine | null {
    if (!this.session.isOurs(draft, request)) return { input: 'continue', text: t('errors.confirm') };
    return readText(bodyOf(request), 'website') === ''
      ? null
      : { input: 'website', text: t('errors.honeypot') };
  }

  /** Files and the buttons other than "Continue". */
  private async act(
    request: Request,
    draft: OpenDraft,
    page: Page,
    uploads: readonly Upload[],
    words: Translator,
  ) {
    const body = bodyOf(request);
    const here = `/${words.locale}/report/${page.id}`;
    const back = readText(body, 'return') === 'check' ? '?return=check' : '';
    const others = page.files ? await this.takeFiles(request, draft.key, uploads, words) : [];
    const remove = readText(body, 'remove');
    if (page.files && remove !== '') await this.drafts.removeFiles(draft.key, remove);
    const upload = readText(body, 'upload') !== '';
    if (page.files && upload && uploads.length === 0)
      others.push({ input: 'files', text: words.t('errors.noFile') });
    if (others.length > 0) return { others };
    const language = readText(body, 'language');
    if (LOCALES.includes(language)) return { to: `/${language}/report/${page.id}${back}` };
    if (page.files && (upload || remove !== '')) return { to: `${here}${back}#files` };
    if (page.id === 'what' && draft.answers.kind === CHILD_ABUSE) {
      // Whatever was uploaded may be what nobody may keep.
      await this.drafts.removeFiles(draft.key);
      return { to: `/${words.locale}/report/child-protection` };
    }
    return { to: null };
  }

  private async takeFiles(
    request: Request,
    key: string,
    uploads: readonly Upload[],
    { t, locale }: Translator,
  ) {
    const size = fileSize(MAX_DRAFT_FILE_BYTES, locale);
    const messages = { tooLarge: 'errors.fileTooLarge', busy: 'errors.fileBusy', empty: 'errors.fileEmpty' };
    const lines: SummaryLine[] = [];
    const good: { name: string; file: Parameters<WebDrafts['addFiles']>[1][number] }[] = [];
    for (const upload of uploads) {
      if ('file' in upload) good.push(upload);
      else lines.push({ input: 'files', text: t(messages[upload.refused], { name: upload.name, size }) });
    }
    if (good.length > 0) await this.limits.count('upload', request, good.length);
    const kept =
      good.length > 0
        ? await this.drafts.addFiles(
            key,
            good.map(({ file }) => file),
          )
        : 0;
    for (const { name } of good.slice(kept)) {
      lines.push({ input: 'files', text: t('errors.tooManyFiles', { name, count: MAX_DRAFT_FILES }) });
    }
    return lines;
  }

  /** The next page, or null where something on this one is not in order. */
  private async leave(
    page: Page,
    before: DraftAnswers,
    draft: OpenDraft,
    returning: boolean,
  ): Promise<string | null> {
    const problems = checkPage(page, draft.answers, await this.facts(page, draft));
    return problems.length > 0 ? null : pageAfter(page.id, before, draft.answers, returning);
  }

  private async facts(page: Page, { key }: OpenDraft) {
    const files = page.files ? (await this.drafts.files(key)).length : 0;
    return { now: this.clock.now(), files };
  }

  private async show(
    request: Request,
    response: Response,
    shown: {
      draft: OpenDraft;
      page: Page;
      returning: boolean;
      checked?: boolean;
      others?: readonly SummaryLine[];
    },
    status = 422,
  ): Promise<void> {
    const { draft, page, returning, others = [] } = shown;
    const files = page.files ? await this.drafts.files(draft.key) : [];
    const facts = { now: this.clock.now(), files: files.length };
    const problems = shown.checked ? checkPage(page, draft.answers, facts) : [];
    const view = questionView(
      { page, answers: draft.answers, files, problems, others, token: this.session.token(draft), returning },
      this.pages.translator(request),
    );
    this.pages.send(request, response, 'question', view, status);
  }
}

/** Where somebody belongs who asks for a page that is not theirs; null if it is. */
function wrongPlace(page: Page, draft: OpenDraft | null, locale: string): string | null {
  if (!draft) return `/${locale}?notice=no-draft`;
  if (draft.receipt) return `/${locale}/report/sent`;
  const first = page.id === 'who' || page.id === 'what';
  if (!first && draft.answers.kind === CHILD_ABUSE) return `/${locale}/report/child-protection`;
  return pagesFor(draft.answers).some(({ id }) => id === page.id) ? null : `/${locale}/report/what`;
}

function pick(answers: DraftAnswers, names: readonly string[]): DraftAnswers {
  return Object.fromEntries(names.map((name): [string, string | string[]] => [name, answers[name] ?? '']));
}
