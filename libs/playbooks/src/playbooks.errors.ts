import { DomainError } from '@tocsin/platform';
import { type PlaybookProblem } from './playbook/read-playbook.js';

export const playbookUnknown = () =>
  new DomainError('PLAYBOOK.UNKNOWN', { status: 404, title: 'There is no such playbook' });

/** It is there and cannot be used; its page says what is wrong. */
export const playbookBroken = (key: string) =>
  new DomainError('PLAYBOOK.BROKEN', {
    status: 409,
    title: `The playbook ${key} cannot be used`,
    extra: { key },
  });

export const playbookRefused = (problems: readonly PlaybookProblem[]) =>
  new DomainError('PLAYBOOK.REFUSED', {
    status: 422,
    title: 'This is no playbook yet',
    extra: { problems },
  });
