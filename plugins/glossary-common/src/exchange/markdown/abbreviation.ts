/** “Application Programming Interface (API)”, “CNI (Container network interface)”, also with full-width brackets. */
const BRACKETED = /^(.*\S)\s*[(（]\s*([^()（）]+?)\s*[)）]$/su;

/** What is longer is no name with its abbreviation, and matching takes more than linear time. */
const LONGEST = 300;

/** A title parted into the name and its abbreviation, when it ends in brackets around either. */
export function splitTitle(title: string): {
  label: string;
  abbreviation?: string;
} {
  const name = title.replace(/\s+/g, ' ').trim();
  const [, outer, inner] =
    (name.length <= LONGEST && name.match(BRACKETED)) || [];
  if (inner && isAbbreviation(inner)) {
    return { label: outer, abbreviation: inner };
  }
  if (inner && isAbbreviation(outer)) {
    return { label: inner, abbreviation: outer };
  }
  return { label: name };
}

/** One short word with at least two capitals: API, mTLS, DBaaS. */
function isAbbreviation(text: string): boolean {
  return (
    /^[A-Za-z0-9][A-Za-z0-9./&-]{1,11}$/.test(text) &&
    (text.match(/[A-Z]/g)?.length ?? 0) >= 2
  );
}
