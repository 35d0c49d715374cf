// An analyst's hands at one instance: the API as the console uses it, with cookie and CSRF token.

/** What the API said when it did not do it. */
export class Refused extends Error {
  /**
   * @param {string} call @param {number} status @param {{ code?: string, detail?: string } | null} problem RFC 9457
   */
  constructor(call, status, problem) {
    super(`${call} answered ${status}: ${problem?.code ?? ''} ${problem?.detail ?? JSON.stringify(problem)}`);
    this.status = status;
    this.code = problem?.code;
  }
}

export class Desk {
  #headers;
  /** Of whoever sits here. */
  login;

  /** @param {import('./instance.mjs').Instance} instance that has started */
  constructor(instance) {
    this.instance = instance;
  }

  /** @param {{ email: string, password: string }} [login] the first administrator's unless another is given */
  async signIn({ email, password } = this.instance.local.admin) {
    const response = await fetch(this.#url('/session'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    const body = await response.json();
    if (!response.ok) throw new Refused('POST /session', response.status, body);
    const cookie = response.headers.getSetCookie()[0].split(';', 1)[0];
    this.#headers = { cookie, 'x-csrf-token': body.csrfToken };
    this.login = { email, password };
    return this;
  }

  get(path) {
    return this.#call('GET', path);
  }

  post(path, body) {
    return this.#call('POST', path, body ?? {});
  }

  patch(path, body) {
    return this.#call('PATCH', path, body);
  }

  put(path, body) {
    return this.#call('PUT', path, body);
  }

  /** @throws Refused */
  async #call(method, path, body) {
    const response = await fetch(this.#url(path), {
      method,
      headers: { ...this.#headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const read = /json/u.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : text;
    if (!response.ok) throw new Refused(`${method} ${path}`, response.status, read);
    return read;
  }

  #url(path) {
    return `${this.instance.local.api}/api/v1${path}`;
  }
}
