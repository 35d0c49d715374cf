import { useEffect } from 'react';
import { commands } from './command-registry.js';
import { type CommandId, deliveredBinding } from './keymap.js';
import { strokeOf } from './stroke.js';

const PREFIX_LIFE_MS = 4_000;
const FIELDS =
  'input:not([type=checkbox]):not([type=radio]):not([type=button]),textarea,select,[contenteditable=true]';
/** Widgets with keys of their own. */
const OWN_KEYS = '[role=menu],[role=listbox][data-combobox],[role=dialog]';
const PRESSABLE =
  'button,a[href],summary,[role=button],[role=tab],[role=option][data-combobox-option],input,label';

const inside = (target: EventTarget | null, selector: string) =>
  target instanceof Element && target.closest(selector) !== null;

/** The one keydown listener of the console. Single-key commands can be switched off per user (WCAG 2.1.4). */
export function useKeyListener(singleKeys: boolean): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const setPrefix = (prefix: string | null) => {
      clearTimeout(timer);
      commands.setPrefix(prefix);
      if (prefix) timer = setTimeout(() => commands.setPrefix(null), PREFIX_LIFE_MS);
    };

    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const stroke = strokeOf(event);
      if (stroke === null) return;

      const typing = inside(event.target, FIELDS);
      const combined = stroke.startsWith('Mod+');
      if (!combined && (!singleKeys || inside(event.target, OWN_KEYS))) return;
      if ((stroke === 'Enter' || stroke === 'Space') && inside(event.target, PRESSABLE)) return;
      if (stroke.startsWith('Arrow') && inside(event.target, `${PRESSABLE},[data-own-arrows]`)) return;

      const prefix = commands.getPrefix();
      if (prefix !== null && !typing) {
        setPrefix(null);
        const second = commands.find(`${prefix} ${stroke}`);
        event.preventDefault();
        if (second) commands.run(second);
        return;
      }
      const id = commands.find(stroke);
      if (id && (!typing || firesWhileTyping(id, stroke))) {
        event.preventDefault();
        commands.run(id);
      } else if (!typing && commands.startsSequence(stroke)) {
        event.preventDefault();
        setPrefix(stroke);
      }
    };

    window.addEventListener('keydown', onKeyDown);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [singleKeys]);
}

/** What cannot be text may fire in a field; a plain letter that somebody gave such a command may not. */
function firesWhileTyping(id: CommandId, stroke: string): boolean {
  return deliveredBinding(id).whileTyping === true && (stroke.startsWith('Mod+') || stroke === 'Escape');
}
