// The command line of `npm start`, and its help, printed from the settings themselves.
import { envSchema } from '../../config/dist/index.js';

const FLAGS = {
  '--demo': 'once, fill the installation with believable invented data (asking again changes nothing)',
  '--logs': 'show the logs of all processes here instead of writing them to <TOCSIN_DATA>/log/',
  '--watch': 'restart the processes when their built code changes (used by npm run dev)',
  '--help': 'this page',
};

/**
 * @param {string[]} args
 * @returns {{ demo: boolean, logs: boolean, watch: boolean, help: boolean }}
 * @throws Error naming a flag that does not exist
 */
export function readOptions(args) {
  const unknown = args.filter((arg) => !(arg in FLAGS) && arg !== '-h');
  if (unknown.length > 0)
    throw new Error(`Unknown: ${unknown.join(' ')}. npm start -- --help lists what there is.`);
  return {
    demo: args.includes('--demo'),
    logs: args.includes('--logs'),
    watch: args.includes('--watch'),
    help: args.includes('--help') || args.includes('-h'),
  };
}

export function helpText() {
  const settings = Object.entries(envSchema.shape).map(([name, type]) => [name, describe(type)]);
  return [
    'Usage: npm start [-- FLAGS]',
    '',
    'Installs and builds what is missing, starts PostgreSQL and all processes of Tocsin, and stops them on Ctrl-C.',
    '',
    'Flags',
    ...table(Object.entries(FLAGS)),
    '',
    'Settings (environment variables)',
    ...table(settings),
    '',
  ].join('\n');
}

function describe(type) {
  const fallback = type.safeParse(undefined);
  const shown = fallback.success && fallback.data !== undefined ? [fallback.data].flat().join(', ') : '';
  return `${type.description ?? ''}${shown === '' ? '' : ` [${shown}]`}`;
}

function table(rows) {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`);
}
