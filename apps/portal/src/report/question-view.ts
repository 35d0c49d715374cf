import { type DraftAnswers, type DraftFile, MAX_DRAFT_FILE_BYTES, MAX_DRAFT_FILES } from '@tocsin/intake';
import { type Page } from '../form/page.js';
import { type FieldProblem } from '../form/problem.js';
import { pageBefore } from '../form/flow.js';
import { type PageModel } from '../http/pages.js';
import { type Translator } from '../i18n/translator.js';
import { fieldView, problemText } from './field-view.js';
import { fileSize } from './file-size.js';

/** One line of the box that lists what is wrong. */
export interface SummaryLine {
  input: string;
  text: string;
}

export interface QuestionFacts {
  page: Page;
  answers: DraftAnswers;
  files: readonly DraftFile[];
  problems: readonly FieldProblem[];
  /** Problems that belong to no question: of files, of the form as a whole. */
  others: readonly SummaryLine[];
  token: string;
  returning: boolean;
}

/** Everything that the template of a question needs. */
export function questionView(facts: QuestionFacts, words: Translator): PageModel {
  const { page, answers, problems, others } = facts;
  const { locale, t, has } = words;
  const summary = [
    ...problems.map((one) => ({ input: one.input, text: problemText(one, words) })),
    ...others,
  ];
  const only = page.fields.length === 1 && !page.files;
  const before = facts.returning ? 'check' : pageBefore(page.id, answers);
  return {
    title: t(`pages.${page.id}.title`),
    intro: has(`pages.${page.id}.intro`) ? t(`pages.${page.id}.intro`) : null,
    failed: summary.length > 0,
    back: before ? `/${locale}/report/${before}` : `/${locale}`,
    formSwitchesLanguage: true,
    summary,
    page,
    /** A page's only question is its heading. */
    headed: only,
    fields: page.fields.map((field) => fieldView(field, answers, problems, words)),
    files: page.files ? filesView(facts, locale) : null,
    token: facts.token,
    returning: facts.returning,
    action: `/${locale}/report/${page.id}`,
  };
}

function filesView({ files, others }: QuestionFacts, locale: string) {
  return {
    full: files.length >= MAX_DRAFT_FILES,
    count: MAX_DRAFT_FILES,
    size: fileSize(MAX_DRAFT_FILE_BYTES, locale),
    errors: others.filter(({ input }) => input === 'files').map(({ text }) => text),
    listed: files.map(({ id, name, size }) => ({ id, name, size: fileSize(size, locale) })),
  };
}
