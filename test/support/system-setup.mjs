// One running system for a stage; TOCSIN_TEST_SYSTEM tells the tests where (see system.ts).
import { startSystem } from './start-system.mjs';

export default async function setup() {
  const system = await startSystem();
  process.env.TOCSIN_TEST_SYSTEM = JSON.stringify({ ...system.local, dataDir: system.dataDir });
  globalThis.stopTestSystem = () => system.stop();
}
