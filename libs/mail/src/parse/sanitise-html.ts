import sanitize from 'sanitize-html';

const structure = 'p div br hr span blockquote pre code h1 h2 h3 h4 h5 h6 ul ol li dl dt dd center';
const marks = 'a b strong i em u s strike del ins sub sup small big tt kbd samp font abbr cite q';
const tables = 'table caption thead tbody tfoot tr th td img';

/**
 * What is left of a mail's HTML: structure, marks, tables, links that lead nowhere by themselves and images that
 * came with the mail. No styles (a style can load, hide and cover), no scripts, forms, frames or remote content.
 */
const options: sanitize.IOptions = {
  allowedTags: `${structure} ${marks} ${tables}`.split(' '),
  allowedAttributes: {
    '*': ['dir', 'lang', 'title'],
    a: ['href', 'rel', 'target'],
    img: ['src', 'alt', 'width', 'height'],
    td: ['colspan', 'rowspan', 'align', 'valign'],
    th: ['colspan', 'rowspan', 'align', 'valign'],
    ol: ['start', 'type'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel', 'ftp'],
  allowedSchemesByTag: { img: ['cid'] },
  allowProtocolRelative: false,
  // Their text is no text for a reader.
  nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'title', 'head', 'xml', 'svg', 'math'],
  disallowedTagsMode: 'discard',
  nestingLimit: 100,
  parseStyleAttributes: false,
  transformTags: {
    a: (tagName, attribs) => ({
      tagName,
      attribs: { ...attribs, rel: 'noopener noreferrer nofollow', target: '_blank' },
    }),
  },
  // A remote image is a beacon; only images inside the mail stay (RFC 2392).
  exclusiveFilter: (frame) => frame.tag === 'img' && !/^cid:/i.test(frame.attribs['src'] ?? ''),
};

export function sanitiseHtml(html: string): string {
  return sanitize(html, options).trim();
}
