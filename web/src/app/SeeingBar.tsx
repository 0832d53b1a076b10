import { Button } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { seenAs, stopSeeing } from '@/api/seeAs';
import { useText } from '@/lib/i18n';
import { texts } from './messages';
import classes from './SeeingBar.module.css';

/** Says, above everything, that the page is seen through somebody else's eyes, and ends it. */
export function SeeingBar() {
  const t = useText(texts);
  const name = seenAs();
  if (!name) return null;
  const stop = () => {
    stopSeeing();
    location.assign('/settings/people');
  };
  return (
    <div className={classes.bar} role="status">
      <IconEye size={16} aria-hidden />
      <span className="cut">{t('seeing', { name })}</span>
      <Button variant="white" color="dark" size="compact-xs" onClick={stop}>
        {t('stopSeeing')}
      </Button>
    </div>
  );
}
