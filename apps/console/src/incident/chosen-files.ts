import { useState } from 'react';
import type { CaseFile, Tlp } from '../api/schemas.js';

/** What goes along with an answer: files of the case, and some of the writer's own. */
export interface ChosenFiles {
  ofCase: CaseFile[];
  own: File[];
}

const NONE: ChosenFiles = { ofCase: [], own: [] };

export function useChosenFiles() {
  const [files, setFiles] = useState(NONE);
  return {
    files,
    setFiles,
    clear: () => setFiles(NONE),
    count: files.ofCase.length + files.own.length,
    attach: files.ofCase.map(({ id }) => id),
  };
}

const STRICTNESS: readonly string[] = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'];

/** The API sends an answer under a label at least as strict as its strictest file. */
export function labelWith(own: Tlp, { ofCase }: ChosenFiles): Tlp {
  return ofCase.reduce(
    (strictest, { tlp }) => (STRICTNESS.indexOf(tlp) > STRICTNESS.indexOf(strictest) ? tlp : strictest),
    own,
  );
}
