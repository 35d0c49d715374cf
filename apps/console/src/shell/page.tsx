import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './page.module.css';

export function useTitle(title: string): void {
  const { t } = useTranslation('shell');
  useEffect(() => {
    document.title = `${title} · ${t('product')}`;
  }, [title, t]);
}

/** A page with its one heading, what can be done here beside it, and an optional line of explanation. */
export function Page(props: {
  title: string;
  lead?: string;
  actions?: ReactNode;
  children: ReactNode;
  wide?: boolean;
}) {
  useTitle(props.title);
  return (
    <div className={classes.page} data-wide={props.wide || undefined}>
      <header className={classes.pageHead}>
        <div>
          {/* A title may be somebody's words or a value: it reads in its own direction and stands where titles stand. */}
          <h1>
            <bdi>{props.title}</bdi>
          </h1>
          {props.lead && <p>{props.lead}</p>}
        </div>
        {props.actions && <div className={classes.pageActions}>{props.actions}</div>}
      </header>
      {props.children}
    </div>
  );
}

/** A sheet of paper on the ground: the container of lists and forms. */
export function Sheet({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <section className={classes.sheet} aria-label={label}>
      {children}
    </section>
  );
}
