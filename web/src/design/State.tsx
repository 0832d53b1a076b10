import type { Icon } from '@tabler/icons-react';
import classes from './State.module.css';

type Props = {
  icon: Icon;
  title: string;
  children?: React.ReactNode;
  action?: React.ReactNode;
  tone?: 'bad';
  /** It is all there is on the page: its title is the page's, and it stands in the middle. */
  isPage?: boolean;
};

/** What a page says instead of its content: empty, filtered empty, failed, denied. */
export function State({ icon: Mark, title, children, action, tone, isPage }: Props) {
  const Title = isPage ? 'h1' : 'p';
  return (
    <div className={classes.state} data-page={isPage || undefined} role={tone === 'bad' ? 'alert' : 'status'}>
      <span className={classes.mark} data-tone={tone}>
        <Mark size={20} stroke={1.5} />
      </span>
      <Title className={classes.title}>{title}</Title>
      {children && <p className={classes.text}>{children}</p>}
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}
