import assert from 'node:assert/strict';
import { test } from 'node:test';

import { assertion, registration } from './passkeys.js';

test('a registration holds what the server reads and no more', () => {
  const made = {
    id: 'a', rawId: 'a', type: 'public-key', authenticatorAttachment: 'platform', clientExtensionResults: {},
    response: { attestationObject: 'o', clientDataJSON: 'c', transports: ['internal'], publicKey: 'p', publicKeyAlgorithm: -7 },
  };
  assert.deepEqual(registration(made, 'Laptop'), {
    publicKey: {
      label: 'Laptop',
      credential: {
        id: 'a', rawId: 'a', type: 'public-key', authenticatorAttachment: 'platform', clientExtensionResults: {},
        response: { attestationObject: 'o', clientDataJSON: 'c', transports: ['internal'] },
      },
    },
  });
});

test('an assertion calls its type what the server does', () => {
  const known = {
    id: 'a', rawId: 'a', type: 'public-key', authenticatorAttachment: 'platform', clientExtensionResults: {},
    response: { authenticatorData: 'd', clientDataJSON: 'c', signature: 's', userHandle: 'u' },
  };
  const { type, ...rest } = known;
  assert.deepEqual(assertion(known), { ...rest, credType: type });
});
