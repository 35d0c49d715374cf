// Ports are settled before any process starts, so that every process knows every address, and a port that is taken
// is named once, clearly, instead of in a crash of a child.
import { createServer } from 'node:net';

/**
 * @param {{ setting: string, host: string, port: number }[]} wanted 0 = any free one
 * @returns {Promise<Record<string, number>>} real ports by setting
 * @throws Error naming every port that is taken
 */
export async function settlePorts(wanted) {
  const taken = [];
  const settled = {};
  const probes = [];
  for (const { setting, host, port } of wanted) {
    try {
      const probe = await listen(host, port);
      // Kept open until all are settled: two zeros must not get the same port.
      probes.push(probe);
      settled[setting] = probe.address().port;
    } catch (error) {
      if (error.code === 'EADDRINUSE')
        taken.push(`  - ${host}:${port} is taken: set ${setting} (0 = any free port)`);
      else if (error.code === 'EACCES')
        taken.push(`  - ${host}:${port} (${setting}) is not allowed to this user`);
      else taken.push(`  - ${host}:${port} (${setting}): ${error.message}`);
    }
  }
  await Promise.all(probes.map((probe) => new Promise((resolve) => probe.close(resolve))));
  if (taken.length > 0) throw new Error(`Not every port can be used:\n${taken.join('\n')}`);
  return settled;
}

function listen(host, port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(port, host, () => resolve(probe));
  });
}
