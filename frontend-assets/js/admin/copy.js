/**
 * Lets a button copy the text of the element it names in `data-copy`, and say so with its own words in `data-copied`.
 * It stays hidden where a page may not write to the clipboard.
 *
 * @param {HTMLButtonElement} button
 */
export function copyOnClick(button) {
  const source = document.getElementById(button.dataset.copy ?? '');
  if (source === null || navigator.clipboard === undefined) {
    return;
  }
  button.hidden = false;
  const label = button.textContent;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(source.textContent?.trim() ?? '');
    button.textContent = button.dataset.copied ?? label;
    setTimeout(() => (button.textContent = label), 2000);
  });
}
