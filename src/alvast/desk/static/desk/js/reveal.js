// @ts-check
/** Scrolls a row of links so far that the current one shows; on a phone the rest lies beside it. @param {HTMLElement} row */
export default function reveal(row) {
  const current = /** @type {HTMLElement | null} */ (row.querySelector("[aria-current]"));
  if (current) row.scrollLeft = current.offsetLeft - row.offsetLeft - 16;
}
