// Who plays: invented CIRTs of invented countries (ISO 3166 leaves AA, QM–QZ and XA–XZ to users).

/**
 * @typedef {object} Cirt
 * @property {string} key one letter, as the story calls it
 * @property {string} name
 * @property {string} domain owns its case ids
 * @property {string} country
 * @property {string} host a loopback address of its own
 */

const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];

/**
 * Browsers keep cookies by host and not by port: on one address, logging in here would log out there. Linux answers on
 * all of 127.0.0.0/8; elsewhere only 127.0.0.1 is there, and one of the two windows has to be a private one.
 * @param {number} count
 * @returns {Cirt[]}
 */
export function cirtsOf(count) {
  return LETTERS.slice(0, count).map((key, index) => ({
    key,
    name: `CIRT-${key}${key}`,
    domain: `cirt-${key.toLowerCase().repeat(2)}.example`,
    country: ['AA', 'QM', 'QN', 'QO', 'QP', 'QQ', 'QR', 'QS'][index],
    host: process.platform === 'linux' ? `127.0.0.${index + 1}` : '127.0.0.1',
  }));
}
