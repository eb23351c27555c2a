import type { ReactNode } from 'react';
import { Typography } from '@strapi/design-system';

export function Note({ children, tone }: { children: ReactNode; tone?: 'danger' }) {
  return (
    <Typography variant="pi" textColor={tone ? 'danger600' : 'neutral600'} tag="p">
      {children}
    </Typography>
  );
}
