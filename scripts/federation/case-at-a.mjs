// The case that the story is about, as A has it.

/** Nothing of it may ever cross the border: the reporter, and what A wrote for itself. */
export const SECRETS = {
  reporter: 'Rosa Quillfeather',
  address: 'rosa@reporter.example.org',
  note: 'The source inside the bank is called Marmalade.',
};
export const KIT = '192.0.2.66';

/** A's incident as it is now. */
export async function incidentOf(world) {
  return world.desks.A.get(`/incidents/${world.incident}`);
}

/** A's share with a partner. */
export async function shareWith(world, key) {
  const { shares } = await world.desks.A.get(`/incidents/${world.incident}/sharing`);
  return shares.find(({ partner }) => partner.id === world.partners[`A→${key}`]);
}

/** The newest revision that went to a partner, as A knows it. */
export async function lastRelease(world, key) {
  return (await shareWith(world, key))?.releases[0];
}
