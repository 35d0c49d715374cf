import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { findQuestion, knownAnswers, labelIn, type RegimeQuestion } from '@tocsin/config';
import { newId, sha256Hex, Throttle } from '@tocsin/platform';
import { type Request, type Response } from 'express';
import { readText } from '../form/read-answers.js';
import { localePaths } from '../http/locale-paths.js';
import { Pages } from '../http/pages.js';
import { SenderLimits } from '../http/sender-limits.js';
import { type Translator } from '../i18n/translator.js';
import { bodyOf } from '../report/draft-session.js';
import { dueText } from './due-text.js';
import { stageReport } from './stage-report.js';
import { type OwedStage, StagedReports } from './staged-reports.js';
import { type OpenReport, StatusSession } from './status-session.js';

const HOUR = 3600;
/** In characters; as long as a description. */
const LONGEST_ANSWER = 5000;
const SHORT = ['users-affected', 'countries', 'product'];

type Answers = Record<string, string>;

/** One report that the law asks for, filled in with what the reporter told us before. */
@Controller(localePaths('status/stage/:stage'))
export class StageController {
  constructor(
    private readonly staged: StagedReports,
    private readonly session: StatusSession,
    private readonly limits: SenderLimits,
    private readonly throttle: Throttle,
    private readonly pages: Pages,
  ) {}

  @Get()
  async ask(@Req() request: Request, @Res() response: Response): Promise<void> {
    const found = await this.find(request);
    if (!found) return this.toStatus(request, response);
    const { open, stage } = found;
    const { earlier, form } = { earlier: stage.answers, form: stage.form };
    const known = knownAnswers(stage.regime, stage.rules.id, { own: null, earlier, form });
    const answers = Object.fromEntries(known.map(({ id, answer }) => [id, answer ?? '']));
    this.show(request, response, open, stage, answers, []);
  }

  @Post()
  async send(@Req() request: Request, @Res() response: Response): Promise<void> {
    const body = bodyOf(request);
    const found = await this.find(request);
    // The session ended while he wrote: the page asks for the code, and his browser keeps the form one step back.
    if (!found) return this.toStatus(request, response);
    const { open, stage } = found;
    const words = this.pages.translator(request);
    const answers = Object.fromEntries(
      stage.rules.asks.map((id) => [id, answerTo(id, readText(body, `q-${id}`))]),
    );
    const problems = this.session.isOurs(request, readText(body, 'token'))
      ? problemsOf(stage, answers, words)
      : [{ input: 'send', text: words.t('errors.confirm') }];
    if (problems.length > 0) return this.show(request, response, open, stage, answers, problems);
    await this.limits.count('save', request);
    const wait = await this.throttle.attempt(`portal-message:${sha256Hex(Buffer.from(stage.id))}`, 20, HOUR);
    if (wait > 0) {
      const text = words.t('problems.429.text', { minutes: Math.ceil(wait / 60) });
      return this.show(request, response, open, stage, answers, [{ input: 'send', text }]);
    }
    const given = readText(body, 'submissionId');
    const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(given) ? given : newId();
    const form = stageReport(stage, answers, words, this.pages.siteTranslator());
    await this.staged.submit(open.key, stage.id, id, answers, form);
    response.redirect(303, `/${words.locale}/status?staged=1#stages`);
  }

  /** The stage of the address, if the open report owes it and it was not sent. */
  private async find(request: Request): Promise<{ open: OpenReport; stage: OwedStage } | null> {
    const open = this.session.current(request);
    if (!open) return null;
    const stage = (await this.staged.owed(open.key)).find(({ id }) => id === request.params.stage);
    return stage && !stage.submittedAt ? { open, stage } : null;
  }

  private toStatus(request: Request, response: Response): void {
    response.redirect(303, `/${this.pages.translator(request).locale}/status`);
  }

  private show(
    request: Request,
    response: Response,
    open: OpenReport,
    stage: OwedStage,
    answers: Answers,
    problems: { input: string; text: string }[],
  ): void {
    const words = this.pages.translator(request);
    const { t, locale } = words;
    const model = {
      title: labelIn(stage.rules.label, locale),
      failed: problems.length > 0,
      summary: problems,
      back: `/${locale}/status`,
      regime: stage.regime.name,
      due: dueText(stage.dueAt, new Date(), words),
      prefilled: Object.values(answers).some((answer) => answer !== ''),
      questions: stage.rules.asks.flatMap((id) => {
        const question = findQuestion(id);
        return question ? [questionModel(question, answers, problems, words)] : [];
      }),
      hint: t('stages.answerHint', { longest: LONGEST_ANSWER.toLocaleString(locale) }),
      submissionId: newId(),
      token: this.session.tokenFor(open),
      action: `/${locale}/status/stage/${stage.id}`,
    };
    this.pages.send(request, response, 'stage', model, problems.length > 0 ? 422 : 200);
  }
}

/** Of a choice only what was offered. */
function answerTo(id: string, typed: string): string {
  const options = findQuestion(id)?.options;
  return !options || options.includes(typed) ? typed : '';
}

function questionModel(
  { id, kind, options, optional, label }: RegimeQuestion,
  answers: Answers,
  problems: readonly { input: string; text: string }[],
  { t, locale }: Translator,
) {
  return {
    input: `q-${id}`,
    kind,
    optional,
    label: labelIn(label, locale),
    answer: answers[id] ?? '',
    rows: SHORT.includes(id) ? 1 : 4,
    error: problems.find(({ input }) => input === `q-${id}`)?.text ?? null,
    options: (options ?? []).map((value) => ({ value, label: t(`stages.options.${value}`) })),
  };
}

/** Nothing is required: a report in time with gaps is worth more than a complete one too late. Too long is too long. */
function problemsOf(
  { rules }: OwedStage,
  answers: Answers,
  { t, locale }: Translator,
): { input: string; text: string }[] {
  if (Object.values(answers).every((answer) => answer === ''))
    return [{ input: `q-${rules.asks[0] ?? ''}`, text: t('stages.empty') }];
  return rules.asks.flatMap((id) => {
    const surplus = Array.from(answers[id] ?? '').length - LONGEST_ANSWER;
    if (surplus <= 0) return [];
    const numbers = {
      longest: LONGEST_ANSWER.toLocaleString(locale),
      surplus: surplus.toLocaleString(locale),
    };
    return [{ input: `q-${id}`, text: t('errors.messageTooLong', numbers) }];
  });
}
