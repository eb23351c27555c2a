import type { ComponentType } from 'react';
import { useStrapiApp } from '@strapi/strapi/admin';
import type { LibraryFile } from '../html/media.ts';

interface LibraryDialogProps {
  allowedTypes: ('images' | 'files')[];
  onChoose: (file: LibraryFile) => void;
  onClose: () => void;
}

interface MediaLibraryProps {
  allowedTypes: string[];
  multiple: boolean;
  onClose: () => void;
  onSelectAssets: (files: LibraryFile[]) => void;
}

/** Strapi's own dialog for one file of the media library; uploading works from there as well. */
export function LibraryDialog({ allowedTypes, onChoose, onClose }: LibraryDialogProps) {
  const components = useStrapiApp('LibraryDialog', (app) => app.components);
  const MediaLibrary = components['media-library'] as unknown as ComponentType<MediaLibraryProps>;
  return (
    <MediaLibrary
      allowedTypes={allowedTypes}
      multiple={false}
      onClose={onClose}
      onSelectAssets={([file]) => (file ? onChoose(file) : onClose())}
    />
  );
}
