import { Checkbox, Stack } from '@mantine/core';
import type { FollowReason, NoticeChoice, Whose } from '@/api/notices';
import { useText } from '@/lib/i18n';
import classes from './Choice.module.css';
import { texts } from './messages';
import { useChoose } from './useChoose';

const reasons: FollowReason[] = ['owned', 'made', 'mentioned'];

/** Which records are followed without anybody saying so. */
export function Follows({ whose, choice }: { whose: Whose; choice: NoticeChoice }) {
  const t = useText(texts);
  const choose = useChoose(whose);
  return (
    <Stack gap={8} className={classes.part}>
      {reasons.map((reason) => (
        <Checkbox
          key={reason}
          label={t(reason)}
          checked={choice.follows.includes(reason)}
          onChange={(event) =>
            choose({
              follows: event.currentTarget.checked
                ? [...choice.follows, reason]
                : choice.follows.filter((each) => each !== reason),
            })
          }
        />
      ))}
    </Stack>
  );
}
