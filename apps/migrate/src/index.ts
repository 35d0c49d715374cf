export { bootstrap, type FirstLogin } from './bootstrap.js';
export { createDataSource } from './data-source.js';
export { findDrift } from './drift.js';
export { migrate } from './migrate.js';
