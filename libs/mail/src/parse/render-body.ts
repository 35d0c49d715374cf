import type { Part } from '../mime/part.js';
import type { ParseRun } from '../mime/read-part.js';
import { boundNesting } from './bound-nesting.js';
import { cleanBody } from './clean-text.js';
import { type BodyBlock, collectBody, isBlank } from './collect-body.js';
import { htmlToText, textToHtml } from './html-to-text.js';
import { sanitiseHtml } from './sanitise-html.js';

export interface RenderedBody {
  text: string;
  html: string | null;
  files: Part[];
}

/** The text and the safe HTML of a message. One without words of its own shows those of the messages attached. */
export function renderBody(message: Part, run: ParseRun): RenderedBody {
  const own = collectBody(message, run);
  let blocks = own.blocks;
  for (let inner = own.messages; blocks.every(isBlank) && inner.length > 0;) {
    const collected = inner.slice(0, 50).map((each) => collectBody(each, run));
    blocks = collected.flatMap((each) => each.blocks);
    inner = collected.flatMap((each) => each.messages);
  }
  const rendered = blocks.filter((block) => !isBlank(block)).map((block) => renderBlock(block, run));
  const joined = rendered.map((block) => block.text).join('\n');
  const { maxTextChars } = run.limits;
  if (joined.length > maxTextChars) run.problems.add('text-truncated', `${joined.length} characters`);
  const text = cleanBody(joined.slice(0, maxTextChars)).trim();
  const hasHtml = rendered.some((block) => block.html !== null);
  const html = rendered.map((block) => block.html ?? textToHtml(block.text)).join('\n');
  return {
    text,
    html: hasHtml ? cleanBody(html) : null,
    files: own.files,
  };
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
