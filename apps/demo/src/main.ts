import { readTarget } from './doors/target.js';
import { fillDemo } from './fill-demo.js';

const say = (line: string): void => console.log(`  ${line}`);

try {
  await fillDemo(readTarget(process.env.TOCSIN_LOCAL), say);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
