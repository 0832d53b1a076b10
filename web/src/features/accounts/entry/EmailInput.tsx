import { TextInput } from '@mantine/core';
import { useText } from '@/lib/i18n';
import { texts } from './messages';

type Props = { value: string; onChange: (email: string) => void; ref?: React.Ref<HTMLInputElement> };

/** The address one signs in with. */
export function EmailInput({ value, onChange, ref }: Props) {
  const t = useText(texts);
  return (
    <TextInput
      label={t('email')}
      type="email"
      name="email"
      autoComplete="username"
      required
      withAsterisk={false}
      size="sm"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      ref={ref}
    />
  );
}
