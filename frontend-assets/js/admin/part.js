/**
 * Puts what the server now says into the place of one element of the page.
 *
 * @param {string} address of the page as it is now
 * @param {string} id of the element
 * @returns {Promise<HTMLElement | null>} the new element, or null if the server did not give one
 */
export async function renew(address, id) {
  const here = document.getElementById(id);
  try {
    const answer = await fetch(address, { headers: { accept: 'text/html' }, redirect: 'error' });
    const there = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(id);
    if (!answer.ok || here === null || there === null) {
      return null;
    }
    here.replaceWith(document.adoptNode(there));
    return there;
  } catch {
    return null;
  }
}
