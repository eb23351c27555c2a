import type { ReactNode } from 'react';
import { Table, Tbody, Th, Thead, Tr, Typography } from '@strapi/design-system';

interface ListTableProps {
  /** what stands above the columns */
  heads: readonly string[];
  /** of the rows below */
  count: number;
  children: ReactNode;
}

export function ListTable({ heads, count, children }: ListTableProps) {
  return (
    <Table colCount={heads.length} rowCount={count + 1}>
      <Thead>
        <Tr>
          {heads.map((head) => (
            <Th key={head}>
              <Typography variant="sigma">{head}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>{children}</Tbody>
    </Table>
  );
}
