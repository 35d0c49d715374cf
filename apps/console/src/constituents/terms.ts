/** The sectors and legal classes of the site's configuration (`sectors.json`), in its order. */
export const SECTORS = [
  'energy',
  'transport',
  'banking',
  'financial-markets',
  'health',
  'drinking-water',
  'waste-water',
  'digital-infrastructure',
  'ict-services',
  'public-administration',
  'space',
  'postal',
  'waste',
  'chemicals',
  'food',
  'manufacturing',
  'digital-providers',
  'research',
  'education',
  'civil-society',
  'individuals',
  'other',
] as const;

export const LEGAL_CLASSES = ['essential', 'important', 'trust-service-provider', 'voluntary'] as const;
