/** When two texts say the same (see the guide, “Marking”). */
const APOSTROPHES = /[’‘ʼ]/g;
const DASHES = /[‐‑–]/g;

export const folded = (text: string) =>
  caseFolded(text.normalize("NFKD"))
    .normalize("NFKD")
    .replace(APOSTROPHES, "'")
    .replace(DASHES, "-")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .replace(/\s+/g, " ")
    .trim();

/** Case folding, as near as JavaScript comes: what differs only in case is equal afterwards. */
const caseFolded = (text: string) => text.toLowerCase().toUpperCase().toLowerCase().replace(/ς/g, "σ");

export const accepts = (forms: string[], text: string) =>
  folded(text) !== "" && forms.some((form) => folded(form) === folded(text));
