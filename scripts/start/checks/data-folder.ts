import { accessSync, constants, mkdirSync, statfsSync, statSync } from 'node:fs';

const leastFree = 1_000_000_000;

/** Makes the data folder where it is missing, and gives a sentence with the fix when it cannot be used. */
export function checkDataFolder(folder: string): string[] {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o750 });
    if (!statSync(folder).isDirectory()) return [`${folder} is no folder. Set SANLAO_DATA to a folder.`];
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    return [folderFault(folder, (error as NodeJS.ErrnoException).code)];
  }
  return checkFreeSpace(freeBytes(folder), folder);
}

export function checkFreeSpace(free: number, folder: string): string[] {
  if (free >= leastFree) return [];
  const left = `${(free / 1_000_000_000).toFixed(1)} GB`;
  return [
    `The disk of ${folder} is nearly full: ${left} free. Free at least 1 GB, or set SANLAO_DATA to a folder on another disk.`,
  ];
}

/** What this user may still write on the disk of a folder, in bytes. */
export function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/** The sentence for an error code of the file system. */
export function folderFault(folder: string, code: string | undefined): string {
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return `The data folder ${folder} cannot be written. Give this user the right to write it (chown), or set SANLAO_DATA to another folder.`;
    case 'EROFS':
      return `The data folder ${folder} is on a disk that is read-only. Set SANLAO_DATA to a folder that can be written.`;
    case 'ENOSPC':
      return `The disk of ${folder} is full. Free at least 1 GB, or set SANLAO_DATA to a folder on another disk.`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `The data folder ${folder} cannot be made: a part of its path is a file. Set SANLAO_DATA to a folder.`;
    default:
      return `The data folder ${folder} cannot be used (${code ?? 'unknown error'}). Set SANLAO_DATA to another folder.`;
  }
}
