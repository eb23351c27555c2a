import { useEffect, useId, useRef, useSyncExternalStore, type ComponentProps } from 'react';
import { Flex, Typography } from '@strapi/design-system';
import type { CheckCircle } from '@strapi/icons';
import { useIntl, type MessageDescriptor } from 'react-intl';
import { styled } from 'styled-components';
import type { Counter } from './counter.ts';

type Icon = typeof CheckCircle;

const most = 99;

/**
 * The icon of a menu link with a number. Strapi's own `notificationsCount` of a link is read once, when the menu is made.
 *
 * @param message says the number, as `{count}`, to who does not see it
 */
export function countedIcon(Icon: Icon, counter: Counter, message: MessageDescriptor) {
  return function CountedIcon(props: ComponentProps<Icon>) {
    const count = useSyncExternalStore(counter.subscribe, counter.value) ?? 0;
    return (
      <>
        <Icon {...props} />
        {count > 0 && <Count count={count} message={message} />}
      </>
    );
  };
}

/** No text of the link, whose label does not say it. */
const Drawn = styled(Typography)`
  &::after {
    content: attr(data-text);
  }
`;

/** Where Strapi's menu puts the number of a link. */
function Count({ count, message }: { count: number; message: MessageDescriptor }) {
  const { formatMessage } = useIntl();
  const id = useId();
  const badge = useRef<HTMLDivElement>(null);

  // The link has its name as a label, which hides what stands in it.
  useEffect(() => {
    const link = badge.current?.closest('a');
    link?.setAttribute('aria-describedby', id);
    return () => link?.removeAttribute('aria-describedby');
  }, [id]);

  return (
    <>
      <span id={id} hidden>
        {formatMessage(message, { count })}
      </span>
      <Flex
        ref={badge}
        aria-hidden
        position="absolute"
        top="-0.6rem"
        left="1.9rem"
        minWidth="2.2rem"
        height="2.2rem"
        paddingLeft={1}
        paddingRight={1}
        justifyContent="center"
        background="primary600"
        borderRadius="1.1rem"
      >
        <Drawn
          variant="pi"
          fontWeight="bold"
          textColor="neutral0"
          data-text={count > most ? `${most}+` : count}
        />
      </Flex>
    </>
  );
}
