import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { clockDue, type TocsinConfig } from '@tocsin/config';
import { readAccessCode, readReference, ReportStatus } from '@tocsin/intake';
import { Config, newId, sha256Hex, Throttle } from '@tocsin/platform';
import { type Request, type Response } from 'express';
import { readText } from '../form/read-answers.js';
import { localePaths } from '../http/locale-paths.js';
import { Pages } from '../http/pages.js';
import { SenderLimits } from '../http/sender-limits.js';
import { tooManyAttempts } from '../portal.errors.js';
import { bodyOf } from '../report/draft-session.js';
import { Conversation, LONGEST_MESSAGE } from './conversation.js';
import { messageProblem } from './message-problem.js';
import { StagedReports } from './staged-reports.js';
import { stageModels } from './stage-models.js';
import { progressOf } from './progress.js';
import { type OpenReport, StatusSession } from './status-session.js';

const HOUR = 3600;

/** A report by reference and code: where it stands, and messages both ways. */
@Controller(localePaths('status'))
export class StatusController {
  constructor(
    private readonly status: ReportStatus,
    private readonly conversation: Conversation,
    private readonly staged: StagedReports,
    private readonly session: StatusSession,
    private readonly limits: SenderLimits,
    private readonly throttle: Throttle,
    private readonly pages: Pages,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.report(request, response, this.session.current(request));
  }

  /** Counts before it tries, so that parallel guesses cannot slip past; says the same whatever does not fit. */
  @Post()
  async open(@Req() request: Request, @Res() response: Response): Promise<void> {
    const body = bodyOf(request);
    const typed = readText(body, 'reference');
    const message = readText(body, 'message');
    if (!this.session.isOurs(request, readText(body, 'token'))) {
      return this.askForCode(request, response, { typed, message, error: 'errors.confirm' });
    }
    await this.limits.count('status', request);
    const reference = readReference(typed);
    const throttleKey = `status:${sha256Hex(Buffer.from(reference ?? typed))}`;
    const wait = await this.throttle.attempt(throttleKey, this.config.limits.statusAttempts, HOUR);
    if (wait > 0) throw tooManyAttempts(wait);
    const key = await this.status.open(reference, readAccessCode(readText(body, 'code')));
    if (!key) return this.askForCode(request, response, { typed, message, error: 'errors.status' });
    await this.throttle.forget(throttleKey);
    const open = this.session.begin(response, key);
    if (message !== '') return this.report(request, response, open, { text: message, error: null });
    response.redirect(303, `/${this.pages.translator(request).locale}/status`);
  }

  @Post('messages')
  async write(@Req() request: Request, @Res() response: Response): Promise<void> {
    const body = bodyOf(request);
    const text = readText(body, 'message');
    const open = this.session.current(request);
    const view = open ? await this.status.view(open.key) : null;
    // Somebody wrote for longer than the session lasts: the message waits for the code.
    if (!open || !view) return this.askForCode(request, response, { message: text });
    const ours = this.session.isOurs(request, readText(body, 'token'));
    const words = this.pages.translator(request);
    const error = ours ? messageProblem(text, words) : words.t('errors.confirm');
    if (error) return this.report(request, response, open, { text, error });
    await this.limits.count('save', request);
    const wait = await this.throttle.attempt(`portal-message:${sha256Hex(Buffer.from(view.id))}`, 20, HOUR);
    if (wait > 0) {
      const later = words.t('problems.429.text', { minutes: Math.ceil(wait / 60) });
      return this.report(request, response, open, { text, error: later });
    }
    const given = readText(body, 'messageId');
    const messageId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(given) ? given : newId();
    await this.conversation.write(open.key, view.id, messageId, text);
    response.redirect(303, `/${words.locale}/status?sent=1#messages`);
  }

  @Post('close')
  close(@Req() request: Request, @Res() response: Response): void {
    this.session.end(response);
    response.redirect(303, `/${this.pages.translator(request).locale}/status`);
  }

  private async report(
    request: Request,
    response: Response,
    open: OpenReport | null,
    typed: { text: string; error: string | null } = { text: '', error: null },
  ): Promise<void> {
    const view = open ? await this.status.view(open.key) : null;
    if (!open || !view) return this.askForCode(request, response, {});
    const words = this.pages.translator(request);
    const { t, time, locale } = words;
    const { steps, current, reason } = progressOf(view);
    const model = {
      title: t('status.title'),
      failed: typed.error !== null,
      summary: typed.error ? [{ input: 'message', text: typed.error }] : [],
      notice: request.query.sent === '1' && !typed.error ? t('status.messageSent') : null,
      reference: view.reference,
      received: t('status.received', { time: time(view.receivedAt) }),
      stages: stageModels(await this.staged.owed(open.key), new Date(), words),
      staged: request.query.staged === '1' ? t('stages.done') : null,
      steps: steps.map((one) => ({ ...one, label: t(`status.states.${one.step}`) })),
      explained: t(`status.explained.${current}`, { time: time(clockDue('triage', 0, view.receivedAt)) }),
      reason: reason ? t(`status.reasons.${reason}`) : null,
      closed: current === 'closed' || current === 'referred',
      readable: view.readableUntil
        ? t('status.readableUntil', { time: time(view.readableUntil) })
        : t('status.readableOpen'),
      sessionHint: t('status.sessionHint', { time: time(open.endsAt) }),
      messages: (await this.conversation.messages(open.key)).map((one) => ({ ...one, at: time(one.at) })),
      longest: LONGEST_MESSAGE.toLocaleString(locale),
      typed: typed.text,
      messageId: newId(),
      token: this.session.tokenFor(open),
      action: `/${locale}/status`,
    };
    this.pages.send(request, response, 'status', model, typed.error ? 422 : 200);
  }

  private askForCode(
    request: Request,
    response: Response,
    asked: { typed?: string; message?: string; error?: string },
  ): void {
    const { t, locale } = this.pages.translator(request);
    const model = {
      title: t('status.loginTitle'),
      failed: asked.error !== undefined,
      summary: asked.error ? [{ input: 'reference', text: t(asked.error) }] : [],
      typed: asked.typed ?? '',
      message: asked.message ?? '',
      token: this.session.token(request, response),
      action: `/${locale}/status`,
    };
    this.pages.send(request, response, 'status-login', model, asked.error ? 422 : 200);
  }
}
