import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { clockDue } from '@tocsin/config';
import { accessCodeFor, formatAccessCode } from '@tocsin/intake';
import { type Request, type Response } from 'express';
import { localePaths } from '../http/locale-paths.js';
import { Pages } from '../http/pages.js';
import { DraftSession } from './draft-session.js';

/** The receipt: reference, code, advice, what comes next. Gone half an hour after sending, or when it was noted. */
@Controller(localePaths('report/sent'))
export class SentController {
  constructor(
    private readonly session: DraftSession,
    private readonly pages: Pages,
  ) {}

  @Get()
  async sent(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { t, list, time, locale } = this.pages.translator(request);
    const draft = await this.session.open(request);
    if (!draft?.receipt) return response.redirect(303, `/${locale}?notice=no-draft`);
    const { reference, kind, receivedAt } = draft.receipt;
    this.pages.send(request, response, 'sent', {
      title: t('sent.title'),
      reference,
      code: formatAccessCode(accessCodeFor(draft.key)),
      advice: list(`advice.${kind}`),
      // Nobody has judged it yet, so the mildest severity's promise is the one that can be kept.
      next: t('sent.next', { time: time(clockDue('triage', 0, new Date(receivedAt))) }),
      token: this.session.token(draft),
    });
  }

  /** Takes the code off this device. */
  @Post()
  async noted(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { locale } = this.pages.translator(request);
    const draft = await this.session.open(request);
    if (draft && !this.session.isOurs(draft, request))
      return response.redirect(303, `/${locale}/report/sent`);
    await this.session.end(request, response);
    response.redirect(303, `/${locale}/status`);
  }
}
