export { default as createClient } from 'openapi-fetch';
export type { components, paths } from './generated/schema.js';
