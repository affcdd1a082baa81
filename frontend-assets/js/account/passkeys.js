/**
 * Passkeys: a form marked `data-passkey` makes one (`register`) or signs in with one (`sign-in`). Its `data-options` is
 * the address of the options, `action` takes the answer, `data-then` is where to go then. Where the browser knows no
 * passkeys, the button stays hidden.
 */

/**
 * What the server reads of a passkey that was made.
 *
 * @param {any} passkey the credential as JSON
 * @param {string} label
 * @returns {object}
 */
export function registration(passkey, label) {
  const { attestationObject, clientDataJSON, transports } = passkey.response;
  return {
    publicKey: {
      label,
      credential: {
        id: passkey.id,
        rawId: passkey.rawId,
        type: passkey.type,
        response: { attestationObject, clientDataJSON, transports },
        clientExtensionResults: passkey.clientExtensionResults,
        authenticatorAttachment: passkey.authenticatorAttachment,
      },
    },
  };
}

/**
 * What the server reads of a passkey that signs in.
 *
 * @param {any} passkey the credential as JSON
 * @returns {object}
 */
export function assertion(passkey) {
  const { authenticatorData, clientDataJSON, signature, userHandle } = passkey.response;
  return {
    id: passkey.id,
    rawId: passkey.rawId,
    credType: passkey.type,
    response: { authenticatorData, clientDataJSON, signature, userHandle },
    clientExtensionResults: passkey.clientExtensionResults,
    authenticatorAttachment: passkey.authenticatorAttachment,
  };
}

/**
 * @param {HTMLFormElement} form
 * @param {string} address
 * @param {object} [body]
 * @returns {Promise<any>}
 */
async function post(form, address, body) {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': String(new FormData(form).get('_csrf') ?? '') },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!answer.ok) {
    throw new Error(`status ${answer.status}`);
  }
  return answer.json();
}

/**
 * @param {HTMLFormElement} form
 */
async function register(form) {
  const options = await post(form, form.dataset.options ?? '');
  const made = await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) });
  const label = String(new FormData(form).get('label') ?? '');
  await post(form, form.action, registration(/** @type {PublicKeyCredential} */ (made).toJSON(), label));
}

/**
 * @param {HTMLFormElement} form
 */
async function signIn(form) {
  const options = await post(form, form.dataset.options ?? '');
  const known = await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  await post(form, form.action, assertion(/** @type {PublicKeyCredential} */ (known).toJSON()));
}

/**
 * @param {HTMLFormElement} form
 */
function enable(form) {
  const button = form.querySelector('button');
  const failed = form.querySelector('[data-passkey-failed]');
  if (button === null || !(failed instanceof HTMLElement)) {
    return;
  }
  button.hidden = false;
  form.querySelector('[data-passkey-missing]')?.remove();
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    failed.hidden = true;
    button.disabled = true;
    try {
      await (form.dataset.passkey === 'register' ? register(form) : signIn(form));
      location.assign(form.dataset.then ?? '/');
    } catch (error) {
      console.info(`No passkey: ${error}`);
      failed.hidden = false;
    } finally {
      button.disabled = false;
    }
  });
}

if (typeof document !== 'undefined' && typeof PublicKeyCredential !== 'undefined' && 'parseRequestOptionsFromJSON' in PublicKeyCredential) {
  for (const form of document.querySelectorAll('form[data-passkey]')) {
    enable(/** @type {HTMLFormElement} */ (form));
  }
}
