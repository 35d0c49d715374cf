/** Where the system under test is reached; the fields of `var/local.json`, and its data folder. */
export interface RunningSystem {
  api: string;
  portal: string;
  smtp: { host: string; port: number };
  outbox: string;
  admin: { email: string; password: string };
  apiKey: string;
  dataDir: string;
}

/**
 * The one system that the stage `e2e` or `browser` started. Stories share it: make your own people, reports and
 * subjects (unique ones), and never count everything there is.
 */
export function runningSystem(): RunningSystem {
  const facts = process.env.TOCSIN_TEST_SYSTEM;
  if (facts === undefined)
    throw new Error('No system under test: this belongs into test/e2e or test/browser.');
  return JSON.parse(facts) as RunningSystem;
}
