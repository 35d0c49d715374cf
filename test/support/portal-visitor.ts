/** What a browser without JavaScript is to the portal: cookies, links and forms, nothing else. */
export interface VisitedPage {
  status: number;
  /** Path and query after all redirects. */
  path: string;
  html: string;
  headers: Headers;
}

export interface SentFile {
  name: string;
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

type Answers = Record<string, string | string[]>;

/** Walks through the portal with plain `fetch` and a cookie jar. */
export class PortalVisitor {
  readonly jar = new Map<string, string>();
  page: VisitedPage = { status: 0, path: '', html: '', headers: new Headers() };

  constructor(
    private readonly base: string,
    private readonly locale = 'en',
  ) {}

  get(path: string): Promise<VisitedPage> {
    return this.request(this.full(path), {});
  }

  /** Fills the shown page's form and presses a button; hidden fields go along as a browser sends them. */
  submit(answers: Answers = {}, files: SentFile[] = []): Promise<VisitedPage> {
    const form = this.form();
    const pairs: [string, string][] = form.hidden.filter(([name]) => !(name in answers));
    for (const [name, value] of Object.entries(answers)) {
      for (const one of [value].flat()) pairs.push([name, one]);
    }
    return this.post(form.action, pairs, form.multipart ? files : null);
  }

  /** Posts these pairs and no others. */
  post(path: string, pairs: [string, string][], files: SentFile[] | null = null): Promise<VisitedPage> {
    if (files === null) {
      return this.request(this.full(path), { method: 'POST', body: new URLSearchParams(pairs) });
    }
    const body = new FormData();
    for (const [name, value] of pairs) body.append(name, value);
    for (const file of files) body.append('files', new Blob([file.bytes], { type: file.type }), file.name);
    return this.request(this.full(path), { method: 'POST', body });
  }

  /** Presses "Report with my name" or "Report anonymously". */
  async start(identity: 'named' | 'anonymous'): Promise<VisitedPage> {
    await this.get('');
    return this.post('report', [['identity', identity]]);
  }

  /** The main form of the shown page: the last one that has fields to fill in or a token. */
  form(): { action: string; multipart: boolean; hidden: [string, string][] } {
    const found = [...this.page.html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)]
      .filter(([, , inside]) => inside!.includes('name="token"'))
      .at(-1);
    if (!found) throw new Error(`no form on ${this.page.path} (${this.page.status})`);
    const [, attributes = '', inside = ''] = found;
    const hidden = [...inside.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
    return {
      action: /action="([^"]*)"/.exec(attributes)?.[1] ?? '',
      multipart: attributes.includes('multipart/form-data'),
      hidden: hidden.map(([, name, value]) => [name!, unescaped(value!)]),
    };
  }

  /** Names of all inputs that a person can fill in on the shown page. */
  inputs(): string[] {
    const names = [...this.page.html.matchAll(/<(?:input|textarea|select)\b[^>]*\bname="([^"]+)"/g)].map(
      ([, n]) => n!,
    );
    return [...new Set(names)].filter((name) => !['token', 'return', 'website'].includes(name));
  }

  /** The shown page as a person reads it. */
  text(): string {
    const body = this.page.html.replace(/<head>[\s\S]*?<\/head>/, '').replace(/<[^>]+>/g, ' ');
    return unescaped(body).replace(/\s+/g, ' ');
  }

  private full(path: string): string {
    if (path.startsWith('http')) return path;
    return `${this.base}${path.startsWith('/') ? path : `/${this.locale}/${path}`}`;
  }

  private async request(url: string, init: RequestInit): Promise<VisitedPage> {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...init, redirect: 'manual', headers: cookie ? { cookie } : {} });
    for (const set of response.headers.getSetCookie()) this.keep(set);
    const location = response.headers.get('location');
    if (location !== null && response.status < 400) {
      await response.arrayBuffer();
      const next = new URL(location, url);
      if (next.origin !== new URL(this.base).origin) return this.shown(response, next.href, '');
      return this.request(next.href, {});
    }
    const { pathname, search } = new URL(url);
    return this.shown(response, pathname + search, await response.text());
  }

  private shown({ status, headers }: Response, path: string, html: string): VisitedPage {
    this.page = { status, path, html, headers };
    return this.page;
  }

  private keep(set: string): void {
    const [pair = '', ...attributes] = set.split(';');
    const [name = '', value = ''] = pair.split('=');
    const gone = value === '' || attributes.some((one) => /expires=Thu, 01 Jan 1970/i.test(one));
    if (gone) this.jar.delete(name);
    else this.jar.set(name, value);
  }
}

function unescaped(html: string): string {
  return html
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}
