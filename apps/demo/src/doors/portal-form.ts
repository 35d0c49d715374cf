import type { Target } from './target.js';

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

interface ShownPage {
  path: string;
  html: string;
}

/** The public form as a browser without JavaScript uses it: links, forms, cookies. */
export class PortalForm {
  private readonly cookies = new Map<string, string>();
  private shown: ShownPage = { path: '', html: '' };

  constructor(
    private readonly target: Target,
    private readonly locale: string,
  ) {}

  /**
   * From the first page to the receipt; each page gets those answers that it asks for.
   * @throws Error naming the page that was not left, with its complaints
   */
  async send(identity: string, answers: Record<string, string | string[]>): Promise<void> {
    await this.visit(`/${this.locale}`);
    await this.visit(`/${this.locale}/report`, [['identity', identity]]);
    for (let page = this.shown.path; !page.endsWith('/sent'); page = this.shown.path) {
      await this.visit(...this.filledIn({ ...answers, identity }));
      if (this.shown.path === page) throw new Error(`the form stays at ${page}: ${complaintsOf(this.shown)}`);
    }
  }

  /** The page's form with its hidden fields, as a browser sends them, and the answers that it has inputs for. */
  private filledIn(answers: Record<string, string | string[]>): [string, [string, string][]] {
    const { path, html } = this.shown;
    const form = [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)]
      .filter(([, , inside = '']) => inside.includes('name="token"'))
      .at(-1);
    const [, attributes = '', inside = ''] = form ?? [];
    const action = /action="([^"]*)"/.exec(attributes)?.[1];
    if (action === undefined) throw new Error(`there is no form on ${path}`);
    const hidden = [...inside.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']): [string, string] => [name, unescaped(value)],
    );
    const asked = new Set(
      [...inside.matchAll(/<(?:input|textarea|select)\b[^>]*\bname="([^"]+)"/g)].map(([, name]) => name),
    );
    const given = Object.entries(answers)
      .filter(([name]) => asked.has(name) && !hidden.some(([known]) => known === name))
      .flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one]));
    return [unescaped(action), [...hidden, ...given]];
  }

  private async visit(path: string, fields?: [string, string][]): Promise<void> {
    const url = new URL(path, this.target.portal);
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const post = fields && { method: 'POST', body: new URLSearchParams(fields) };
    const response = await fetch(url, { ...post, redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      this.cookies.set(name, value);
    }
    const html = await response.text();
    const next = response.headers.get('location');
    if (next !== null) return this.visit(next);
    this.shown = { path: url.pathname, html };
    if (response.status !== 200 && response.status !== 422)
      throw new Error(`${url.pathname} answered ${response.status}`);
  }
}

function complaintsOf({ html }: ShownPage): string {
  const summary = /<div[^>]*role="alert"[^>]*>([\s\S]*?)<\/div>/.exec(html)?.[1] ?? '';
  return summary
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function unescaped(html: string): string {
  return html.replaceAll(/&(#39|\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
