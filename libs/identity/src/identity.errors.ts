import { DomainError } from '@tocsin/platform';

export const forbidden = (right: string) =>
  new DomainError('IDENTITY.FORBIDDEN', {
    status: 403,
    title: 'You may not do this',
    detail: `It needs the right ${right}.`,
    extra: { right },
  });

/** Said for a wrong password, an unknown account and a disabled one alike. */
export const loginFailed = () =>
  new DomainError('IDENTITY.LOGIN_FAILED', {
    status: 401,
    title: 'This e-mail address and password do not match',
  });

export const tooManyAttempts = (seconds: number) =>
  new DomainError('IDENTITY.TOO_MANY_ATTEMPTS', {
    status: 429,
    title: 'Too many attempts',
    detail: `Try again in ${seconds} seconds.`,
    extra: { retryAfter: seconds },
  });

export const personUnknown = () =>
  new DomainError('IDENTITY.PERSON_UNKNOWN', { status: 404, title: 'There is no such person' });

export const teamUnknown = () =>
  new DomainError('IDENTITY.TEAM_UNKNOWN', { status: 404, title: 'There is no such team' });

export const apiKeyUnknown = () =>
  new DomainError('IDENTITY.API_KEY_UNKNOWN', { status: 404, title: 'There is no such API key' });

export const emailTaken = () =>
  new DomainError('IDENTITY.EMAIL_TAKEN', { status: 409, title: 'Someone has this e-mail address already' });

export const teamNameTaken = () =>
  new DomainError('IDENTITY.TEAM_NAME_TAKEN', { status: 409, title: 'A team has this name already' });

export const scopeBeyondOwn = (scope: string) =>
  new DomainError('IDENTITY.SCOPE_BEYOND_OWN', {
    status: 403,
    title: 'Nobody can be given more than you may do yourself',
    detail: `You do not have ${scope}.`,
  });

export const lastAdministrator = () =>
  new DomainError('IDENTITY.LAST_ADMINISTRATOR', {
    status: 409,
    title: 'This is the last administrator',
    detail: 'Make someone else an administrator first.',
  });

export const preferencesTooLarge = (bytes: number, most: number) =>
  new DomainError('IDENTITY.PREFERENCES_TOO_LARGE', {
    status: 413,
    title: 'These settings are too large to keep',
    detail: `They would take ${bytes} bytes; ${most} are kept for a person.`,
  });
