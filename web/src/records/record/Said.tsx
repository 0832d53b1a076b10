import { useLookups } from '../fields/lookups';
import { mentionParts } from './mentions';
import classes from './Timeline.module.css';

/** What somebody wrote, the colleagues they called made visible. */
export function Said({ words }: { words: string }) {
  const { users } = useLookups();
  const parts = mentionParts(
    words,
    [...users.values()].map((user) => user.name),
  );
  return (
    <p className={classes.body}>
      {parts.map((part) =>
        part.isMention ? (
          <span key={part.at} className={classes.mention}>
            {part.text}
          </span>
        ) : (
          part.text
        ),
      )}
    </p>
  );
}
