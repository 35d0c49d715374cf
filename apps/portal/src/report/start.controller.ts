import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { Config } from '@tocsin/platform';
import { type DraftAnswers, WebDrafts } from '@tocsin/intake';
import { type Request, type Response } from 'express';
import { readText } from '../form/read-answers.js';
import { Cookies } from '../http/cookies.js';
import { localePaths } from '../http/locale-paths.js';
import { Pages } from '../http/pages.js';
import { SenderLimits } from '../http/sender-limits.js';
import { bodyOf, DraftSession } from './draft-session.js';

const NOTICES = ['no-draft', 'deleted'];

/** The first page, and the ways into and out of the form. */
@Controller()
export class StartController {
  constructor(
    private readonly session: DraftSession,
    private readonly drafts: WebDrafts,
    private readonly limits: SenderLimits,
    private readonly pages: Pages,
    private readonly cookies: Cookies,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  @Get(['', ...localePaths('')])
  async start(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { t } = this.pages.translator(request);
    const draft = await this.session.open(request);
    const notice = NOTICES.find((one) => one === request.query.notice);
    this.pages.send(request, response, 'start', {
      title: t('start.title'),
      notice: notice ? t(`notices.${notice}`) : null,
      token: draft && !draft.receipt ? this.session.token(draft) : null,
    });
  }

  /** Begins a draft, or goes on with the one that there is: pressing the button twice loses nothing. */
  @Post(localePaths('report'))
  async begin(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { locale } = this.pages.translator(request);
    const wish = readText(bodyOf(request), 'identity');
    const identity: DraftAnswers = wish === 'named' || wish === 'anonymous' ? { identity: wish } : {};
    const draft = await this.session.open(request);
    if (draft && !draft.receipt) {
      await this.drafts.keep(draft.key, identity);
    } else {
      await this.limits.count('start', request);
      await this.session.begin(response, identity);
    }
    response.redirect(303, `/${locale}/report/who`);
  }

  /** The form's address without a page: typed by hand, or after a language switch. */
  @Get(localePaths('report'))
  report(@Req() request: Request, @Res() response: Response): void {
    response.redirect(303, `/${this.pages.translator(request).locale}`);
  }

  @Post(localePaths('report/delete'))
  async delete(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { locale } = this.pages.translator(request);
    const draft = await this.session.open(request);
    if (draft && !this.session.isOurs(draft, request)) return response.redirect(303, `/${locale}`);
    await this.session.end(request, response);
    response.redirect(303, `/${locale}?notice=deleted`);
  }

  /**
   * The way out in a hurry: a plain link, so that it works at once and everywhere. Other sites can link here, too; what
   * a browser says comes from them, or is fetched ahead, deletes nothing.
   */
  @Get(localePaths('leave'))
  async leave(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { 'sec-fetch-site': site, 'sec-purpose': ahead } = request.headers;
    if ((site === undefined || site === 'same-origin' || site === 'none') && ahead === undefined) {
      await this.session.end(request, response);
      this.cookies.clear(response, 'status');
    }
    response.redirect(303, this.config.site.exitUrl);
  }
}
