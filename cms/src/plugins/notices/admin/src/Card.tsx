import type { ReactNode } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';

/** A part of the page with its heading. */
export function Card({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box tag="section" background="neutral0" hasRadius shadow="filterShadow" padding={6} maxWidth="90rem">
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography variant="delta" tag="h2">
          {title}
        </Typography>
        {children}
      </Flex>
    </Box>
  );
}
