import { randomBytes } from 'node:crypto';
import { Desk } from './desk.mjs';

/**
 * Makes a duty lead at an instance and sits down in his place: who administers a system may not decide on purges.
 * @param {import('./instance.mjs').Instance} instance that has started
 */
export async function seatLead(instance) {
  const { name, domain } = instance.cirt;
  const administrator = await new Desk(instance).signIn();
  const login = { email: `lead@${domain}`, password: randomBytes(12).toString('base64url') };
  await administrator.post('/people', { ...login, name: `Lead of ${name}`, roles: ['duty-lead'] });
  return new Desk(instance).signIn(login);
}
