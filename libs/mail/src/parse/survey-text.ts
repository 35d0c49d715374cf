import { isTextLeaf, ownParts, type Part } from '../mime/part.js';

/** Which forms of text a message has, told from its tree alone. Blank parts do not count. */
export interface TextSurvey {
  leaves: Part[];
  plain: boolean;
  html: boolean;
  /** Plain text that is nobody's alternative. */
  loosePlain: boolean;
  /** HTML of which no plain alternative says the same. */
  looseHtml: boolean;
}

export function surveyText(message: Part): TextSurvey {
  const found: TextSurvey = { leaves: [], plain: false, html: false, loosePlain: false, looseHtml: false };
  walk(message, { inAlternative: false, hasPlain: false }, found);
  return found;
}

interface Place {
  inAlternative: boolean;
  hasPlain: boolean;
}

function walk(part: Part, place: Place, found: TextSurvey): void {
  const inside = part.type === 'multipart/alternative' ? alternative(part, place) : place;
  for (const child of part.children) walk(child, inside, found);
  if (!isTextLeaf(part)) return;
  found.leaves.push(part);
  if (isBlank(part)) return;
  if (part.type === 'text/plain') {
    found.plain = true;
    found.loosePlain ||= !place.inAlternative;
  } else {
    found.html = true;
    found.looseHtml ||= !place.hasPlain;
  }
}

function alternative(part: Part, place: Place): Place {
  const hasPlain = place.hasPlain || [...ownParts(part)].some(isPlainText);
  return { inAlternative: true, hasPlain };
}

function isPlainText(part: Part): boolean {
  return isTextLeaf(part) && part.type === 'text/plain' && !isBlank(part);
}

function isBlank({ body }: Part): boolean {
  return body.length < 1000 && body.toString('latin1').trim() === '';
}
