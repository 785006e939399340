import { formatCount, formatMiB } from './format';

const KIB = 1024;
const MIB = KIB * KIB;

/** `12 KiB`, `3.4 MiB`; rounded up, so that no file with something in it is 0. */
export const formatFileSize = (bytes: number) =>
  bytes < MIB
    ? `${formatCount(Math.ceil(bytes / KIB))} KiB`
    : formatMiB(bytes / MIB);
