// Reads the messages that it is sent, one at a time, and says how long each took of the processor.
import { parentPort } from 'node:worker_threads';
import { readEverything } from './read-everything.mjs';

parentPort.on('message', async (bytes) => {
  parentPort.postMessage(await outcomeOf(Buffer.from(bytes)), []);
});

parentPort.postMessage('ready', []);

async function outcomeOf(bytes) {
  const started = process.threadCpuUsage();
  try {
    await readEverything(bytes);
    const { user, system } = process.threadCpuUsage(started);
    return { ms: (user + system) / 1000, failure: null };
  } catch (error) {
    return { ms: 0, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
