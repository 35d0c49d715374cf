// Plays the steps of a story, one after the other, with a sentence each.
import { createInterface } from 'node:readline/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * What the steps share; each leaves here what the later ones go on from.
 * @typedef {object} World
 * @property {Record<string, import('./desk.mjs').Desk>} [desks] by the letter of the CIRT
 * @property {(line: string) => void} [say]
 */

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} sentence what happens, for whoever watches
 * @property {string} [look] where to look in the browsers
 * @property {(world: World) => Promise<void>} play does it through the API, and throws where it is not as it should be
 */

/**
 * @param {Step[]} steps
 * @param {World} world
 * @param {object} how
 * @param {boolean} how.wait before each step: for Enter, or some seconds where there is no terminal
 * @param {number} how.pause seconds
 * @param {(line: string) => void} how.say
 * @throws Error that begins with the name of the step that failed
 */
export async function play(steps, world, { wait, pause, say }) {
  for (const [index, step] of steps.entries()) {
    const number = `${index + 1}`.padStart(2);
    if (wait) await turn(pause);
    say(`${number}. ${step.sentence}`);
    const started = Date.now();
    try {
      await step.play(world);
    } catch (error) {
      throw new Error(`Step ${index + 1}, “${step.name}”, failed.\n${error.message}`, { cause: error });
    }
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    say(`    ✓ ${seconds} s${wait && step.look ? `   ${step.look}` : ''}`);
  }
}

async function turn(pause) {
  if (!process.stdin.isTTY) {
    await sleep(pause * 1000);
    return;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  // Ctrl-C belongs to the whole run, not to the question.
  terminal.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  await terminal.question('    Enter: go on … ');
  terminal.close();
}
