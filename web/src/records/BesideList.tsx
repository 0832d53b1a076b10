import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useText } from '@/lib/i18n';
import classes from './BesideList.module.css';
import { texts } from './messages';

type Props = {
  object: string;
  title: string;
  about: string;
  /** What can be done here, beside the title. */
  action?: React.ReactNode;
  children: React.ReactNode;
};

/** A page that belongs to the list of an object, with the way back to it. */
export function BesideList({ object, title, about, action, children }: Props) {
  const t = useText(texts);
  return (
    <div className={classes.page}>
      <Link to="/records/$object" params={{ object }} className={classes.back}>
        <IconArrowLeft size={16} aria-hidden /> {t('toList')}
      </Link>
      <header className={classes.head}>
        <div>
          <h1 className={classes.title}>{title}</h1>
          <p className={classes.about}>{about}</p>
        </div>
        {action}
      </header>
      {children}
    </div>
  );
}
