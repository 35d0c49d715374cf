import { randomBytes } from 'node:crypto';
import { type Api, answered, apiOfPerson, apiWithKey } from './doors/api.js';
import type { Target } from './doors/target.js';
import { PEOPLE, type PersonKey, type TeamKey } from './people/people.js';

/** The system that the demo fills, with the names of what is in it already. */
export class World {
  readonly api: Api;
  readonly people = new Map<PersonKey, string>();
  readonly teams = new Map<TeamKey, string>();
  readonly organisations = new Map<string, string>();
  /** What the ages of reports are counted from: when the demo began, also where it goes on later. */
  begun = new Date();
  /** Where reports by mail go. */
  mailAddress = '';
  private readonly sessions = new Map<PersonKey, Promise<Api>>();

  constructor(
    readonly target: Target,
    readonly say: (line: string) => void,
  ) {
    this.api = apiWithKey(target);
  }

  /** The API in an analyst's name, so that the record says who decided. */
  as(key: PersonKey): Promise<Api> {
    const known = this.sessions.get(key);
    if (known) return known;
    const session = this.signIn(key);
    this.sessions.set(key, session);
    return session;
  }

  idOf(name: string): string {
    const id = this.organisations.get(name);
    if (!id) throw new Error(`there is no organisation "${name}"`);
    return id;
  }

  /** With a new random password that is nowhere kept: an earlier one is nobody's, either. */
  private async signIn(key: PersonKey): Promise<Api> {
    const person = PEOPLE.find((one) => one.key === key);
    const id = this.people.get(key);
    if (!person || !id) throw new Error(`there is no analyst "${key}"`);
    const password = randomPassword();
    await answered(this.api.PATCH('/api/v1/people/{id}', { params: { path: { id } }, body: { password } }));
    return apiOfPerson(this.target, person.email, password);
  }
}

export function randomPassword(): string {
  return randomBytes(24).toString('base64url');
}
