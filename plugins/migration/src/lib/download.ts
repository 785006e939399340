/** Hands the browser a file to save. */
export function download(fileName: string, contents: Blob): void {
  const url = URL.createObjectURL(contents);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}

/** A table; the mark in front tells spreadsheets that it is UTF-8. */
export const csvBlob = (text: string) =>
  new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' });

/** A file name that every system takes: `Nordwind vSphere` and `vms.csv` give `nordwind-vsphere-vms.csv`. */
export function fileNameOf(subject: string, ending: string): string {
  const safe = subject
    .toLocaleLowerCase('en-US')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return [safe, ending].filter(Boolean).join('-');
}
