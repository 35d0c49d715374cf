import { describe, expect, test } from '@jest/globals';
import { boundNesting } from './bound-nesting.js';
import { htmlToText } from './html-to-text.js';
import { sanitiseHtml } from './sanitise-html.js';

describe('sanitiseHtml', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" \u0001java\nscript:alert(1)">x</a>',
    '<svg><script>alert(1)</script></svg>',
    '<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>',
    '<style>@import url(https://example.net/x.css)</style>',
    '<p style="background:url(https://example.net/b.png)">x</p>',
    '<link rel=stylesheet href=https://example.net/x.css>',
    '<img src="https://example.net/beacon.gif">',
    '<img src="//example.net/beacon.gif">',
    '<img src="data:image/svg+xml;base64,PHN2Zz4=">',
    '<img srcset="https://example.net/1.png 1x" src="cid:a">',
    '<iframe src="https://example.net"></iframe>',
    '<form action="https://example.net"><input name=password><button>Go</button></form>',
    '<meta http-equiv=refresh content="0;url=https://example.net">',
    '<base href="https://example.net">',
    '<object data="https://example.net/x.swf"></object><embed src=x>',
    '<video src="https://example.net/v.mp4" autoplay></video>',
    '<a href="data:text/html,x">x</a>',
    '<table background="https://example.net/b.png"><tr><td>x</td></tr></table>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<!--[if mso]><img src="https://example.net/x"><![endif]-->',
  ])('nothing of %s can act or call out', (html) => {
    const clean = sanitiseHtml(html);
    expect(clean).not.toMatch(
      /script|onerror|style|https?:|\/\/example|data:|<form|<input|<meta|<base|<iframe|<link|import|srcset/i,
    );
  });

  test('keeps text, structure, images by cid, and links that give nothing away', () => {
    const clean = sanitiseHtml(
      '<div dir="rtl"><p>مرحبا <b>x</b></p><img src="cid:logo@x" alt="l"><a href="https://example.net/?a=1&b=2" onclick="x()">here</a></div>',
    );
    expect(clean).toBe(
      '<div dir="rtl"><p>مرحبا <b>x</b></p><img src="cid:logo@x" alt="l" /><a href="https://example.net/?a=1&amp;b=2" rel="noopener noreferrer nofollow" target="_blank">here</a></div>',
    );
  });
});

describe('boundNesting', () => {
  test('leaves ordinary HTML alone, also where end tags are left out', () => {
    const html = `<table>${'<tr><td>a<td>b'.repeat(500)}</table>${'<p>x'.repeat(500)}<ul>${'<li>y'.repeat(500)}</ul>`;
    expect(boundNesting(html)).toEqual({ html, cut: false });
  });

  test.each(['<div>', '<p><b><i>', '<table><tr><td>', '<p><li>', '<a href=x>', '<div></b>'])(
    'half a megabyte of %s is flattened, and sanitised in a moment',
    (piece) => {
      const bounded = boundNesting(`${piece.repeat(500_000 / piece.length)}end`);
      const started = performance.now();
      expect(bounded.cut).toBe(true);
      expect(sanitiseHtml(bounded.html)).toContain('end');
      expect(performance.now() - started).toBeLessThan(2000);
    },
  );
});

describe('htmlToText', () => {
  const text = (html: string): string => htmlToText(sanitiseHtml(html));

  test('breaks where a reader sees a break', () => {
    expect(text('<p>one  two</p><p>three<br>four</p><ul><li>a</li><li>b</li></ul>')).toBe(
      'one two\n\nthree\nfour\n\n- a\n\n- b',
    );
    expect(text('<pre>a\n  b</pre>')).toBe('a\n  b');
    expect(text('a &lt;tag&gt; &amp; &quot;q&quot;&nbsp;x')).toBe('a <tag> & "q" x');
  });

  test('shows where a link leads, where its text says something else', () => {
    expect(text('<a href="https://example.net/x"><span>Your <b>bank</b></span></a>')).toBe(
      'Your bank <https://example.net/x>',
    );
    expect(text('<a href="https://example.net/x">https://example.net/x</a>')).toBe('https://example.net/x');
    expect(text('<a href="mailto:a@example.org">a@example.org</a>')).toBe('a@example.org');
    expect(text('<a href="https://example.net/x"><img src="https://example.net/y.png"></a>')).toBe(
      '<https://example.net/x>',
    );
  });
});
