import { type ReportDetailView } from '../queries/report-detail.view.js';

/**
 * What is told of a sealed report: that it is sealed, who sent it and when, hashes and identifiers. Written as what stays
 * empty, so that a new field has to be judged here: the type asks for it. Pure.
 */
export function withheld(view: ReportDetailView): ReportDetailView {
  return {
    ...view,
    subject: '',
    text: '',
    html: null,
    language: null,
    form: null,
    fields: null,
    headers: {},
    originals: [],
    problems: [],
    attachments: view.attachments.map(({ sha256, size, contentType, inline, file }) => ({
      name: '',
      contentType,
      size,
      sha256,
      inline,
      unpackedFrom: null,
      problems: [],
      file: file ? { ...file, marks: [], entryCount: null, preview: null, sealed: true } : null,
    })),
    observables: view.observables.map((seen) => ({ ...seen, places: [], excerpt: '' })),
  };
}
