export const PREVIEW_TASK = 'file.preview';
