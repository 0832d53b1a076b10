import { Button } from '@mantine/core';
import { IconBolt } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { flowButtonsQuery, pressFlowButton } from '@/api/flowButtons';
import { asProblem } from '@/api/problem';
import { toast, toastFailure } from '@/design/toast';
import { useLabel, useText } from '@/lib/i18n';
import type { ButtonProps } from './LayoutButtons';
import { texts } from './messages';

/** Sends the record into a flow that is on; says so where the flow does not take it. */
export function FlowButton({ button, object, record }: ButtonProps) {
  const t = useText(texts);
  const label = useLabel();
  const client = useQueryClient();
  const name = label(button.label);
  const { data: offered = [] } = useQuery(flowButtonsQuery);
  const { mutate, isPending } = useMutation({
    mutationFn: () => pressFlowButton(button.flow ?? '', record.id, crypto.randomUUID()),
    onSuccess: ({ count }) => {
      toast(t(count ? 'sent' : 'notTaken', { name }));
      void client.invalidateQueries({ queryKey: ['records', object.name, 'timeline', record.id] });
    },
    onError: (error) => toastFailure(asProblem(error).reason),
  });
  if (!offered.some(({ id }) => id === button.flow)) return null;
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconBolt size={14} />}
      loading={isPending}
      onClick={() => mutate()}
    >
      {name}
    </Button>
  );
}
