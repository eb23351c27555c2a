export { downloadFile } from '../download/download-file.ts';
export { waiting } from '../download/wait.ts';
export { saveIssue } from '../issue/save-issue.ts';
