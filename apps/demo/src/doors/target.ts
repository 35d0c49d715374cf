import { readFileSync } from 'node:fs';

/** A running system, as `var/local.json` names it. */
export interface Target {
  api: string;
  portal: string;
  smtp: { host: string; port: number };
  admin?: { email: string };
  apiKey: string;
}

/** @throws Error in words for the person who typed the command */
export function readTarget(path: string | undefined): Target {
  if (!path)
    throw new Error(
      'Which system? TOCSIN_LOCAL must name its local.json; `npm start -- --demo` does so by itself.',
    );
  const target = JSON.parse(readFileSync(path, 'utf8')) as Target;
  if (!target.apiKey) throw new Error(`${path} holds no API key, so the demo cannot sign in.`);
  return target;
}
