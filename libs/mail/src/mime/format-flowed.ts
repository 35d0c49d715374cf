/**
 * Joins the lines of format=flowed text (RFC 3676): a line that ends with a blank goes on in the next one of the same
 * depth of quotation, one blank of stuffing goes, and `-- ` is a line of its own. With `delSp` the blank at the end was
 * put there by the sender's program. Quoted lines come out as `> text`, however they were spaced.
 */
export function unflow(text: string, delSp: boolean): string {
  const out: string[] = [];
  let paragraph: string[] = [];
  let depth = 0;
  const close = (): void => {
    if (paragraph.length > 0) out.push(prefix(depth) + paragraph.join(''));
    paragraph = [];
  };
  for (const line of text.split(/\r\n|\n|\r/)) {
    const quotes = /^>*/.exec(line)?.[0].length ?? 0;
    const rest = line.slice(quotes);
    const content = rest.startsWith(' ') ? rest.slice(1) : rest;
    const signature = content === '-- ';
    if (quotes !== depth || signature) close();
    depth = quotes;
    const flows = content.endsWith(' ') && !signature;
    paragraph.push(flows && delSp ? content.slice(0, -1) : content);
    if (!flows) close();
  }
  close();
  return out.join('\n');
}

function prefix(depth: number): string {
  return depth === 0 ? '' : `${'>'.repeat(depth)} `;
}
