// A file that is too large is said so when it is chosen, not after it was sent.
document.querySelectorAll('input[type=file][data-most]').forEach((field) => {
  if (field instanceof HTMLInputElement) {
    field.addEventListener('change', () => check(field));
  }
});

/** @param {HTMLInputElement} field */
function check(field) {
  const { most, tooLarge = '' } = field.dataset;
  const large = Array.from(field.files ?? []).some((file) => file.size > Number(most));
  field.setCustomValidity(large ? tooLarge : '');
  field.reportValidity();
}
