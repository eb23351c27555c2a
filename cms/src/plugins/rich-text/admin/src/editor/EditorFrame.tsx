import { styled } from 'styled-components';

const paperclip = `url("data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" fill="none" stroke="#8e8ea9" stroke-width="1.5">' +
    '<path d="m13.5 7.5-5.3 5.3a3.2 3.2 0 0 1-4.6-4.6L9 2.9a2.1 2.1 0 0 1 3 3l-5.3 5.3a1 1 0 0 1-1.5-1.5L10 5"/></svg>',
)}")`;

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
      display: inline-block;
      width: 1.6rem;
      height: 1.6rem;
      margin-inline-end: 0.8rem;
      background: ${paperclip} center / contain no-repeat;
      vertical-align: -0.2rem;
      content: '';
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

/** Stays at the top of the window while a long text scrolls. */
export const StickyTools = styled.div`
  position: sticky;
  top: 0;
  z-index: 1;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius} ${({ theme }) => theme.borderRadius} 0 0;
  background: ${({ theme }) => theme.colors.neutral100};
`;
