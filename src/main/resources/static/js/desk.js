// Marks every material that is here, and not yet judged, as conforming; the clerk still looks at each and accepts.
document.addEventListener('click', (event) => {
  const button = event.target.closest?.('[data-conforming-all]');
  if (!button) {
    return;
  }
  button.form.querySelectorAll('fieldset.check').forEach((line) => {
    const paper = line.querySelector('input[type=checkbox]');
    const here = line.dataset.here === 'true' || (paper && paper.checked);
    if (here && !line.querySelector('input[type=radio]:checked')) {
      line.querySelector('input[value=CONFORMING]').checked = true;
    }
  });
});
