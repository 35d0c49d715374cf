import type { ParseRun } from '../mime/read-part.js';
import { boundNesting } from './bound-nesting.js';
import { cleanBody } from './clean-text.js';
import { type BodyBlock, isBlank } from './collect-body.js';
import { htmlToText, textToHtml } from './html-to-text.js';
import { sanitiseHtml } from './sanitise-html.js';

export interface RenderedBody {
  text: string;
  html: string | null;
}

/** The text and the safe HTML of what either reader found, under the limits of the run. */
export function renderBody(blocks: BodyBlock[], run: ParseRun): RenderedBody {
  const rendered = blocks.filter((block) => !isBlank(block)).map((block) => renderBlock(block, run));
  const joined = rendered.map((block) => block.text).join('\n');
  const { maxTextChars } = run.limits;
  if (joined.length > maxTextChars) run.problems.add('text-truncated', `${joined.length} characters`);
  const text = cleanBody(joined.slice(0, maxTextChars)).trim();
  const hasHtml = rendered.some((block) => block.html !== null);
  const html = rendered.map((block) => block.html ?? textToHtml(block.text)).join('\n');
  return { text, html: hasHtml ? cleanBody(html) : null };
}

function renderBlock(block: BodyBlock, run: ParseRun): { text: string; html: string | null } {
  const html = block.html === null ? null : readHtml(block.html, run);
  const plain = block.plain?.trim() ? block.plain : null;
  return { text: plain ?? htmlToText(html ?? ''), html };
}

function readHtml(source: string, run: ParseRun): string {
  const allowed = Math.max(0, run.limits.maxHtmlChars - run.htmlChars);
  run.htmlChars += Math.min(source.length, allowed);
  if (source.length > allowed) run.problems.add('html-truncated', `${source.length} characters`);
  const bounded = boundNesting(source.slice(0, allowed));
  if (bounded.cut) run.problems.add('html-too-deep');
  try {
    return sanitiseHtml(bounded.html);
  } catch (error) {
    // The sanitiser is not ours; should it fail, the source is shown as text and nothing of it is trusted.
    run.problems.add('html-unreadable', error instanceof Error ? error.message : 'unknown error');
    return textToHtml(bounded.html);
  }
}
