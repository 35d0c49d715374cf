export default import.meta.glob('./desk/*.json', { eager: true, import: 'default' });
