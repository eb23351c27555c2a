import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import ComparePage from './ComparePage.tsx';
import ListPage from './ListPage.tsx';
import ReportPage from './ReportPage.tsx';

/** The pages below the menu link. */
export default function ReportPages() {
  return (
    <Page.Protect permissions={[{ action: 'plugin::reports.read', subject: null }]}>
      <Routes>
        <Route index element={<ListPage />} />
        <Route path="compare/:quarter" element={<ComparePage />} />
        <Route path=":id" element={<ReportPage />} />
      </Routes>
    </Page.Protect>
  );
}
