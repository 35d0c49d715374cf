import { useTranslation } from 'react-i18next';
import type { Verdict } from '../api/observables.js';
import { Icon, type IconName } from '../theme/icons.js';
import classes from './observables.module.css';

/** What people hold of a value, in words with a sign; nothing where nobody said anything. */
export function ValueMarks(props: {
  verdict: Verdict | null;
  ignored: boolean;
  affected?: boolean;
  malicious?: boolean;
}) {
  const { t } = useTranslation('observables');
  const marks: [boolean, string, IconName][] = [
    [props.malicious === true || props.verdict === 'malicious', 'malicious', 'alert'],
    [props.verdict === 'benign', 'benign', 'check'],
    [props.affected === true, 'affected', 'building'],
    [props.ignored, 'ignored', 'ban'],
  ];
  return (
    <span className={classes.marks}>
      {marks
        .filter(([isSet]) => isSet)
        .map(([, mark, icon]) => (
          <span key={mark} className={classes.mark} data-mark={mark}>
            <Icon name={icon} size={12} />
            {t(`marks.${mark}`)}
          </span>
        ))}
    </span>
  );
}
