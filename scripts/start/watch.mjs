// For development: tells when built code has changed and come to rest.
import { existsSync, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';

const REST = 300;

/**
 * @param {string} root the checkout
 * @param {() => void} changed
 */
export function watchBuilds(root, changed) {
  let timer;
  for (const folder of buildFolders(root)) {
    watch(folder, { recursive: true }, (_event, file) => {
      if (!file?.endsWith('.js')) return;
      clearTimeout(timer);
      timer = setTimeout(changed, REST);
    });
  }
}

/** The console's is served as it is: a reload in the browser is enough. */
function buildFolders(root) {
  const packages = ['apps', 'libs'].flatMap((kind) =>
    readdirSync(join(root, kind)).map((name) => join(root, kind, name, 'dist')),
  );
  return [join(root, 'config', 'dist'), ...packages].filter(
    (folder) => existsSync(folder) && !folder.includes('/console/'),
  );
}
