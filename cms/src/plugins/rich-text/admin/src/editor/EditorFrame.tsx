import { HEIGHT_TOP_NAVIGATION, HEIGHT_TOP_NAVIGATION_MEDIUM } from '@strapi/strapi/admin';
import { styled } from 'styled-components';

/** The box around tools and text, and how the text looks: close to how readers see it, with Lao line heights. */
export const EditorFrame = styled.div<{ $invalid: boolean; $disabled: boolean }>`
  border: 1px solid ${({ theme, $invalid }) => ($invalid ? theme.colors.danger600 : theme.colors.neutral200)};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, $disabled }) => ($disabled ? theme.colors.neutral150 : theme.colors.neutral0)};

  &:focus-within {
    border-color: ${({ theme, $invalid }) => ($invalid ? theme.colors.danger600 : theme.colors.primary600)};
    box-shadow: 0 0 0 2px
      ${({ theme, $invalid }) => ($invalid ? theme.colors.danger600 : theme.colors.primary600)};
  }

  .ProseMirror {
    min-height: 28rem;
    padding: 1.6rem;
    outline: none;
    color: ${({ theme }) => theme.colors.neutral800};
    font-family: 'Phetsarath OT', Phetsarath, 'Noto Sans Lao', sans-serif;
    font-size: 1.6rem;
    line-height: 1.75;
    overflow-wrap: anywhere;

    > * {
      max-width: 80rem;
    }
    > * + * {
      margin-top: 1.2rem;
    }
    h2,
    h3,
    h4 {
      font-weight: 700;
      line-height: 1.5;
    }
    h2 {
      font-size: 2.4rem;
    }
    h3 {
      font-size: 2rem;
    }
    h4 {
      font-size: 1.7rem;
    }
    > :is(h2, h3, h4):not(:first-child) {
      margin-top: 2.4rem;
    }
    strong {
      font-weight: 700;
    }
    em,
    cite {
      font-style: italic;
    }
    sup,
    sub {
      font-size: 0.75em;
    }
    sup {
      vertical-align: super;
    }
    sub {
      vertical-align: sub;
    }
    a {
      color: ${({ theme }) => theme.colors.primary700};
      text-decoration: underline;
    }
    ul,
    ol {
      padding-inline-start: 2.8rem;
    }
    ul {
      list-style: disc;
    }
    ol {
      list-style: decimal;
    }
    blockquote {
      padding-inline-start: 1.6rem;
      border-inline-start: 3px solid ${({ theme }) => theme.colors.neutral300};
    }
    hr {
      border: 0;
      border-top: 1px solid ${({ theme }) => theme.colors.neutral300};
    }
    table {
      width: 100%;
      border-collapse: collapse;
      table-layout: fixed;
    }
    caption {
      padding-bottom: 0.4rem;
      color: ${({ theme }) => theme.colors.neutral600};
      text-align: start;
    }
    th,
    td {
      position: relative;
      padding: 0.4rem 0.8rem;
      border: 1px solid ${({ theme }) => theme.colors.neutral300};
      text-align: start;
      vertical-align: top;
    }
    th {
      background: ${({ theme }) => theme.colors.neutral150};
      font-weight: 700;
    }
    .selectedCell::after {
      position: absolute;
      inset: 0;
      background: ${({ theme }) => theme.colors.primary600};
      content: '';
      opacity: 0.15;
      pointer-events: none;
    }
    figure {
      margin-inline: 0;
      cursor: pointer;
    }
    figure img {
      display: block;
      max-width: 100%;
      height: auto;
      max-height: 48rem;
    }
    figcaption {
      padding-top: 0.4rem;
      color: ${({ theme }) => theme.colors.neutral600};
      font-size: 1.4rem;
    }
    p.file {
      padding: 0.8rem 1.2rem;
      border: 1px solid ${({ theme }) => theme.colors.neutral200};
      border-radius: ${({ theme }) => theme.borderRadius};
      cursor: pointer;
    }
    p.file::before {
      content: '📎 ';
    }
    p.file a {
      pointer-events: none;
    }
    .ProseMirror-selectednode {
      outline: 2px solid ${({ theme }) => theme.colors.primary600};
      outline-offset: 2px;
    }
    .ProseMirror-gapcursor {
      position: relative;
    }
    .ProseMirror-gapcursor::after {
      position: absolute;
      top: -0.6rem;
      width: 2rem;
      border-top: 1px solid ${({ theme }) => theme.colors.neutral800};
      content: '';
    }
  }
`;

/** Stays at the top of the window while a long text scrolls; on narrow windows below Strapi's navigation. */
export const StickyTools = styled.div`
  position: sticky;
  top: ${HEIGHT_TOP_NAVIGATION};
  z-index: 1;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius} ${({ theme }) => theme.borderRadius} 0 0;
  background: ${({ theme }) => theme.colors.neutral100};

  ${({ theme }) => theme.breakpoints.medium} {
    top: ${HEIGHT_TOP_NAVIGATION_MEDIUM};
  }
  ${({ theme }) => theme.breakpoints.large} {
    top: 0;
  }
`;
