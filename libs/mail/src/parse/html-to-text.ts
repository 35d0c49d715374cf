const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };

/** What a tag puts into the text; closing tags under their name with a slash. */
const breaks = new Map<string, string>([
  ['br', '\n'],
  ['hr', '\n----\n'],
  ['li', '\n- '],
  ['tr', '\n'],
  ['div', '\n'],
  ['/div', '\n'],
  ['/li', '\n'],
  ['/dt', '\n'],
  ['/dd', '\n'],
  ['/td', '\t'],
  ['/th', '\t'],
  ['p', '\n'],
  ['/p', '\n\n'],
  ['/pre', '\n\n'],
  ['/table', '\n\n'],
  ['/blockquote', '\n\n'],
  ['/h1', '\n\n'],
  ['/h2', '\n\n'],
  ['/h3', '\n\n'],
  ['/h4', '\n\n'],
]);

/**
 * Plain text of HTML that `sanitiseHtml` has made: its output is well formed and uses few entities, so that no
 * parser is needed. Where a link leads stands behind its text, because there the deceit of a phishing mail is.
 */
export function htmlToText(sanitised: string): string {
  const out: string[] = [];
  let preformatted = 0;
  let link: { href: string; from: number } | null = null;
  for (const token of sanitised.split(/(<[^>]*>)/)) {
    if (!token.startsWith('<')) {
      if (token !== '') out.push(unescape(preformatted > 0 ? token : token.replaceAll(/\s+/g, ' ')));
      continue;
    }
    const tag = /^<(\/?[a-z0-9]+)/.exec(token)?.[1] ?? '';
    if (tag === 'pre') preformatted++;
    else if (tag === '/pre') preformatted--;
    else if (tag === 'a') {
      const href = /\shref="([^"]*)"/.exec(token)?.[1];
      link = href === undefined ? null : { href: unescape(href), from: out.length };
    } else if (tag === '/a' && link) {
      const label = out.slice(link.from).join('').trim();
      if (label !== link.href && `mailto:${label}` !== link.href) out.push(` <${link.href}>`);
      link = null;
    }
    const gap = breaks.get(tag);
    if (gap !== undefined) out.push(gap);
  }
  return tidy(out.join(''));
}

function unescape(text: string): string {
  return text.replaceAll(/&(amp|lt|gt|quot|nbsp|#39);/g, (all, name: string) => entities[name] ?? all);
}

function tidy(text: string): string {
  // By lines, because an expression for blanks before a line end takes the square of their number.
  const lines = text.replaceAll('\u00A0', ' ').split('\n');
  return lines
    .map((line) => (/^ \S/.test(line) ? line.trim() : line.trimEnd()))
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** For a message of which one part has HTML and another has not. */
export function textToHtml(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<pre>${escaped}</pre>`;
}
