import classes from './Rows.module.css';

type Props = { title: string; about?: React.ReactNode; children?: React.ReactNode };

/** What a part of the settings is called, what it is for, and what can be done in it. */
export function PartHead({ title, about, children }: Props) {
  return (
    <header className={classes.head}>
      <div className={classes.words}>
        <h2 className={classes.title}>{title}</h2>
        {about && <p className={classes.about}>{about}</p>}
      </div>
      {children && <div className={classes.actions}>{children}</div>}
    </header>
  );
}
