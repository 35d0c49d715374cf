// One running system for a stage; TOCSIN_TEST_SYSTEM tells the tests where (see system.ts).
import { startSystem } from './start-system.mjs';

export default async function setup() {
  // A reply leaves after a second here: the stories wait for it, people get ten.
  const system = await startSystem({ env: { OUTBOX_HOLD_SECONDS: '1' } });
  process.env.TOCSIN_TEST_SYSTEM = JSON.stringify({ ...system.local, dataDir: system.dataDir });
  globalThis.stopTestSystem = () => system.stop();
}
