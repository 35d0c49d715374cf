import { IncidentUndo } from './incident-undo.js';
import { LastChange } from './last-change.js';
import { OwnUndo } from './own-undo.js';
import { UndoImages } from './undo-images.js';
import { UndoIncidentChange } from './undo-incident-change.js';

/** Taking one's own last change back. */
export const undoing = {
  /** For other modules. */
  offered: [IncidentUndo, UndoIncidentChange],
  inner: [LastChange, OwnUndo, UndoImages],
};
