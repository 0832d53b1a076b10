import { useObjects } from '@/api/objects';
import { formatNumber } from '@/lib/format';
import { useLabel, useLocale, useText } from '@/lib/i18n';
import classes from './Erase.module.css';
import { texts } from './messages';

type Part = { name: string; counts: Record<string, number>; files?: string };

/** What becomes of how many records, comments and files; a part that is empty is left out. */
export function Counts({ parts }: { parts: Part[] }) {
  const t = useText(texts);
  const label = useLabel();
  const { language } = useLocale();
  const objects = useObjects();
  const nameOf = (kind: string, files?: string) => {
    if (kind === 'comments') return t('comments');
    if (kind === 'files') return files ?? t('files');
    const object = objects.find(({ name }) => name === kind);
    return object ? label(object.label_plural) : kind;
  };
  return (
    <dl className={classes.counts}>
      {parts
        .filter(({ counts }) => Object.keys(counts).length > 0)
        .map(({ name, counts, files }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {Object.entries(counts)
                .map(([kind, count]) => `${nameOf(kind, files)} ${formatNumber(count, language)}`)
                .join(' · ')}
            </dd>
          </div>
        ))}
    </dl>
  );
}
