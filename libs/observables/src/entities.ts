export const entities = [];
export const migrations = [];
