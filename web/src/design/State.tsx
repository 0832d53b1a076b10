import type { Icon } from '@tabler/icons-react';
import classes from './State.module.css';

type Props = {
  icon: Icon;
  title: string;
  children?: React.ReactNode;
  action?: React.ReactNode;
  tone?: 'bad';
};

/** What a page says instead of its content: empty, filtered empty, failed, denied. */
export function State({ icon: Mark, title, children, action, tone }: Props) {
  return (
    <div className={classes.state} role={tone === 'bad' ? 'alert' : 'status'}>
      <span className={classes.mark} data-tone={tone}>
        <Mark size={20} stroke={1.5} />
      </span>
      <p className={classes.title}>{title}</p>
      {children && <p className={classes.text}>{children}</p>}
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}
