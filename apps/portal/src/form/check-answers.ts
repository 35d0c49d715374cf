import { type DraftAnswers } from '@tocsin/intake';
import { type ChoiceField, type Field, type TextField } from './field.js';
import { fieldsFor } from './flow.js';
import { type Page } from './page.js';
import { type FieldProblem } from './problem.js';
import { readDate } from './real-date.js';

/** What checking needs to know besides the answers. */
export interface CheckFacts {
  now: Date;
  /** Files in the draft. */
  files: number;
}

/** Everything that keeps this page from being left; empty if nothing does. */
export function checkPage(page: Page, answers: DraftAnswers, facts: CheckFacts): FieldProblem[] {
  const problems = page.fields.flatMap((field) =>
    skipped(field, answers) ? [] : checkField(field, answers, facts.now),
  );
  if (page.files && problems.length === 0 && !hasSubstance(answers, facts.files)) {
    problems.push({ field: 'description', input: 'description', message: 'nothingToGoOn' });
  }
  return problems;
}

/** Questions about the person are no questions for somebody who wants to stay anonymous. */
function skipped(field: Field, answers: DraftAnswers): boolean {
  return Boolean(field.identifying) && answers.identity === 'anonymous';
}

/** A report must say something: a description, a link (or number, file name …), or a file. */
function hasSubstance(answers: DraftAnswers, files: number): boolean {
  if (files > 0 || answers.description) return true;
  return fieldsFor(answers).some(({ evidence, name }) => evidence && answers[name]);
}

function checkField(field: Field, answers: DraftAnswers, now: Date): FieldProblem[] {
  const value = answers[field.name] ?? '';
  switch (field.kind) {
    case 'date':
      return checkDate(field.name, answers, now);
    case 'radios':
    case 'select':
    case 'checkboxes':
      return checkChoice(
        field,
        [value].flat().filter((one) => one !== ''),
      );
    case 'text':
    case 'textarea':
      return checkText(field, String(value));
  }
}

function checkChoice(field: ChoiceField, chosen: string[]): FieldProblem[] {
  const input = field.kind === 'select' ? field.name : `${field.name}-${field.options[0] ?? ''}`;
  if (chosen.some((one) => !field.options.includes(one)))
    return [{ field: field.name, input, message: 'option' }];
  return field.required && chosen.length === 0 ? [{ field: field.name, input, message: 'required' }] : [];
}

function checkText(field: TextField, text: string): FieldProblem[] {
  const at = { field: field.name, input: field.name };
  if (text === '') return field.required ? [{ ...at, message: 'required' }] : [];
  const length = Array.from(text).length;
  if (length > field.longest) {
    return [
      { ...at, message: 'tooLong', params: { longest: field.longest, surplus: length - field.longest } },
    ];
  }
  return field.format === 'email' && !isMailAddress(text) ? [{ ...at, message: 'email' }] : [];
}

/** Lenient: only what can certainly not be written to is refused; whether it exists shows when we write. */
function isMailAddress(text: string): boolean {
  return /^[^\s@<>"(),:;[\]\\]+@[^\s@<>"(),:;[\]\\]+\.[^\s@<>"(),:;[\]\\.]{2,}$/u.test(text);
}

function checkDate(name: string, answers: DraftAnswers, now: Date): FieldProblem[] {
  const part = (which: string) => String(answers[`${name}-${which}`] ?? '');
  const reading = readDate({ day: part('day'), month: part('month'), year: part('year') }, now);
  if (reading === null || 'date' in reading) return [];
  return [{ field: name, input: `${name}-${reading.part}`, message: reading.wrong }];
}
