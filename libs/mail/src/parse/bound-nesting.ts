const maxOpen = 150;

const voids = new Set(
  'area base br col embed hr img input link meta param source track wbr !doctype ?xml'.split(' '),
);

/** Elements whose end tag HTML lets one leave out, and what their start closes. */
const implied = new Map<string, string[]>([
  ['p', ['p']],
  ['li', ['li']],
  ['dt', ['dt', 'dd']],
  ['dd', ['dt', 'dd']],
  ['option', ['option']],
  ['td', ['td', 'th']],
  ['th', ['td', 'th']],
  ['tr', ['td', 'th', 'tr']],
]);

/**
 * Drops the tags of elements nested deeper than 150. The sanitiser's time grows with the square of the depth (half a
 * megabyte of `<p><b><i>` took it 12 s); people do not nest so deep. Linear, and never stricter than a browser needs.
 */
export function boundNesting(html: string): { html: string; cut: boolean } {
  const open: string[] = [];
  const out: string[] = [];
  let copied = 0;
  for (let at = html.indexOf('<'); at >= 0;) {
    const end = html.indexOf('>', at);
    if (end < 0) break;
    const tag = /^<(\/?)([a-z!?][a-z0-9:-]{0,30})/i.exec(html.slice(at, at + 40));
    if (tag && !keepsDepth(open, (tag[2] ?? '').toLowerCase(), tag[1] === '/')) {
      out.push(html.slice(copied, at));
      copied = end + 1;
    }
    at = html.indexOf('<', tag ? end : at + 1);
  }
  if (copied === 0) return { html, cut: false };
  out.push(html.slice(copied));
  return { html: out.join(''), cut: true };
}

/** Applies a tag to the open elements; false where the tag would go too deep and must be dropped. */
function keepsDepth(open: string[], name: string, closes: boolean): boolean {
  if (voids.has(name)) return true;
  if (closes) {
    const found = open.lastIndexOf(name);
    if (found >= 0) open.length = found;
    return true;
  }
  const closable = implied.get(name) ?? [];
  while (closable.includes(open.at(-1) ?? '')) open.pop();
  if (open.length >= maxOpen) return false;
  open.push(name);
  return true;
}
